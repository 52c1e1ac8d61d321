package id.naskah.exchange;

/**
 * What whoever imports a letter has chosen; null leaves it to what the package says.
 *
 * @param security that it has here; not lower than where it comes from
 * @param again whether it is registered although it is there already
 */
public record Choice(String kind, String classification, String security, boolean again) {
  /** Nothing was chosen. */
  public static final Choice NONE = new Choice(null, null, null, false);
}
