package id.naskah.retention.schedule;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.OpenUses;
import java.util.List;

/** The rules in force that wait for an event: without its code nobody could declare it. */
class ScheduleUses implements OpenUses {
  private final ScheduleStore store;
  private final Schedules schedules;

  public ScheduleUses(ScheduleStore store, Schedules schedules) {
    this.store = store;
    this.schedules = schedules;
  }

  /** Superseded editions count as well: records keep the edition that their date was made by. */
  @Override
  public List<Use> of(ConfiguredFile<?> file, String code) {
    if (file != ConfigurationFiles.EVENTS) {
      return List.of();
    }
    long rules =
        store.all().stream()
            .filter(edition -> edition.status() != ScheduleStatus.DRAFT)
            .flatMap(edition -> schedules.content(edition).edition().rules().stream())
            .filter(rule -> code.equals(rule.event()))
            .count();
    return rules == 0 ? List.of() : List.of(new Use("naskah.use.rules", rules));
  }
}
