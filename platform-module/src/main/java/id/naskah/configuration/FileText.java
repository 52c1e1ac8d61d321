package id.naskah.configuration;

import java.util.List;
import java.util.Map;

/**
 * The text of a configuration file as a table that can be changed in some of its rows while all
 * else stays as it was written: order, comments, empty lines, quotes, ends of lines.
 */
public interface FileText {
  /**
   * A row as it stands in the file.
   *
   * @param line its first line in the file, counted from 1
   * @param cells by name of the column
   */
  record Row(long line, Map<String, String> cells) {}

  /**
   * A row as it is to be.
   *
   * @param line where the row stood before; null for a new one
   * @param cells by name of the column; null to keep the row as it stood
   */
  record Edit(Long line, Map<String, String> cells) {}

  /**
   * The text after a change.
   *
   * @param lines the line on which each of the rows asked for came to stand; 0 for an empty one,
   *     which is left out
   */
  record Changed(String text, List<Long> lines) {}

  /** Whether the text has the heading that it needs; one without has no rows. */
  boolean isReadable();

  /** The rows in their order. */
  List<Row> rows();

  /** The text with these rows and no others, in this order. */
  Changed with(List<Edit> edits);
}
