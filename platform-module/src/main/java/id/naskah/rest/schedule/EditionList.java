package id.naskah.rest.schedule;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.Schedules;
import java.util.List;
import java.util.function.Function;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** A list of what there is in an edition, for those who have to do with records. */
final class EditionList<T> {
  private final Answers answers;
  private final RecordsRoles roles;
  private final Schedules schedules;
  private final Function<EditionFile, List<T>> content;
  private final Function<T, Entity> entity;

  EditionList(
      Answers answers,
      RecordsRoles roles,
      Schedules schedules,
      Function<EditionFile, List<T>> content,
      Function<T, Entity> entity) {
    this.answers = answers;
    this.roles = roles;
    this.schedules = schedules;
    this.content = content;
    this.entity = entity;
  }

  CollectionWithPagingInfo<Entity> read(String edition, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          return Slice.of(parameters).of(content.apply(schedules.file(edition)), entity);
        });
  }
}
