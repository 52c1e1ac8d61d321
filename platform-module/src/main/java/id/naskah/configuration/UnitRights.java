package id.naskah.configuration;

import java.time.LocalDate;

/** What the current user may do for a unit, for those who need not know about its folder. */
public interface UnitRights {
  /** Whether the user may register letters of the unit with this code. */
  boolean mayRegister(String unit);

  /** The same on a day, on which the unit has to be there still. */
  default boolean mayRegister(Unit unit, LocalDate day) {
    return !unit.life().isOver(day) && mayRegister(unit.code());
  }
}
