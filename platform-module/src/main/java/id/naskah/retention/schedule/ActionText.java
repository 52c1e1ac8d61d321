package id.naskah.retention.schedule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The final action as schedules have it. What has exceptions, or goes to the personal file,
 * somebody has to look at: it is reappraised.
 */
final class ActionText {
  /** For a message. */
  static final String ACCEPTED =
      "Musnah, Permanen, Dinilai kembali, Musnah kecuali ..., Masuk berkas perorangan";

  private static final Set<String> DESTROY = Set.of("musnah", "dimusnahkan", "destroy");
  private static final Set<String> PERMANENT = Set.of("permanen", "permanent", "statis");
  private static final Set<String> REAPPRAISE =
      Set.of("dinilai kembali", "nilai kembali", "reappraise");
  private static final Pattern PERSONAL =
      Pattern.compile("(?:di)?masuk(?:kan)?(?: ke)? berkas perorangan|goes to the personal file");
  private static final Pattern EXCEPT =
      Pattern.compile("(?:(?:di)?musnah(?:kan)?|destroy|permanent?) (?:kecuali|except) .+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ActionText() {}

  /** Reads a cell; nothing for what is not understood. */
  static Optional<FinalAction> of(String cell) {
    String text = NO_WORD.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (DESTROY.contains(text)) {
      return Optional.of(FinalAction.DESTROY);
    } else if (PERMANENT.contains(text)) {
      return Optional.of(FinalAction.PERMANENT);
    }
    boolean open =
        REAPPRAISE.contains(text)
            || PERSONAL.matcher(text).matches()
            || EXCEPT.matcher(text).matches();
    return open ? Optional.of(FinalAction.REAPPRAISE) : Optional.empty();
  }
}
