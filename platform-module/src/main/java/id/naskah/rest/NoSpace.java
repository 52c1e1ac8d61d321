package id.naskah.rest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Whether something could not be stored because a disk is full. */
final class NoSpace {
  /** As Linux, BSD and Windows say it; Java has no exception for it. */
  private static final List<String> WORDS =
      List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

  /** PostgreSQL's. */
  private static final String DISK_FULL = "53100";

  private NoSpace() {}

  static boolean isCauseOf(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause).anyMatch(NoSpace::says);
  }

  private static boolean says(Throwable e) {
    if (e instanceof SQLException sql) {
      return DISK_FULL.equals(sql.getSQLState());
    }
    String message = e instanceof IOException ? e.getMessage() : null;
    return message != null && WORDS.stream().anyMatch(message::contains);
  }
}
