package id.naskah.signature;

import id.naskah.seal.PdfRefusal;
import java.util.Locale;

/** Why a PDF cannot be signed, as keys of messages. */
final class PdfWords {
  private PdfWords() {}

  static String key(PdfRefusal refusal) {
    String code = refusal.reason().name().toLowerCase(Locale.ROOT).replace("_", "");
    boolean isOfFoot = "noroom".equals(code) && refusal.names().contains("foot");
    return "naskah.pdf." + code + (isOfFoot ? "Foot" : "");
  }

  /** Of what, for the message; of a place without room the page. */
  static String names(PdfRefusal refusal) {
    return refusal.reason() == PdfRefusal.Reason.NO_ROOM
        ? refusal.names().get(0)
        : String.join(", ", refusal.names());
  }
}
