package id.naskah.rest.routing;

import id.naskah.configuration.Position;
import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.recipient.Suggestion;
import id.naskah.recipient.Suggestions;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.routing.DispositionReader;
import java.util.List;
import java.util.Locale;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /recipients}: to whom the user may pass letters on, by what is remembered of them. */
@EntityResource(name = "recipients", title = "Recipients")
public class RecipientsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Suggestions suggestions;
  private final LetterReader letters;
  private final DispositionReader dispositions;

  public RecipientsResource(
      Answers answers,
      Suggestions suggestions,
      LetterReader letters,
      DispositionReader dispositions) {
    this.answers = answers;
    this.suggestions = suggestions;
    this.letters = letters;
    this.dispositions = dispositions;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.ofSuggestions(parameters);
          Suggestions.Page page =
              suggestions.find(
                  RunAs.sender(),
                  parameters.getParameter("term"),
                  letter(parameters),
                  parent(parameters),
                  slice.most());
          return slice.answer(
              page.suggestions().stream().map(RecipientsResource::entity).toList(),
              page.more(),
              null);
        });
  }

  private NodeRef letter(Parameters parameters) {
    String id = parameters.getParameter("letter");
    if (id == null && parameters.getParameter("parent") != null) {
      throw RuleViolation.invalid("letter", "naskah.missing");
    }
    return id == null ? null : letters.find(id);
  }

  private NodeRef parent(Parameters parameters) {
    String id = parameters.getParameter("parent");
    return id == null ? null : dispositions.find(id);
  }

  /** What a person holds today. */
  static List<Entity> positions(List<Position> held) {
    return held.stream()
        .map(position -> new Entity().with("id", position.code()).with("name", position.name()))
        .toList();
  }

  private static Entity entity(Suggestion suggestion) {
    return new Entity()
        .with("id", suggestion.recipient().toString())
        .with("kind", suggestion.recipient().kind().prefix())
        .with("name", suggestion.name())
        .with("unit", suggestion.unit())
        .with("unitName", suggestion.unitName())
        .with("holder", suggestion.holder())
        .with("holderName", suggestion.holderName())
        .with("staffNumber", suggestion.staffNumber())
        .with("positions", positions(suggestion.positions()))
        .with("reason", suggestion.reason().name().toLowerCase(Locale.ROOT));
  }
}
