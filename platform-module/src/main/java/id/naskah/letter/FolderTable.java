package id.naskah.letter;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_folder: which node is the folder of a unit, whatever it is called. The unit of
 * Correspondence itself is empty.
 */
class FolderTable {
  private final JdbcTemplate jdbc;

  public FolderTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of a unit's folder, if it was made. */
  Optional<String> find(String unit) {
    return jdbc
        .queryForList("SELECT uuid FROM naskah_folder WHERE unit = ?", String.class, unit)
        .stream()
        .findFirst();
  }

  /** Whether a node is the folder of a unit, or Correspondence. */
  boolean isKnown(String uuid) {
    return !jdbc.queryForList("SELECT 1 FROM naskah_folder WHERE uuid = ?", Integer.class, uuid)
        .isEmpty();
  }

  /** Notes that this node is the folder of the unit from now on. */
  void put(String unit, String uuid) {
    jdbc.update(
        "INSERT INTO naskah_folder (unit, uuid) VALUES (?, ?)"
            + " ON CONFLICT (unit) DO UPDATE SET uuid = excluded.uuid",
        unit,
        uuid);
  }
}
