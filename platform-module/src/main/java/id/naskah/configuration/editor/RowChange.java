package id.naskah.configuration.editor;

import id.naskah.configuration.FileText;

/**
 * A row that differs between two versions of a file.
 *
 * @param before null for a row that was added
 * @param after null for a row that was removed
 */
public record RowChange(Kind kind, FileText.Row before, FileText.Row after) {
  /** What became of it. */
  public enum Kind {
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed"),
    /** The same, but before or after others than it was. */
    MOVED("moved");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As written in REST. */
    public String code() {
      return code;
    }
  }
}
