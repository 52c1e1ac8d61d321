package id.naskah.rest.office;

import id.naskah.configuration.Life;
import id.naskah.rest.Entity;

/** How long a code is used, in JSON. */
final class Lives {
  private Lives() {}

  /** The last day; null for no end. */
  static String until(Life life) {
    return life.until() == null ? null : life.until().toString();
  }

  /** Adds the two fields that say so, each left out where there is nothing to say. */
  static Entity with(Entity entity, Life life) {
    return entity.with("successor", life.successor()).with("until", until(life));
  }
}
