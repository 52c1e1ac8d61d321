package id.naskah.docx;

/**
 * Where in a document something is.
 *
 * @param number of the header or footer, as the document counts them; 0 for the only one
 * @param paragraph from 1, counted in the part; 0 where it is none
 * @param table from 1, counted in the part; 0 where it is in none
 * @param row of the table, from 1
 * @param textBox whether it is in a text box
 * @param words what stands around it
 */
public record Place(
    Part part, int number, int paragraph, int table, int row, boolean textBox, String words) {
  /** The parts of a document that have text. */
  public enum Part {
    DOCUMENT,
    HEADER,
    FOOTER,
    FOOTNOTES,
    ENDNOTES
  }

  static Place in(Part part, int number) {
    return new Place(part, number, 0, 0, 0, false, "");
  }
}
