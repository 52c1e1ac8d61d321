package id.naskah.configuration;

/** What stands in the cells of a column, so that an editor offers the right way to fill them. */
public enum ColumnType {
  /** One line of text. */
  TEXT("text"),
  /** A code that this file gives out. */
  CODE("code"),
  /** A code that another line of the same file gives out. */
  OWN_CODE("ownCode"),
  DATE("date"),
  NUMBER("number"),
  /** One of a few. */
  CHOICE("choice"),
  /** Any of a few. */
  CHOICES("choices"),
  /** A text with places such as {@code {unit}}. */
  TEMPLATE("template"),
  /** Full name of a group. */
  GROUP("group"),
  /** Login name of a user. */
  USER("user"),
  UNIT("unit"),
  KIND("kind"),
  CLASSIFICATION("classification"),
  INSTRUCTIONS("instructions"),
  /** Users, positions and units, those to be told only with a tilde in front. */
  RECIPIENTS("recipients");

  private final String code;

  ColumnType(String code) {
    this.code = code;
  }

  /** As written in REST. */
  public String code() {
    return code;
  }
}
