package id.naskah.rest.template;

import id.naskah.docx.Merged;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.template.Template;
import id.naskah.template.TemplateService;
import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /templates/{id}/content}: the document itself. What is put there becomes a new version of
 * the template with this id, or a new template.
 */
@EntityResource(name = "templates", title = "Files of templates")
public class TemplateFiles extends ContentTarget implements BinaryResourceAction.Read {
  /** Word's own; what Naskah stores each template as. */
  private final TemplateService service;

  public TemplateFiles(Answers answers, TemplateService service) {
    super(answers);
    this.service = service;
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers()
        .reading(
            () -> {
              Template template = service.find(id);
              return Download.of(template.node(), template.fileName(), Merged.MIMETYPE);
            });
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    answers()
        .writing(
            () -> {
              try (InputStream stream = content.open()) {
                service.save(id, stream);
              }
              return id;
            });
    return answers().reading(() -> TemplateJson.whole(service, id));
  }
}
