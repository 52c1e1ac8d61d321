package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;

/** Who acts, for whom, and whether they may. */
class Actors {
  /**
   * The user who acts.
   *
   * @param actsFor the absent one whose substitute the user is; null for the user's own work
   */
  record Actor(String user, String actsFor) {}

  private final Mandates mandates;
  private final PermissionService permissionService;
  private final AuthorityService authorityService;

  /**
   * @param permissionService the one that checks no permission, to be asked about the letter
   */
  public Actors(
      Mandates mandates, PermissionService permissionService, AuthorityService authorityService) {
    this.mandates = mandates;
    this.permissionService = permissionService;
    this.authorityService = authorityService;
  }

  /**
   * The user who passes a letter on at the top of the tree: that user must be allowed to write the
   * letter.
   */
  Actor requireWriter(NodeRef letter) {
    if (!mayWrite(letter)) {
      throw RuleViolation.forbidden("naskah.pass.notYours");
    }
    return new Actor(user(), null);
  }

  /** The user who acts as the recipient of a disposition; all others are refused. */
  Actor requireRecipient(Recipient recipient) {
    return asRecipient(recipient)
        .orElseThrow(
            () -> RuleViolation.forbidden("naskah.disposition.notRecipient", recipient.toString()));
  }

  /**
   * Who acts as the sender: the one who sent it or stands in for them, any other who may act for
   * the part from which it was sent, at the top who may write the letter; and the administrators,
   * so that nothing is stuck when people leave.
   */
  Actor requireSender(DispositionRow row, NodeRef letter) {
    return asSender(row, letter)
        .orElseThrow(() -> RuleViolation.forbidden("naskah.disposition.notSender", row.sender()));
  }

  Actor requireEither(DispositionRow row, NodeRef letter) {
    return asRecipient(row.recipient()).orElseGet(() -> requireSender(row, letter));
  }

  private Optional<Actor> asRecipient(Recipient recipient) {
    return mandates.of(user(), recipient).map(Actors::actor);
  }

  private Optional<Actor> asSender(DispositionRow row, NodeRef letter) {
    Optional<Actor> actor = asRecipient(Recipient.user(row.sender()));
    if (actor.isEmpty() && row.sentFor() != null) {
      actor = asRecipient(Recipient.parse(row.sentFor()).orElseThrow());
    }
    boolean inCharge =
        (row.aboveId() == null && mayWrite(letter))
            || RunAs.isSystem()
            || authorityService.isAdminAuthority(user());
    return actor.isEmpty() && inCharge ? Optional.of(new Actor(user(), null)) : actor;
  }

  private static Actor actor(Mandate mandate) {
    return new Actor(user(), mandate.isSubstitute() ? mandate.recipient().toString() : null);
  }

  private boolean mayWrite(NodeRef letter) {
    return permissionService.hasPermission(letter, PermissionService.WRITE) == AccessStatus.ALLOWED;
  }

  static String user() {
    return RunAs.sender();
  }
}
