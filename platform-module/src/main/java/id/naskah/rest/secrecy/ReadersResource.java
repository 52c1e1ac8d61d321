package id.naskah.rest.secrecy;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.retention.RecordsRoles;
import id.naskah.secrecy.ReadersService;
import id.naskah.secrecy.Right;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * {@code /letters/{id}/readers}: who can read a letter and why, for those who may write it and
 * those who keep records.
 */
@RelationshipResource(
    name = "readers",
    entityResource = LettersResource.class,
    title = "Readers of letters")
public class ReadersResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final ReadersService readers;
  private final RecordsRoles roles;
  private final PermissionService permissionService;
  private final AuthorityService authorityService;

  /**
   * @param permissionService the one that checks no permission, asked about the user
   * @param authorityService likewise, asked for names of groups
   */
  public ReadersResource(
      Answers answers,
      LetterReader letters,
      ReadersService readers,
      RecordsRoles roles,
      PermissionService permissionService,
      AuthorityService authorityService) {
    this.answers = answers;
    this.letters = letters;
    this.readers = readers;
    this.roles = roles;
    this.permissionService = permissionService;
    this.authorityService = authorityService;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          NodeRef letter = letters.find(id);
          boolean writes =
              permissionService.hasPermission(letter, PermissionService.WRITE_PROPERTIES)
                  == AccessStatus.ALLOWED;
          if (!writes && !roles.isManager()) {
            throw RuleViolation.forbidden("naskah.forbidden");
          }
          return Slice.of(parameters).of(readers.of(letter), this::entity);
        });
  }

  private Entity entity(Right right) {
    return new Entity()
        .with("authority", right.authority())
        .with("name", authorityService.getAuthorityDisplayName(right.authority()))
        .with("writes", !PermissionService.CONSUMER.equals(right.permission()))
        .with("because", right.because().code())
        .with("detail", right.detail());
  }
}
