package id.naskah.rest.schedule;

import id.naskah.rest.Answers;
import id.naskah.rest.ContentResource;
import id.naskah.rest.ContentType;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.ScheduleService;
import id.naskah.retention.schedule.Schedules;
import java.io.InputStream;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /schedules/{edition}/content}: the file of an edition. */
@EntityResource(name = "schedules", title = "Files of editions")
public class ScheduleFiles extends ContentResource {
  private final RecordsRoles roles;
  private final Schedules schedules;
  private final ScheduleService service;
  private final ScheduleJson json;

  public ScheduleFiles(
      Answers answers,
      RecordsRoles roles,
      Schedules schedules,
      ScheduleService service,
      ScheduleJson json) {
    super(answers);
    this.roles = roles;
    this.schedules = schedules;
    this.service = service;
    this.json = json;
  }

  @Override
  protected NodeRef find(String id) {
    roles.requireEither();
    return schedules.file(id).node();
  }

  @Override
  protected BinaryResource binary(NodeRef node) {
    EditionFile file = schedules.file(node);
    return Download.of(node, file.name(), file.contentUrl().isEmpty() ? null : "text/csv");
  }

  @Override
  protected void put(NodeRef node, ContentType type, InputStream content) {
    service.putContent(node, type.encoding(), content);
  }

  @Override
  protected Entity entity(NodeRef node) {
    return json.entity(schedules.file(node));
  }
}
