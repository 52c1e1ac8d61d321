package id.naskah.rest.office;

import id.naskah.audit.AuditEntry;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Nodes;
import id.naskah.rest.Entity;
import id.naskah.retention.RecordSights;
import id.naskah.retention.Sight;
import id.naskah.retention.disposal.Stubs;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Entries of the audit as JSON. Of a letter that the user knows by its number alone they say what
 * was done to it as a record; of all else only what kind of thing happened, not who works on it,
 * nor what a file is called.
 */
final class AuditJson {
  /** What is done to a record, by those who keep records. */
  private static final Pattern OF_RECORDS =
      Pattern.compile(
          "(destroyed|handed over|kept as permanent|kept until [\\d-]+) by disposal \\d+"
              + "|hold \\d+ (added|removed)");

  /** What names neither file nor person. */
  private static final Pattern HARMLESS =
      Pattern.compile("(filed in|taken out of) dossier [\\w-]+|security \\w+ > \\w+|\\w+ > \\w+");

  private static final Pattern FIRST_WORD = Pattern.compile("\\W.*", Pattern.DOTALL);

  private final RecordSights sights;
  private final Stubs stubs;
  private final Map<String, Boolean> masked = new HashMap<>();

  /** For one request. */
  AuditJson(RecordSights sights, Stubs stubs) {
    this.sights = sights;
    this.stubs = stubs;
  }

  Entity entity(AuditEntry entry) {
    boolean isMasked = masked.computeIfAbsent(entry.about(), this::isMasked);
    boolean isWhole = !isMasked || OF_RECORDS.matcher(entry.event()).matches();
    boolean isSaid = isWhole || HARMLESS.matcher(entry.event()).matches();
    return new Entity()
        .with("id", String.valueOf(entry.id()))
        .with("about", entry.about())
        .with("position", entry.position())
        .with("at", entry.at().toString())
        .with("by", isWhole ? entry.by() : null)
        .with("event", isSaid ? entry.event() : FIRST_WORD.matcher(entry.event()).replaceAll(""))
        .with("masked", isMasked ? true : null)
        .with("previous", entry.previous())
        .with("sha256", entry.hash());
  }

  private boolean isMasked(String about) {
    return LetterReader.isId(about)
        && (sights.of(Nodes.live(about)) == Sight.NUMBER || stubs.isMasked(about));
  }
}
