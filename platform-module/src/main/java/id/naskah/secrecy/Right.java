package id.naskah.secrecy;

/**
 * That somebody reads a letter, and why.
 *
 * @param authority user or group of Alfresco
 * @param permission Alfresco's role for it: Consumer reads, Collaborator works on the letter
 * @param because why
 * @param detail code of the role, name of the group, or the recipient as dispositions write it;
 *     null where no rule of Naskah says it
 */
public record Right(String authority, String permission, Because because, String detail) {
  static final String COLLABORATOR = "Collaborator";
  static final String CONSUMER = "Consumer";

  /** Why somebody reads a letter. */
  public enum Because {
    /** A role or a group in secrecy.csv. */
    ROLE("role"),
    /** Named on the letter. */
    NAMED("named"),
    /** The letter was passed on to them. */
    PASSED_ON("passedOn"),
    /** They read the folder in which the letter lies. */
    FOLDER("folder"),
    /** An administrator let them in. */
    BY_HAND("byHand");

    private final String code;

    Because(String code) {
      this.code = code;
    }

    /** As clients read it. */
    public String code() {
      return code;
    }
  }
}
