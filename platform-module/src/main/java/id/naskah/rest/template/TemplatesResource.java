package id.naskah.rest.template;

import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.template.Language;
import id.naskah.template.TemplateService;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /templates}: what drafts of letters are begun from, narrowed by kind and language. */
@EntityResource(name = "templates", title = "Templates of letters")
public class TemplatesResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final TemplateService service;

  public TemplatesResource(Answers answers, TemplateService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          String kind = Texts.trimmed(parameters.getParameter("kind"));
          String language = Texts.trimmed(parameters.getParameter("language"));
          return Slice.of(parameters)
              .of(
                  service.list(kind, language == null ? null : Language.of(language)),
                  TemplateJson::entity);
        });
  }

  /** One, with the places that it has and what is wrong with it. */
  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> TemplateJson.whole(service, id));
  }
}
