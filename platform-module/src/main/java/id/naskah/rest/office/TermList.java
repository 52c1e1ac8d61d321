package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Term;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** Configured codes in the words of both languages, as a list. */
final class TermList {
  private final Answers answers;
  private final Supplier<Configuration> configuration;
  private final Function<Configuration, Map<String, Term>> terms;

  /**
   * @param terms which of all that is configured are listed
   */
  TermList(
      Answers answers,
      Supplier<Configuration> configuration,
      Function<Configuration, Map<String, Term>> terms) {
    this.answers = answers;
    this.configuration = configuration;
    this.terms = terms;
  }

  CollectionWithPagingInfo<Entity> read(Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(List.copyOf(terms.apply(configuration.get()).values()), TermList::entity));
  }

  private static Entity entity(Term term) {
    Entity entity =
        new Entity()
            .with("id", term.code())
            .with("english", term.english())
            .with("indonesian", term.indonesian());
    return Lives.with(entity, term.life());
  }
}
