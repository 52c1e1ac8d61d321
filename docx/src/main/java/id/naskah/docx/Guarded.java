package id.naskah.docx;

import org.w3c.dom.Element;

/**
 * Values in a document in which places are still looked for: what looks like one in a value is held
 * apart by a sign that has no width, and so is no place, now or when the document is filled again.
 */
final class Guarded {
  private static final String JOINER = "\u2060";

  private Guarded() {}

  static String guarded(String value) {
    String text = value.replace("$", "$" + JOINER);
    return text.startsWith("{") ? JOINER + text : text;
  }

  /** Takes the signs out again, once nothing is looked for any more. */
  static void release(Element root) {
    for (Element text : W.all(root, "t")) {
      String said = text.getTextContent();
      if (said.contains(JOINER)) {
        W.setText(text, said.replace("$" + JOINER, "$").replace(JOINER + "{", "{"));
      }
    }
  }
}
