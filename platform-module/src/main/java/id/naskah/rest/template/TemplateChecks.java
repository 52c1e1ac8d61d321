package id.naskah.rest.template;

import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Entity;
import id.naskah.template.TemplateService;
import java.io.InputStream;
import org.alfresco.rest.framework.resource.EntityResource;

/** {@code /template-checks/{id}/content}: what saving a file under this id would be refused for. */
@EntityResource(name = "template-checks", title = "Checks of templates")
public class TemplateChecks extends ContentTarget {
  private final TemplateService service;

  public TemplateChecks(Answers answers, TemplateService service) {
    super(answers);
    this.service = service;
  }

  /** Nothing is stored. */
  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    return answers()
        .reading(
            () -> {
              try (InputStream stream = content.open()) {
                return TemplateJson.with(new Entity().with("id", id), service.check(id, stream));
              }
            });
  }
}
