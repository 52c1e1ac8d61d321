package id.naskah.configuration;

import java.util.Set;

/**
 * A line of secrecy.csv: who reads the letters of a level, besides those who are named.
 *
 * @param line where the rule stands in its file
 * @param unit code of the unit, or {@code *} for those that have no line of their own
 * @param group full name of a group of Alfresco; null for none
 */
public record SecrecyRule(
    long line, SecurityLevel security, String unit, Set<ReadingRole> roles, String group) {
  static final String ANY = "*";

  /** What holds where no line says anything: only those who are named. */
  static SecrecyRule nobody(SecurityLevel security) {
    return new SecrecyRule(0, security, ANY, Set.of(), null);
  }
}
