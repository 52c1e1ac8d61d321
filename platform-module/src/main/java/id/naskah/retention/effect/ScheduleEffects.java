package id.naskah.retention.effect;

import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.Sights;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.Schedules;
import id.naskah.table.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * Shows what an edition would mean for the records, before it applies (docs/rules.md#rule-1), to
 * those who keep records; of what they may not read only number and rule, if its level says that it
 * is there.
 */
public class ScheduleEffects {
  private static final List<String> COLUMNS =
      List.of(
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
          "change",
          "masked");

  private final RecordsRoles roles;
  private final Schedules schedules;
  private final EffectWalk walk;
  private final RecordSights sights;

  public ScheduleEffects(
      RecordsRoles roles, Schedules schedules, EffectWalk walk, RecordSights sights) {
    this.roles = roles;
    this.schedules = schedules;
    this.walk = walk;
    this.sights = sights;
  }

  /**
   * The effect on what the user sees something of, by rule and change; 404 without such an edition.
   */
  public EffectSummary summary(String code) {
    roles.requireManager();
    EffectSummary summary = new EffectSummary();
    walk.each(edition(code), seen(), summary);
    return summary;
  }

  /** The effect on all records, whoever may read them. */
  EffectSummary whole(Edition edition) {
    EffectSummary summary = new EffectSummary();
    walk.each(edition, row -> row, summary);
    return summary;
  }

  /**
   * The same for each record of which the user sees something, as CSV, written as it is found.
   *
   * @param out closed in the end
   */
  public void write(String code, OutputStream out) throws IOException {
    roles.requireManager();
    Edition edition = edition(code);
    try (CsvSheet sheet = new CsvSheet(out, COLUMNS, ZoneOffset.UTC)) {
      walk.each(edition, seen(), effect -> sheet.take(cells(effect)));
    }
  }

  private static List<Object> cells(Effect effect) {
    return Arrays.asList(
        effect.letter().getId(),
        effect.letterNumber(),
        effect.unit(),
        effect.classification(),
        effect.kind(),
        effect.dossier(),
        effect.editionBefore(),
        effect.ruleBefore(),
        effect.before(),
        effect.rule(),
        effect.after(),
        effect.change().code(),
        effect.masked() ? true : null);
  }

  private Edition edition(String code) {
    EditionFile file = schedules.file(code);
    return schedules.content(file).edition();
  }

  private EffectWalk.Seen seen() {
    Sights current = sights.current();
    return row ->
        switch (current.of(row.letter(), row.acl(), row.owner(), row.security())) {
          case NONE -> null;
          case NUMBER -> row.numberOnly();
          case WHOLE -> row;
        };
  }
}
