package id.naskah.retention.effect;

import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.Schedules;
import id.naskah.search.Reader;
import id.naskah.search.Readers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Shows what an edition would mean for the records, before it applies (rule 1 of "Retention"), to
 * those who keep records; what they may not read is not counted.
 */
public class ScheduleEffects {
  private static final String[] COLUMNS = {
    "letter",
    "letterNumber",
    "unit",
    "classification",
    "kind",
    "dossier",
    "editionBefore",
    "ruleBefore",
    "eligibleOnBefore",
    "rule",
    "eligibleOn",
    "change"
  };

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

  private final RecordsRoles roles;
  private final Schedules schedules;
  private final EffectWalk walk;
  private final Readers readers;

  /** Wires it. */
  public ScheduleEffects(
      RecordsRoles roles, Schedules schedules, EffectWalk walk, Readers readers) {
    this.roles = roles;
    this.schedules = schedules;
    this.walk = walk;
    this.readers = readers;
  }

  /** The effect on what the user may read, by rule and change; 404 without such an edition. */
  public EffectSummary summary(String code) {
    roles.requireManager();
    EffectSummary summary = new EffectSummary();
    Reader reader = reader();
    walk.each(edition(code), row -> reader.reads(row.letter(), row.acl(), row.owner()), summary);
    return summary;
  }

  /** The effect on all records, whoever may read them. */
  EffectSummary whole(Edition edition) {
    EffectSummary summary = new EffectSummary();
    walk.each(edition, row -> true, summary);
    return summary;
  }

  /** The same for each record that the user may read, as CSV in UTF-8, written as it is found. */
  public void write(String code, OutputStream out) throws IOException {
    roles.requireManager();
    Edition edition = edition(code);
    Reader reader = reader();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter csv = CSVFormat.DEFAULT.builder().setHeader(COLUMNS).get().print(text);
    walk.each(
        edition,
        row -> reader.reads(row.letter(), row.acl(), row.owner()),
        effect -> print(csv, effect));
    csv.flush();
  }

  private static void print(CSVPrinter csv, Effect effect) {
    try {
      csv.printRecord(
          effect.letter().getId(),
          harmless(effect.letterNumber()),
          effect.unit(),
          effect.classification(),
          effect.kind(),
          effect.dossier(),
          effect.editionBefore(),
          effect.ruleBefore(),
          effect.before(),
          effect.rule(),
          effect.after(),
          effect.change().code());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String text) {
    return text != null && FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private Edition edition(String code) {
    EditionFile file = schedules.file(code);
    return schedules.content(file).edition();
  }

  private Reader reader() {
    return readers.current();
  }
}
