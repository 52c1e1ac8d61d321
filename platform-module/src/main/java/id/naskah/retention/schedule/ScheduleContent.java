package id.naskah.retention.schedule;

import java.util.List;

/**
 * What could be read of the file of an edition, and what could not.
 *
 * @param edition the rules that could be read
 * @param headings how many rows are headings of groups
 * @param problems in the order of the file; those that depend on other files are not among them
 */
public record ScheduleContent(Edition edition, int headings, List<ScheduleProblem> problems) {
  /** Whether nothing can be read of the file. */
  boolean isNoSchedule() {
    return problems.stream().anyMatch(p -> p.severity() == ScheduleProblem.Severity.FILE);
  }
}
