package id.naskah.delegation;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;

/** In which capacity a substitute acts. */
public enum Capacity {
  /** For a vacancy (pelaksana tugas, Plt.). */
  PLT("plt", Mandate.Basis.PLT),
  /** For an absence (pelaksana harian, Plh.). */
  PLH("plh", Mandate.Basis.PLH);

  private final String code;
  private final Mandate.Basis basis;

  Capacity(String code, Mandate.Basis basis) {
    this.code = code;
    this.basis = basis;
  }

  public String code() {
    return code;
  }

  Mandate.Basis basis() {
    return basis;
  }

  /** The capacity with this code; 400 for another. */
  public static Capacity of(String code) {
    for (Capacity capacity : values()) {
      if (capacity.code.equals(code)) {
        return capacity;
      }
    }
    throw RuleViolation.invalid("capacity", "naskah.choice", Texts.shortened(code), "plt, plh");
  }
}
