package id.naskah.sending;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.Direction;
import id.naskah.drafting.Drafting;
import id.naskah.letter.LetterReader;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.sending.Sending.Delivered;
import id.naskah.sending.Sending.State;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** The front door for sending letters: who may write a letter sends it. */
public class SendingService {
  /** Recipients of one request at the most. */
  public static final int MOST = 50;

  private final NodeService nodeService;
  private final LetterReader letters;
  private final LetterLock lock;
  private final SendingTable table;
  private final SendingRules rules;
  private final Arriving arriving;
  private final Drafting drafting;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * For clients, in the caller's transaction.
   *
   * @param nodeService the one that checks no permission: the letter was found for the user
   */
  public SendingService(
      NodeService nodeService,
      LetterReader letters,
      LetterLock lock,
      SendingTable table,
      SendingRules rules,
      Arriving arriving,
      Drafting drafting,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.lock = lock;
    this.table = table;
    this.rules = rules;
    this.arriving = arriving;
    this.drafting = drafting;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * To whom a letter was sent, in that order; of a letter that came from within the office, that by
   * which it came.
   *
   * @throws RuleViolation 404 if there is no such letter for the user
   */
  public List<Sending> of(String id) {
    NodeRef letter = letters.find(id);
    boolean came =
        Direction.INCOMING.code().equals(nodeService.getProperty(letter, LetterModel.DIRECTION));
    return came ? table.thatBrought(id).stream().toList() : table.of(id);
  }

  /** Whether the user may say what became of a sending. */
  public boolean mayChange(Sending sending) {
    NodeRef letter = Nodes.live(sending.letter());
    return letters.isReadable(letter) && letters.mayWrite(letter);
  }

  /**
   * Sends a letter to all of these or to none. Units of the office have it when the transaction
   * ends, e-mail waits for the mail server.
   *
   * @throws RuleViolation 400 for recipients that are none; 403 for who may not write the letter;
   *     409 for what is no registered letter of the office, for a way on which it does not go, and
   *     for who has it already
   */
  public List<Sending> send(String id, List<Addressee> recipients) {
    if (recipients.isEmpty() || recipients.size() > MOST) {
      throw RuleViolation.invalid("recipient", "naskah.tooMany", recipients.size(), MOST);
    }
    List<Addressee> checked = recipients.stream().map(Addressee::checked).toList();
    NodeRef letter = letters.findWritable(id);
    lock.lock(id);
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    rules.requireSendable(now);
    List<Sending> all = new ArrayList<>(table.of(id));
    List<Sending> made = new ArrayList<>();
    for (Addressee to : inOrder(checked)) {
      rules.check(letter, now, to);
      SendingRules.requireNew(all, to);
      Sending sending = send(letter, to);
      all.add(sending);
      made.add(sending);
    }
    drafting.sent(id, table.since(id));
    return made;
  }

  /** Units by their codes: whoever sends to the same ones waits for their numbers in this order. */
  private static List<Addressee> inOrder(List<Addressee> recipients) {
    return recipients.stream()
        .sorted(Comparator.comparing((Addressee to) -> to.way() == Way.UNIT ? to.recipient() : ""))
        .toList();
  }

  private Sending send(NodeRef letter, Addressee to) {
    State state =
        switch (to.way()) {
          case EMAIL -> State.WAITING;
          case UNIT -> State.DELIVERED;
          default -> State.SENT;
        };
    NodeRef arrived = to.way() == Way.UNIT ? arriving.at(letter, to.recipient()) : null;
    String arrivedId = arrived == null ? null : arrived.getId();
    long row = table.add(letter.getId(), to, state, arrivedId, RunAs.sender(), clock.now());
    audit.record(letter, "sent " + described(to));
    if (arrived != null) {
      audit.record(arrived, (to.copy() ? "came as copy of " : "came as ") + letter.getId());
    }
    return find(row);
  }

  private static String described(Addressee to) {
    String whom = to.recipient() == null ? "" : " to \"" + to.recipient() + "\"";
    return "by " + to.way().code() + whom + (to.copy() ? " as copy" : "");
  }

  /**
   * Says that what people carried is there.
   *
   * @throws RuleViolation 400 for a day that cannot be; 403 for who may not write the letter; 404;
   *     409 for what is there already, or is not carried
   */
  public Sending deliver(long id, LocalDate on, String receivedBy) {
    Sending sending = locked(id);
    String whom = rules.checkDelivery(sending, on, receivedBy);
    boolean done = table.delivered(sending, new Delivered(on, whom), RunAs.sender(), clock.now());
    return ended(sending, done, "delivered " + described(sending.to()));
  }

  /**
   * Takes back what is not under way, or was written down by mistake.
   *
   * @throws RuleViolation 403 for who may not write the letter; 404; 409 for what is gone or there
   */
  public Sending cancel(long id) {
    Sending sending = locked(id);
    SendingRules.checkCancelling(sending);
    boolean done = table.cancelled(sending, RunAs.sender(), clock.now());
    return ended(sending, done, "no longer sent " + described(sending.to()));
  }

  /**
   * Gives an e-mail to the mail server once more.
   *
   * @throws RuleViolation 403 for who may not write the letter; 404; 409 for what is no e-mail, is
   *     under way, or does not go by e-mail any more
   */
  public Sending again(long id) {
    Sending sending = locked(id);
    SendingRules.checkAgain(sending);
    NodeRef node = Nodes.live(sending.letter());
    Map<QName, Serializable> letter = nodeService.getProperties(node);
    rules.requireSendable(letter);
    rules.check(node, letter, sending.to());
    boolean done = table.again(sending, RunAs.sender(), clock.now());
    return ended(sending, done, "sent once more " + described(sending.to()));
  }

  private Sending ended(Sending seen, boolean done, String event) {
    Sending now = find(seen.id());
    if (!done) {
      throw RuleViolation.conflict("status", "naskah.sending.step", now.state().code());
    }
    audit.record(seen.letter(), event);
    drafting.sent(seen.letter(), table.since(seen.letter()));
    return now;
  }

  /** The sending, for who may write its letter; others wait. */
  private Sending locked(long id) {
    Sending sending = find(id);
    if (!letters.isReadable(Nodes.live(sending.letter()))) {
      throw notFound(id);
    }
    letters.findWritable(sending.letter());
    lock.lock(sending.letter());
    return find(id);
  }

  private Sending find(long id) {
    return table.find(id).orElseThrow(() -> notFound(id));
  }

  private static RuleViolation notFound(long id) {
    return RuleViolation.notFound("sending", String.valueOf(id));
  }
}
