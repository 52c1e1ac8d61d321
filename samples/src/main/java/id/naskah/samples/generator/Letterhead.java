package id.naskah.samples.generator;

import java.util.List;

/**
 * An office's stationery.
 *
 * @param lines its names, the last one in the largest letters
 * @param address below, small
 * @param typeface sans or serif
 * @param colour of the emblem, RRGGBB
 * @param initials on a plain disc, for those who bear no arms
 */
record Letterhead(
    List<String> lines, List<String> address, String typeface, String colour, String initials) {

  boolean serif() {
    return "serif".equals(typeface);
  }
}
