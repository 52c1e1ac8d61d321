package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import java.util.regex.Pattern;

/** The number of a row, as it stands in an address. */
public final class RowId {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private RowId() {}

  /** The number; 404 for what can be none. */
  public static long of(String what, String id) {
    if (!NUMBER.matcher(id).matches()) {
      throw RuleViolation.notFound(what, id);
    }
    return Long.parseLong(id);
  }
}
