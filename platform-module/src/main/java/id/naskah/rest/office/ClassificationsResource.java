package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /classifications}: codes, narrowed with {@code term} to those that begin with it or name
 * it.
 */
@EntityResource(name = "classifications", title = "Classification codes")
public class ClassificationsResource implements EntityResourceAction.Read<Entity> {
  private static final int LONGEST_TERM = 100;
  private final Answers answers;
  private final Supplier<Configuration> configuration;

  public ClassificationsResource(Answers answers, Supplier<Configuration> configuration) {
    this.answers = answers;
    this.configuration = configuration;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(matching(parameters.getParameter("term")), this::entity));
  }

  /** Cost: the number of codes, some thousands, in memory. */
  private List<Map.Entry<String, String>> matching(String term) {
    Map<String, String> names = configuration.get().classification().names();
    if (Texts.trimmed(term) == null) {
      return List.copyOf(names.entrySet());
    }
    Texts.check("term", term, LONGEST_TERM, false);
    String wanted = term.strip().toLowerCase(Locale.ROOT);
    return names.entrySet().stream()
        .filter(
            e ->
                e.getKey().toLowerCase(Locale.ROOT).startsWith(wanted)
                    || e.getValue().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private Entity entity(Map.Entry<String, String> code) {
    Entity entity = new Entity().with("id", code.getKey()).with("name", code.getValue());
    return Lives.with(entity, configuration.get().classification().life(code.getKey()));
  }
}
