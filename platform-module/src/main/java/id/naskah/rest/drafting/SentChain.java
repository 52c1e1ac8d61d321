package id.naskah.rest.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.drafting.Chain;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Body;
import java.util.List;

/** A chain as a client sent it. */
final class SentChain {
  private SentChain() {}

  static Chain of(Body body) {
    return new Chain(
        officials(body, "initials"), officials(body, "signatories"), body.flag("together"));
  }

  private static List<Recipient> officials(Body body, String field) {
    List<String> written = body.texts(field);
    return written == null
        ? List.of()
        : written.stream().map(text -> official(field, text)).toList();
  }

  private static Recipient official(String field, String text) {
    return Recipient.parse(text)
        .orElseThrow(() -> RuleViolation.invalid(field, "naskah.official", Texts.shortened(text)));
  }
}
