package id.naskah.rest.template;

import id.naskah.docx.Placeholder;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /placeholders}: the names that a template may use, with what they stand for. */
@EntityResource(name = "placeholders", title = "Places in templates")
public class PlaceholdersResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;

  public PlaceholdersResource(Answers answers) {
    this.answers = answers;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(List.of(Placeholder.values()), TemplateJson::placeholder));
  }
}
