package id.naskah.rest.exchange;

import id.naskah.exchange.KeptManifests;
import id.naskah.exchange.KeptManifests.Checked;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /letter-manifests/{id}}: the manifest that the letter with this id came with, checked
 * anew.
 */
@EntityResource(name = "letter-manifests", title = "Manifests of letters of other offices")
public class LetterManifests
    implements EntityResourceAction.ReadById<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final KeptManifests manifests;

  public LetterManifests(Answers answers, KeptManifests manifests) {
    this.answers = answers;
    this.manifests = manifests;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(id, manifests.check(id)));
  }

  private static Entity entity(String id, Checked checked) {
    Entity entity =
        new Entity()
            .with("id", id)
            .with("attachment", checked.node())
            .with("importedBy", checked.importedBy())
            .with("importedAt", checked.importedAt().toString());
    if (checked.manifest() == null) {
      return entity.with("signature", "changed");
    }
    return ManifestJson.origin(entity, checked.manifest(), checked.seal())
        .with(
            "files",
            checked.files().entrySet().stream()
                .map(
                    file ->
                        new Entity().with("path", file.getKey()).with("unchanged", file.getValue()))
                .toList());
  }

  /** The manifest itself, as it came. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(
        () -> Download.of(manifests.find(id), "manifest.xml", "application/xml"));
  }
}
