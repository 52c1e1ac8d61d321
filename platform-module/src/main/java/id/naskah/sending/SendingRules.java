package id.naskah.sending;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.Unit;
import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.sending.Sending.State;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Which letters can be sent to whom, and what can become of a sending. */
class SendingRules {
  private static final int LONGEST_NAME = 300;
  private static final Set<String> SENDABLE =
      Set.of(LetterStatus.OPEN.code(), LetterStatus.SETTLED.code());

  private final MailedFiles files;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public SendingRules(MailedFiles files, Supplier<Configuration> configuration, OfficeClock clock) {
    this.files = files;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** Refuses what is no registered letter of the office: 409. */
  void requireSendable(Map<QName, Serializable> letter) {
    if (Direction.INCOMING.code().equals(letter.get(LetterModel.DIRECTION))) {
      throw RuleViolation.conflict("direction", "naskah.sending.incoming");
    }
    if (!SENDABLE.contains(letter.get(LetterModel.STATUS))) {
      throw RuleViolation.conflict("status", "naskah.sending.status");
    }
  }

  /** Refuses to send a letter to this one: 400, or 409 where the letter does not go so. */
  void check(NodeRef node, Map<QName, Serializable> letter, Addressee to) {
    switch (to.way()) {
      case UNIT -> {
        checkUnit(letter, to.recipient());
        requireOpenFile(letter);
        LocalDate dated = new LetterValues(letter, clock).day(LetterModel.LETTER_DATE);
        if (dated != null && dated.isAfter(clock.today())) {
          throw RuleViolation.conflict("letterDate", "naskah.sending.dated", dated);
        }
      }
      case EMAIL -> {
        requireOpenFile(letter);
        files.check(node);
      }
      default -> {}
    }
  }

  private void checkUnit(Map<QName, Serializable> letter, String code) {
    Map<String, Unit> units = configuration.get().units();
    Unit unit = units.get(code);
    if (unit == null) {
      throw RuleViolation.invalid(
          "recipient",
          "naskah.unit.unknown",
          Texts.shortened(code),
          String.join(", ", units.keySet()));
    }
    unit.life().requireInUse("recipient", code, clock.today());
    if (code.equals(letter.get(LetterModel.UNIT))) {
      throw RuleViolation.invalid("recipient", "naskah.sending.own");
    }
  }

  /**
   * A file that leaves the letter is read by whoever reads what it goes to: a secret letter goes on
   * paper, as numbered copies, and its access list stays the only one.
   */
  private static void requireOpenFile(Map<QName, Serializable> letter) {
    if (SecurityLevel.orOrdinary(letter.get(LetterModel.SECURITY)).isSecret()) {
      throw RuleViolation.conflict("way", "naskah.sending.secret");
    }
    ContentData content = (ContentData) letter.get(ContentModel.PROP_CONTENT);
    if (content == null || content.getContentUrl() == null) {
      throw RuleViolation.conflict("content", "naskah.sending.noDocument");
    }
  }

  /** Refuses to send to who has it already, or is about to get it: 409. */
  static void requireNew(List<Sending> all, Addressee to) {
    boolean isThere =
        all.stream()
            .filter(sending -> sending.state() != State.CANCELLED)
            .map(Sending::to)
            .anyMatch(other -> isSame(other, to));
    if (isThere) {
      throw RuleViolation.conflict("recipient", "naskah.sending.there", to.recipient());
    }
  }

  private static boolean isSame(Addressee one, Addressee other) {
    if (one.way() != other.way()) {
      return false;
    }
    return switch (one.way()) {
      case UNIT -> one.recipient().equals(other.recipient());
      case EMAIL -> one.recipient().equalsIgnoreCase(other.recipient());
      // What people carry may be two things for the same recipient.
      default -> false;
    };
  }

  /** Refuses to say of a sending that it is there: 400 and 409; answers who took it. */
  String checkDelivery(Sending sending, LocalDate on, String receivedBy) {
    if (sending.state() != State.SENT || !sending.to().way().isCarried()) {
      throw RuleViolation.conflict("status", "naskah.sending.step", sending.state().code());
    }
    if (on == null) {
      throw RuleViolation.invalid("deliveredOn", "naskah.missing");
    }
    LocalDate sent = clock.dayOf(Date.from(sending.at()));
    if (on.isBefore(sent) || on.isAfter(clock.today())) {
      throw RuleViolation.invalid("deliveredOn", "naskah.date.range", on, sent, clock.today());
    }
    return Texts.required("receivedBy", receivedBy, LONGEST_NAME);
  }

  /** Refuses to take a sending back: 409 for what cannot be undone. */
  static void checkCancelling(Sending sending) {
    boolean isWritten =
        sending.state() == State.SENT
            && (sending.to().way().isCarried() || sending.to().way() == Way.TAKEN);
    if (!isWritten && sending.state() != State.WAITING && sending.state() != State.FAILED) {
      throw RuleViolation.conflict("status", "naskah.sending.step", sending.state().code());
    }
  }

  /** Refuses to send once more: 409 for what is no e-mail, or one that is under way. */
  static void checkAgain(Sending sending) {
    boolean isOver = sending.state() == State.FAILED || sending.state() == State.SENT;
    if (sending.to().way() != Way.EMAIL || !isOver) {
      throw RuleViolation.conflict("status", "naskah.sending.step", sending.state().code());
    }
  }
}
