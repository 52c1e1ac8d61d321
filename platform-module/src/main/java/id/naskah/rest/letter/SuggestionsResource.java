package id.naskah.rest.letter;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.search.Spelling;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /suggestions?term=}: what may have been meant by a term that finds nothing. */
@EntityResource(name = "suggestions", title = "Suggestions")
public class SuggestionsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Spelling spelling;

  public SuggestionsResource(Answers answers, Spelling spelling) {
    this.answers = answers;
    this.spelling = spelling;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          String term = parameters.getParameter("term");
          if (term == null || term.isBlank()) {
            throw RuleViolation.invalid("term", "naskah.term.empty");
          }
          return Slice.of(parameters)
              .of(spelling.near(term), near -> new Entity().with("term", near));
        });
  }
}
