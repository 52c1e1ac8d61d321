package id.naskah.perusal;

import id.naskah.audit.AuditTable;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Records who reads secret letters, before they get what they read; and says who did.
 *
 * <p>What is read twice in one transaction counts once, and fields that are shown twice within some
 * minutes.
 */
public class Perusals {
  private static final String KEY = Perusals.class.getName();

  /** Fields that somebody is shown again within this time count as seen once. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(10);

  private final SecretFiles files;
  private final PermissionService permissionService;
  private final PerusalLog log;
  private final AuditTable audit;
  private final OfficeClock clock;

  /**
   * @param permissionService the one that checks no permission: it is asked about the user
   */
  public Perusals(
      SecretFiles files,
      PermissionService permissionService,
      PerusalLog log,
      AuditTable audit,
      OfficeClock clock) {
    this.files = files;
    this.permissionService = permissionService;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The user is about to see something of a letter that Naskah shows, its files apart.
   *
   * @throws id.naskah.platform.RuleViolation 409 if it is secret and this can't be recorded
   */
  public void seen(NodeRef letter, Seen seen) {
    seen(letter, seen, null);
  }

  /**
   * The same.
   *
   * @param detail such as the number of a copy; null for none
   */
  public void seen(NodeRef letter, Seen seen, String detail) {
    if (files.isSecret(letter)) {
      Door.ofThisThread()
          .ifPresent(door -> record(new SecretFiles.Found(letter, seen, letter, detail), door));
    }
  }

  /**
   * Somebody, or a machine, is about to read a file.
   *
   * @throws AccessDeniedException for who may not: later versions of Alfresco open a file first and
   *     ask afterwards, and nobody is on record for what was refused
   */
  void read(NodeRef file) {
    files
        .of(file)
        .ifPresent(
            found ->
                Door.ofThisThread()
                    .ifPresent(
                        door -> {
                          if (!mayRead(file)) {
                            throw new AccessDeniedException(file.toString());
                          }
                          record(found, door);
                        }));
  }

  /** Of versions and the trash Alfresco's own services ask in ways of their own. */
  private boolean mayRead(NodeRef file) {
    return !Nodes.isLive(file)
        || permissionService.hasPermission(file, PermissionService.READ_CONTENT)
            == AccessStatus.ALLOWED;
  }

  /** A file was copied: who reads the copy reads it past its letter. */
  void copied(NodeRef file, NodeRef copy) {
    Optional<SecretFiles.Found> found = files.of(file);
    Optional<NodeRef> goesTo = files.of(copy).map(SecretFiles.Found::letter);
    found
        .map(SecretFiles.Found::letter)
        .filter(letter -> !goesTo.equals(Optional.of(letter)))
        .ifPresent(
            letter ->
                Door.ofThisThread()
                    .ifPresent(
                        door ->
                            record(new SecretFiles.Found(letter, Seen.COPIED, file, null), door)));
  }

  private void record(SecretFiles.Found found, Door door) {
    String reader = reader(door);
    if (reader == null) {
      return;
    }
    Set<List<Object>> known = known();
    // A preview shows its file: who is shown both at once has read it once.
    Seen seen = found.seen().isOfFile() ? Seen.LETTER : found.seen();
    List<Object> key = List.of(reader, found.file(), seen);
    if (!known.contains(key)) {
      keep(found, reader, Perusal.event(found.seen(), door, found.file().getId(), found.detail()));
      known.add(key);
    }
  }

  private void keep(SecretFiles.Found found, String reader, String event) {
    Instant now = clock.now();
    // A page asks again and again whether what it shows is still so.
    boolean isSame =
        found.seen() == Seen.FIELDS
            && audit.isKnownSince(now.minus(ONE_LOOK), found.letter().getId(), reader, event);
    if (!isSame) {
      log.keep(found.letter(), now, reader, event);
    }
  }

  /** What is recorded of this transaction. */
  private static Set<List<Object>> known() {
    return AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_NONE
        ? new HashSet<>()
        : TransactionalResourceHelper.getSet(KEY);
  }

  /** Who logged in, whoever's permissions are used; null for a job of the system's own. */
  private static String reader(Door door) {
    String sender = RunAs.sender();
    boolean isNobody = sender == null || sender.equals(RunAs.systemName());
    if (!isNobody) {
      return sender;
    }
    // Alfresco itself reads for who has a link, and asks nobody to log in.
    return door == Door.PUBLIC_LINK ? RunAs.guestName() : null;
  }

  /** Who read a letter, the newest first. */
  public List<Perusal> of(NodeRef letter, int skip, int most) {
    return audit.newestAbout(letter.getId(), Perusal.EVENT, skip, most).stream()
        .map(Perusal::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
