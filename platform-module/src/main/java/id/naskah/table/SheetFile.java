package id.naskah.table;

import java.io.Closeable;
import java.util.List;

/** A file that is written row by row. Its rows are good only after it was closed. */
public interface SheetFile extends Closeable {
  /**
   * Adds a row.
   *
   * @param cells texts, numbers, days, times; null where there is nothing
   * @return true: a file takes all rows
   */
  boolean take(List<Object> cells);
}
