package id.naskah.rest.office;

import id.naskah.audit.AuditEntry;
import id.naskah.audit.AuditTable;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordsRoles;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /audit-entries}: what happened, for those who keep records. */
@EntityResource(name = "audit-entries", title = "Entries of the audit")
public class AuditEntriesResource implements EntityResourceAction.Read<Entity> {
  private static final int LONGEST = 1000;

  private final Answers answers;
  private final AuditTable table;
  private final RecordsRoles roles;

  public AuditEntriesResource(Answers answers, AuditTable table, RecordsRoles roles) {
    this.answers = answers;
    this.table = table;
    this.roles = roles;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireManager();
          Slice slice = Slice.of(parameters);
          List<AuditEntry> found =
              entries(parameters.getParameter("about"), slice.skip(), slice.most() + 1);
          List<Entity> page =
              found.stream().limit(slice.most()).map(AuditEntriesResource::entity).toList();
          return slice.answer(page, found.size() > slice.most(), null);
        });
  }

  private List<AuditEntry> entries(String about, int skip, int most) {
    if (about == null) {
      return table.newest(skip, most);
    }
    Texts.check("about", about, LONGEST, false);
    return table.about(about, skip, most);
  }

  private static Entity entity(AuditEntry entry) {
    return new Entity()
        .with("id", String.valueOf(entry.id()))
        .with("about", entry.about())
        .with("position", entry.position())
        .with("at", entry.at().toString())
        .with("by", entry.by())
        .with("event", entry.event())
        .with("previous", entry.previous())
        .with("sha256", entry.hash());
  }
}
