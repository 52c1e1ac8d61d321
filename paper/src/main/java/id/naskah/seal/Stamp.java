package id.naskah.seal;

import java.util.List;

/**
 * What is placed on a letter before its first signature.
 *
 * @param title of the document, in its metadata
 * @param address where anyone can check the letter; what the code says
 * @param boxes one for each signatory
 * @param foot the customary sentence at the foot of each page; empty for none
 * @param page at the foot of each page, with {@code {0}} of {@code {1}} for its number; empty for
 *     none
 * @param withoutMarker what is done for a signatory whose marker is not there
 */
public record Stamp(
    String title,
    String address,
    List<Box> boxes,
    String foot,
    String page,
    WithoutMarker withoutMarker) {

  /**
   * A signatory's place.
   *
   * @param place from 1 on: the number in the marker {@code [[nsk:ttd:1]]}
   * @param lines beside the code; may be none
   */
  public record Box(int place, List<String> lines) {}

  /** For a letter without a marker. */
  public enum WithoutMarker {
    /** It is refused. */
    REFUSE,
    /** The code goes above the foot of the last page, or on a page of its own if that is full. */
    FOOT
  }

  /** The marker of a place, as it has to stand in the text of the PDF. */
  public static String marker(int place) {
    return "[[nsk:ttd:" + place + "]]";
  }
}
