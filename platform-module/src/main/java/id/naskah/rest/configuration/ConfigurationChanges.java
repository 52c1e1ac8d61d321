package id.naskah.rest.configuration;

import id.naskah.configuration.FileText;
import id.naskah.configuration.editor.ConfigurationEditor;
import id.naskah.configuration.editor.RowChange;
import id.naskah.configuration.editor.StoredFile;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /configuration/{id}/changes}: what differs between two versions of a file, by row. */
@RelationshipResource(
    name = "changes",
    entityResource = ConfigurationResource.class,
    title = "Changes of configuration files")
public class ConfigurationChanges implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final ConfigurationEditor editor;

  public ConfigurationChanges(Answers answers, ConfigurationEditor editor) {
    this.answers = answers;
    this.editor = editor;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    String from = parameters.getParameter("from");
    String to = parameters.getParameter("to");
    return answers.reading(
        () -> {
          StoredFile file = editor.open(id);
          if (from == null) {
            throw RuleViolation.invalid("from", "naskah.missing");
          }
          List<RowChange> changes = editor.changes(file, from, to);
          return Slice.of(parameters).of(changes, change -> entity(file, change));
        });
  }

  private static Entity entity(StoredFile file, RowChange change) {
    return new Entity()
        .with("change", change.kind().code())
        .with("before", row(file, change.before()))
        .with("after", row(file, change.after()));
  }

  private static Entity row(StoredFile file, FileText.Row row) {
    return row == null ? null : ConfigurationJson.row(file.file(), row);
  }
}
