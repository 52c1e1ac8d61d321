package id.naskah.configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A position (jabatan), which goes on while the people who hold it follow each other.
 *
 * @param unit code of the unit it belongs to
 * @param holdings one after the other in time, none of them overlap; those of its successor once it
 *     has one
 */
public record Position(String code, String name, String unit, List<Holding> holdings, Life life) {
  /** User name of who holds it on this day; nothing while it is vacant. */
  public Optional<String> holder(LocalDate day) {
    return holdings.stream()
        .filter(holding -> holding.covers(day))
        .findFirst()
        .map(Holding::holder);
  }
}
