package id.naskah.rest.office;

import id.naskah.audit.Seal;
import id.naskah.audit.SealTable;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordsRoles;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /audit-seals}: the roots over the audit, for those who keep records. As one file they are
 * the report {@code seals}.
 */
@EntityResource(name = "audit-seals", title = "Seals of the audit")
public class AuditSealsResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final SealTable table;
  private final RecordsRoles roles;

  public AuditSealsResource(Answers answers, SealTable table, RecordsRoles roles) {
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
          return slice.ofOneMore(
              table.newest(slice.skip(), slice.most() + 1), AuditSealsResource::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireManager();
          return entity(
              table
                  .find(RowId.of("seal", id))
                  .orElseThrow(() -> RuleViolation.notFound("seal", id)));
        });
  }

  private static Entity entity(Seal seal) {
    return new Entity()
        .with("id", String.valueOf(seal.id()))
        .with("sealedAt", seal.sealedAt().toString())
        .with("entries", seal.entries())
        .with("lastEntry", seal.lastEntry())
        .with("covered", seal.covered())
        .with("openIds", seal.openIds().isEmpty() ? null : seal.openIds())
        .with("previous", seal.previous())
        .with("root", seal.root());
  }
}
