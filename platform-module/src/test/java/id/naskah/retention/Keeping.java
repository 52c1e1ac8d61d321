package id.naskah.retention;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.retention.hold.HeldService;
import id.naskah.retention.hold.Hold;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.retention.hold.HoldService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;

/** An office with those who keep records, records with files, and holds. */
public final class Keeping {
  private final Repository repository;
  private final Office office;
  private final String manager;
  private final String approver;

  /** Makes the accounts and puts them into the groups that office.properties names. */
  public Keeping(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    manager = repository.createUser("manager." + office.unitA());
    approver = repository.createUser("approver." + office.unitA());
    repository.createGroup(group("retention.managers"), manager);
    repository.createGroup(group("retention.approvers"), approver);
  }

  private String group(String key) {
    var found =
        Pattern.compile(key + "=GROUP_(\\S+)").matcher(office.read(ConfigurationFiles.OFFICE));
    if (!found.find()) {
      throw new AssertionError(key);
    }
    return found.group(1);
  }

  public Office office() {
    return office;
  }

  /** Keeps records; the password is the name. */
  public String manager() {
    return manager;
  }

  /** Approves disposals. */
  public String approver() {
    return approver;
  }

  /** An open letter of unit A with content "surat" and an attachment "lampiran.txt". */
  public NodeRef letter() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    as(
        office.clerkA(),
        () -> {
          put(letter, "surat");
          put(repository.bean(LetterService.class).attach(letter, "lampiran.txt"), "lampiran");
          return null;
        });
    return letter;
  }

  /** The same, settled. */
  public NodeRef record() {
    NodeRef letter = letter();
    status(letter, "settled");
    return letter;
  }

  /** Gives a letter a status, as the clerk. */
  public void status(NodeRef letter, String status) {
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, status));
  }

  /** Stores content as the current user. */
  public void put(NodeRef node, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    repository
        .bean(LetterService.class)
        .putContent(node, "text/plain", "UTF-8", new ByteArrayInputStream(bytes));
  }

  /** The attachment of a letter that was made here. */
  public NodeRef attachment(NodeRef letter) {
    return as(
        "admin",
        () ->
            repository
                .services()
                .getNodeService()
                .getChildByName(letter, LetterModel.ATTACHMENTS, "lampiran.txt"));
  }

  /** A hold in force of the manager's, on letters by name. */
  public Hold hold(NodeRef... letters) {
    return as(
        manager,
        () -> {
          Hold hold = holds().place("Perkara 12", "12/Pid/2031", null, null, null, null);
          for (NodeRef letter : letters) {
            held().addLetter(String.valueOf(hold.id()), letter.getId());
          }
          return hold;
        });
  }

  /** A hold in force of the manager's, on what fits a condition. */
  public Hold holdWhere(String where) {
    return as(manager, () -> holds().place("Audit", null, null, null, null, where));
  }

  /** Releases a hold as the manager. */
  public void release(Hold hold) {
    as(
        manager,
        () -> {
          holds().release(String.valueOf(hold.id()), "Selesai");
          return null;
        });
  }

  /** The holds in force on a letter. */
  public List<Long> on(NodeRef letter) {
    return as("admin", () -> repository.bean(HoldGuard.class).holdsOn(letter));
  }

  public HoldService holds() {
    return repository.bean(HoldService.class);
  }

  public HeldService held() {
    return repository.bean(HeldService.class);
  }

  /** The id of a node in the database. */
  public long id(NodeRef node) {
    return (Long) office.property(node, ContentModel.PROP_NODE_DBID);
  }

  /** Does something as a user in a transaction of its own. */
  public <T> T as(String user, Callable<T> work) {
    return repository.inTransactionAs(user, work);
  }
}
