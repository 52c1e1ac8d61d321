package id.naskah.seal;

import java.util.List;

/**
 * Where a code goes, in points from the upper left corner of the page as it is shown.
 *
 * @param lines beside the code, broken as they fit; may be none
 * @param letters their size
 */
record Spot(float left, float top, float size, List<String> lines, float letters) {}
