package id.naskah.rest.office;

import id.naskah.reading.AsideFiles;
import id.naskah.reading.SetAside;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /set-aside-files}: files over which the server died, which nothing reads for their words
 * any more; for administrators.
 */
@EntityResource(name = "set-aside-files", title = "Files that were put aside")
public class SetAsideFilesResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.Delete {
  private final Answers answers;
  private final AsideFiles aside;

  public SetAsideFilesResource(Answers answers, AsideFiles aside) {
    this.answers = answers;
    this.aside = aside;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          aside.requireAdministrator();
          Slice slice = Slice.of(parameters);
          List<SetAside> found = aside.newest(slice.skip() + slice.most() + 1);
          return slice.ofOneMore(found.stream().skip(slice.skip()).toList(), this::entity);
        });
  }

  /** Lets it be read again. */
  @Override
  public void delete(String id, Parameters parameters) {
    answers.writing(
        () -> {
          aside.release(RowId.of("setAsideFile", id));
          return null;
        });
  }

  private Entity entity(SetAside file) {
    return entity(file, aside.name(file.file())).with("server", file.server());
  }

  /**
   * A file that was put aside.
   *
   * @param name null for those who may not know it
   */
  static Entity entity(SetAside file, String name) {
    return new Entity()
        .with("id", String.valueOf(file.id()))
        .with("file", file.file())
        .with("name", name)
        .with("since", file.at().toString());
  }
}
