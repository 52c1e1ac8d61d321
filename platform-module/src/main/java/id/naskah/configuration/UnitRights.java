package id.naskah.configuration;

/** What the current user may do for a unit, for those who need not know about its folder. */
public interface UnitRights {
  /** Whether the user may register letters of the unit with this code. */
  boolean mayRegister(String unit);
}
