package id.naskah.rest.configuration;

import id.naskah.configuration.editor.ConfigurationEditor;
import id.naskah.configuration.editor.Draft;
import id.naskah.configuration.editor.StoredFile;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /configuration/{id}/check}: what saving a file would be refused for. */
@RelationshipResource(
    name = "check",
    entityResource = ConfigurationResource.class,
    title = "Checks of configuration files")
public class ConfigurationChecks implements RelationshipResourceAction.Create<Entity> {
  private static final Set<String> FIELDS =
      Set.of("etag", SentDraft.ROWS, SentDraft.CONTENT, SentDraft.RESTORE);

  private final Answers answers;
  private final ConfigurationEditor editor;
  private final ConfigurationJson json;

  public ConfigurationChecks(Answers answers, ConfigurationEditor editor, ConfigurationJson json) {
    this.answers = answers;
    this.editor = editor;
    this.json = json;
  }

  /** Checks a draft, or the file as it is stored; nothing is written. */
  @Override
  public List<Entity> create(String id, List<Entity> entities, Parameters parameters) {
    return answers.reading(() -> entities.stream().map(entity -> check(id, entity)).toList());
  }

  private Entity check(String id, Entity entity) {
    Body body = new Body(entity, FIELDS);
    StoredFile file = editor.open(id);
    Draft draft = SentDraft.about(entity, body, file, editor);
    return json.checked(file, editor.check(file, draft), !(draft instanceof Draft.Rows));
  }
}
