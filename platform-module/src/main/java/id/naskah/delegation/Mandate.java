package id.naskah.delegation;

import id.naskah.configuration.Recipient;

/**
 * A user may act for this recipient today.
 *
 * @param basis why
 */
public record Mandate(Recipient recipient, Basis basis) {
  /** Why a user may act for a recipient. */
  public enum Basis {
    /** It is the user. */
    SELF,
    /** The user holds the position. */
    HOLDER,
    /** The user belongs to the unit. */
    MEMBER,
    /** Acting official for a vacancy (pelaksana tugas). */
    PLT,
    /** Acting official for an absence (pelaksana harian). */
    PLH
  }

  /** Whether it is another's work that the user does. */
  public boolean isSubstitute() {
    return basis == Basis.PLT || basis == Basis.PLH;
  }
}
