package id.naskah.rest.configuration;

import id.naskah.configuration.editor.ConfigurationEditor;
import id.naskah.configuration.editor.FileVersion;
import id.naskah.delegation.Names;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /configuration/{id}/versions}: who saved a file when, and why. */
@RelationshipResource(
    name = "versions",
    entityResource = ConfigurationResource.class,
    title = "Versions of configuration files")
public class ConfigurationVersions implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final ConfigurationEditor editor;
  private final Names names;

  public ConfigurationVersions(Answers answers, ConfigurationEditor editor, Names names) {
    this.answers = answers;
    this.editor = editor;
    this.names = names;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(editor.versions(editor.open(id)), this::entity));
  }

  private Entity entity(FileVersion version) {
    return new Entity()
        .with("id", version.label())
        .with("at", version.at().toString())
        .with("by", version.by())
        .with("byName", names.ofUser(version.by()))
        .with("comment", version.comment())
        .with("current", version.isCurrent());
  }
}
