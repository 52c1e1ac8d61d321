package id.naskah.telling;

import id.naskah.routing.DispositionStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody is told. */
enum Occasion {
  /** A letter was passed on to the person. */
  RECEIVED("received", true),
  /** A disposition that was over is the person's to work on again. */
  RESUMED("resumed", true),
  /** A disposition has to be done within the next working days. */
  DUE_SOON("dueSoon", true),
  /** A disposition should have been done. */
  OVERDUE("overdue", true),
  /** What the person passed on is done. */
  DONE("done", false),
  /** What the person passed on is refused. */
  DECLINED("declined", false),
  /** Taken back unread. */
  WITHDRAWN("withdrawn", false),
  /** Taken back after it was read. */
  RECALLED("recalled", false),
  /** All is done; concerns the letter as a whole. */
  SETTLED("settled", false),
  /** A letter waits for the person's initials. */
  TO_INITIAL("toInitial", true),
  /** A letter waits for the person's signature. */
  TO_SIGN("toSign", true),
  /** It still waits for the person's initials. */
  INITIAL_DUE("initialDue", true),
  /** It still waits for the person's signature. */
  SIGN_DUE("signDue", true),
  /** An official sent back what the person wrote or initialled. */
  GIVEN_BACK("givenBack", false),
  /** What the person wrote or initialled was changed: its initials fell. */
  FALLEN("fallen", false),
  /** What the person wrote or initialled has all its signatures. */
  SIGNED("signed", false),
  /** What the person wrote is signed and was not sent yet. */
  UNSENT("unsent", true);

  private static final Set<Occasion> REMINDERS =
      EnumSet.of(DUE_SOON, OVERDUE, INITIAL_DUE, SIGN_DUE, UNSENT);

  /** Types of activities; Share has its sentences under these keys. */
  private static final Map<Occasion, String> IN_FEED =
      Map.of(
          RECEIVED, "id.naskah.letter-received",
          TO_INITIAL, "id.naskah.letter-to-initial",
          TO_SIGN, "id.naskah.letter-to-sign",
          GIVEN_BACK, "id.naskah.letter-given-back",
          FALLEN, "id.naskah.letter-initials-fell",
          SIGNED, "id.naskah.letter-signed");

  private final String code;
  private final boolean work;

  Occasion(String code, boolean work) {
    this.code = code;
    this.work = work;
  }

  public String code() {
    return code;
  }

  /** Whether it is still worth telling of a disposition that stands like this. */
  boolean holds(String status) {
    return work ? DispositionStatus.of(status).isOpen() : code.equals(status);
  }

  /** Whether something was taken from the person, who may have lost sight of the letter with it. */
  boolean isTakenBack() {
    return this == WITHDRAWN || this == RECALLED;
  }

  /** Whether a date caused it and nobody's deed. */
  boolean isReminder() {
    return REMINDERS.contains(this);
  }

  /** Type of the activity in the person's feed; nothing for what is told by mail alone. */
  Optional<String> activity() {
    return Optional.ofNullable(IN_FEED.get(this));
  }

  static Occasion of(String code) {
    return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst().orElseThrow();
  }
}
