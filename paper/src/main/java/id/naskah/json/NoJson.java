package id.naskah.json;

/** A text ceases to be JSON that is accepted: why, where, and in which field. */
public final class NoJson extends Exception {
  /** Why. */
  public enum Reason {
    /** It is not written as JSON is. */
    BROKEN,
    /** The same object has a field of this name already. */
    TWICE,
    /** Nested deeper than {@link JsonText#MOST_LEVELS}. */
    DEEP,
    /** A number, or the name of a field, that no one needs to be as long. */
    LONG
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final int line;
  private final int column;
  private final String field;

  NoJson(Reason reason, int line, int column, String field) {
    super(reason + " in line " + line + ", column " + column);
    this.reason = reason;
    this.line = line;
    this.column = column;
    this.field = field;
  }

  public Reason reason() {
    return reason;
  }

  /** From 1 on. */
  public int line() {
    return line;
  }

  /** From 1 on: what is wrong, or the character behind it where only its end is known. */
  public int column() {
    return column;
  }

  /** The innermost field that was begun there, or ended before; empty if there is none. */
  public String field() {
    return field;
  }
}
