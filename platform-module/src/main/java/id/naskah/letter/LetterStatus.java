package id.naskah.letter;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a letter stands, and where it may go from there. */
public enum LetterStatus {
  DRAFT("draft"),
  OPEN("open"),
  SETTLED("settled"),
  VOID("void");

  private static final Map<LetterStatus, Set<LetterStatus>> NEXT =
      Map.of(
          DRAFT, EnumSet.of(OPEN),
          OPEN, EnumSet.of(SETTLED, VOID),
          SETTLED, EnumSet.of(OPEN, VOID),
          VOID, EnumSet.noneOf(LetterStatus.class));

  private final String code;

  LetterStatus(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The status with this code; anything else is refused with the codes there are. */
  public static LetterStatus of(String code) {
    return Arrays.stream(values())
        .filter(s -> s.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "status", "naskah.choice", Texts.shortened(code), codes(values())));
  }

  /** Refuses a step that is not in the table above. */
  public void checkStepTo(LetterStatus next) {
    if (next != this && !NEXT.get(this).contains(next)) {
      throw RuleViolation.conflict(
          "status",
          "naskah.status.step",
          code,
          next.code,
          codes(NEXT.get(this).toArray(new LetterStatus[0])));
    }
  }

  private static String codes(LetterStatus... statuses) {
    return Arrays.stream(statuses).map(LetterStatus::code).collect(Collectors.joining(", "));
  }
}
