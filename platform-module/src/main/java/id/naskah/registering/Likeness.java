package id.naskah.registering;

/** In what an earlier letter is like the one that is being registered. */
public enum Likeness {
  /** The same file. */
  CONTENT,
  /** The same number of the same sender. */
  NUMBER,
  /** Nearly the same subject, of the same sender and day. */
  SUBJECT;

  /** As it stands in REST. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
