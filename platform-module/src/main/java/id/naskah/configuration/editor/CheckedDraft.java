package id.naskah.configuration.editor;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.FileText;
import java.util.List;
import java.util.Optional;

/**
 * What would be refused, or be in force, if a draft were saved.
 *
 * @param table the draft as a table
 * @param lines the line of each row of the draft, 0 for an empty one that is left out
 */
public record CheckedDraft(
    FileText table, List<Long> lines, List<Problem> problems, Optional<Configuration> after) {
  /**
   * One mistake.
   *
   * @param file its name, which is another's where that names what is no longer there
   * @param row which of the draft's rows it is in, from 0; null if in none
   * @param column name of the column; null where it is not in one cell
   */
  public record Problem(String file, long line, Integer row, String column, String text) {}
}
