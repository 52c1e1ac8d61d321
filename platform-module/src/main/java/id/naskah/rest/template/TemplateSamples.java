package id.naskah.rest.template;

import id.naskah.docx.Merged;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.template.Template;
import id.naskah.template.TemplateService;
import java.io.IOException;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /template-samples/{id}/content}: a letter made from the template, with sample values. */
@EntityResource(name = "template-samples", title = "Sample letters")
public class TemplateSamples implements BinaryResourceAction.Read {
  private final Answers answers;
  private final TemplateService service;

  public TemplateSamples(Answers answers, TemplateService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> sample(service.find(id)));
  }

  private BinaryResource sample(Template template) throws IOException {
    byte[] letter = service.sample(template).docx();
    return Download.made(
        "sample",
        "docx",
        Merged.MIMETYPE,
        out -> {
          out.write(letter);
          return "sample-" + template.fileName();
        });
  }
}
