package id.naskah.rest.office;

import id.naskah.audit.AuditEntry;
import id.naskah.audit.AuditTable;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.disposal.Stubs;
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
  private final RecordSights sights;
  private final Stubs stubs;

  public AuditEntriesResource(
      Answers answers, AuditTable table, RecordsRoles roles, RecordSights sights, Stubs stubs) {
    this.answers = answers;
    this.table = table;
    this.roles = roles;
    this.sights = sights;
    this.stubs = stubs;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireManager();
          AuditJson json = new AuditJson(sights, stubs);
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              entries(parameters.getParameter("about"), slice.skip(), slice.most() + 1),
              json::entity);
        });
  }

  private List<AuditEntry> entries(String about, int skip, int most) {
    if (about == null) {
      return table.newest(skip, most);
    }
    Texts.check("about", about, LONGEST, false);
    return table.about(about, skip, most);
  }
}
