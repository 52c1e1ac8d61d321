package id.naskah.numbering;

import id.naskah.platform.RuleViolation;

/**
 * One running register: a name such as {@code ORG/incoming}, and a year.
 *
 * <p>A serial restarts each calendar year (domain rule "Numbers"), so the year is part of what a
 * series is.
 */
public record Series(String name, int year) {
  private static final char SEPARATOR = '~';

  /** Most characters of a name, as many as the table takes. */
  static final int LONGEST = 120;

  /** As it stands in an URL: {@code ORG~incoming~2026}. */
  public String id() {
    return name.replace('/', SEPARATOR) + SEPARATOR + year;
  }

  /** The series of an id; 404 for what can't be one. */
  public static Series ofId(String id) {
    int last = id.lastIndexOf(SEPARATOR);
    if (last > 0 && last <= LONGEST && id.substring(last + 1).matches("\\d{4}")) {
      String name = id.substring(0, last).replace(SEPARATOR, '/');
      return new Series(name, Integer.parseInt(id.substring(last + 1)));
    }
    throw RuleViolation.notFound("series", id);
  }
}
