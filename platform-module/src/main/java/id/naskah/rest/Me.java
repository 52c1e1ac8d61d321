package id.naskah.rest;

import id.naskah.platform.RuleViolation;

/** The id {@code -me-}, which stands for who asks, as in Alfresco's own API. */
public final class Me {
  /** The id. */
  public static final String ID = "-me-";

  private Me() {}

  /**
   * For what there is only of oneself.
   *
   * @param what of which there is none with another id
   * @throws RuleViolation 404 for any other id
   */
  public static void require(String what, String id) {
    if (!ID.equals(id)) {
      throw RuleViolation.notFound(what, id);
    }
  }
}
