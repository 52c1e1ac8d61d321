package id.naskah.rest.configuration;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Body;
import java.time.LocalDate;

/** Reads the letter for which the next number is asked. */
final class TriedLetter {
  private TriedLetter() {}

  /** A letter without a date is one of today, one without a security level an ordinary one. */
  static NumberTemplate.Values values(Body body, Configuration now, LocalDate today) {
    String direction = needed(body, "direction");
    String security = body.text("security");
    LocalDate date = body.day("date");
    return new NumberTemplate.Values(
        Direction.of(direction)
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "direction", "naskah.direction", Texts.shortened(direction))),
        now.unit(needed(body, "unit")).code(),
        kind(body, now),
        security == null
            ? SecurityLevel.ORDINARY
            : SecurityLevel.of(security)
                .orElseThrow(
                    () ->
                        RuleViolation.invalid(
                            "security", "naskah.security", Texts.shortened(security))),
        body.text("classification"),
        now.office().code(),
        date == null ? today : date,
        null);
  }

  private static String kind(Body body, Configuration now) {
    String kind = needed(body, "kind");
    if (!now.kinds().containsKey(kind)) {
      throw RuleViolation.invalid(
          "kind",
          "naskah.kind.unknown",
          Texts.shortened(kind),
          String.join(", ", now.kinds().keySet()));
    }
    return kind;
  }

  private static String needed(Body body, String field) {
    String value = body.text(field);
    if (value == null) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    return value;
  }
}
