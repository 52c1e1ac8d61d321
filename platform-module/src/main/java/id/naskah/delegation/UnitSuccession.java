package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.platform.RunAs;

/**
 * Lets the successor of a unit read the letters that the unit has still to work on, wherever they
 * lie; the unit's own folder is granted with the group of the successor.
 */
class UnitSuccession implements ConfigurationListener {
  private final SubstituteAccess access;

  public UnitSuccession(SubstituteAccess access) {
    this.access = access;
  }

  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (file == ConfigurationFiles.UNITS) {
      // Who saves the file need not be allowed to change permissions of letters.
      RunAs.system(
          () -> {
            after.units().values().stream()
                .filter(unit -> unit.life().successor() != null)
                .forEach(this::grant);
          });
    }
  }

  private void grant(Unit unit) {
    access.grantOpen(Recipient.unit(unit.code()), unit.group());
  }
}
