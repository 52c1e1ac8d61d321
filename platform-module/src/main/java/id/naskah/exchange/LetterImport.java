package id.naskah.exchange;

import id.naskah.audit.Audit;
import id.naskah.exchange.ExchangeTable.Row;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Registers letters that other offices sent as packages. */
public class LetterImport {
  private final LetterService service;
  private final LetterReader letters;
  private final IncomingFields fields;
  private final StoredFiles files;
  private final ExchangeTable table;
  private final Audit audit;
  private final OfficeClock clock;

  public LetterImport(
      LetterService service,
      LetterReader letters,
      IncomingFields fields,
      StoredFiles files,
      ExchangeTable table,
      Audit audit,
      OfficeClock clock) {
    this.service = service;
    this.letters = letters;
    this.fields = fields;
    this.files = files;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a package would become.
   *
   * @param fields properties of the letter
   * @param answers letters of the office that it answers, as far as the user may read them
   * @param earlier the letter that it became already; null if there is none for this user
   */
  public record Outlook(Map<QName, Serializable> fields, List<NodeRef> answers, NodeRef earlier) {}

  /**
   * Says what registering a package would make of it.
   *
   * @throws RuleViolation 400 for an unknown unit; 403 for who may not register there
   */
  public Outlook outlook(String unit, ReceivedPackage received, Choice choice) {
    Manifest.Sent sent = received.manifest().letter();
    return new Outlook(fields.of(unit, sent, choice), answered(sent), earlier(sent).orElse(null));
  }

  /**
   * Registers it with all its files, in the caller's transaction: all of it or nothing.
   *
   * @throws RuleViolation 400 for what can't be registered; 403 for who may not register in the
   *     unit; 409 if it is there already, naming that letter
   */
  public NodeRef register(String unit, ReceivedPackage received, Choice choice) {
    Manifest.Sent sent = received.manifest().letter();
    table.lock(sent.identifier());
    Outlook outlook = outlook(unit, received, choice);
    if (outlook.earlier() != null && !choice.again()) {
      Letter letter = letters.readShort(outlook.earlier());
      throw RuleViolation.conflict(
          "content",
          "naskah.exchange.again",
          letter.agendaNumber() + "/" + letter.agendaYear(),
          letter.id());
    }
    NodeRef letter =
        service.register(
            outlook.fields(), received.manifest().document().path(), outlook.answers(), List.of());
    NodeRef manifest = files.store(letter, received);
    table.add(
        new Row(
            letter.getId(),
            sent.identifier(),
            manifest.getId(),
            received.sha256(),
            RunAs.sender(),
            clock.now()));
    audit.record(letter, "imported from another office, manifest " + received.sha256());
    return letter;
  }

  /** One that the user may not read is not there for this user, and void ones do not count. */
  private Optional<NodeRef> earlier(Manifest.Sent sent) {
    return table.with(sent.identifier()).stream()
        .filter(letters::isReadable)
        .filter(node -> !Objects.equals(LetterStatus.VOID.code(), letters.readShort(node).status()))
        .findFirst();
  }

  /** A number that several letters have says of none of them that it is meant. */
  private List<NodeRef> answered(Manifest.Sent sent) {
    return sent.inReplyTo().stream()
        .map(table::answered)
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .distinct()
        .toList();
  }
}
