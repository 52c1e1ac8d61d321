package id.naskah.docx;

/**
 * One thing that is wrong with a document.
 *
 * @param place where; null where it is the file as a whole
 * @param what the words it is about, such as a name or an address; empty if none
 * @param meant a name that was probably meant; empty if none
 */
public record DocxProblem(Kind kind, Place place, String what, String meant) {
  /** What can be wrong. */
  public enum Kind {
    /** No Word document at all. */
    NOT_DOCX,
    /** A document of Word 97 to 2003. */
    OLD_WORD,
    /** Locked with a password. */
    PASSWORD,
    /** The file is cut off or damaged. */
    BROKEN_FILE,
    /** One of its parts is damaged. */
    BROKEN_PART,
    /** Too large when unpacked, or made of too many parts. */
    TOO_LARGE,
    /** Saved as strict Open XML, or as a template of Word's. */
    OTHER_FORMAT,
    MACROS,
    /** Another document or program inside. */
    EMBEDDED,
    /** Something outside that is fetched when it is opened. */
    EXTERNAL,
    /** Another file that becomes text of this one. */
    OTHER_TEXT,
    /** A field that fetches something. */
    FETCHING_FIELD,
    TRACKED_CHANGE,
    COMMENT,
    UNKNOWN_NAME,
    /** Begun and not ended, or not ended in the same paragraph. */
    UNCLOSED,
    /** Begun and ended, and no name between. */
    NO_NAME,
    /** A place within a field's code, where nothing is filled in. */
    IN_FIELD,
    /** A conditional part without an end. */
    OPEN_CONDITION,
    /** The end of a conditional part that was not begun. */
    LONE_END,
    /** Begun at one level, such as in a table, and ended at another. */
    SPLIT_CONDITION,
    /** The number of a list's value where no list is repeated. */
    ITEM_OUTSIDE,
    NO_SIGNATURE,
    /** The same signature twice. */
    SIGNATURE_TWICE,
    /** In a header, a footer or a note. */
    SIGNATURE_OUTSIDE,
    /** A draft that was filled, saved as a template. */
    FILLED,
    /** What a template says is to be written there is not written yet. */
    TO_WRITE,
    /** More places than anybody types. */
    TOO_MANY
  }

  static DocxProblem of(Kind kind) {
    return new DocxProblem(kind, null, "", "");
  }

  static DocxProblem of(Kind kind, Place place, String what) {
    return new DocxProblem(kind, place, what, "");
  }
}
