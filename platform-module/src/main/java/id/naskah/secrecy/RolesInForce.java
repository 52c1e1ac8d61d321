package id.naskah.secrecy;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.AfterCommit;
import id.naskah.task.TaskService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notices when a saved file changes who reads the letters of a unit, and has the letters that are
 * there follow. In a unit that has just been made there are none.
 */
class RolesInForce implements ConfigurationListener {
  private static final Set<ConfiguredFile<?>> WATCHED =
      Set.of(
          ConfigurationFiles.SECRECY,
          ConfigurationFiles.UNITS,
          ConfigurationFiles.POSITIONS,
          ConfigurationFiles.OFFICE);

  private final TaskService tasks;
  private final AccessWork work;
  private volatile Map<String, List<List<Right>>> known;

  public RolesInForce(TaskService tasks, AccessWork work) {
    this.tasks = tasks;
    this.work = work;
  }

  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (!WATCHED.contains(file)) {
      return;
    }
    Map<String, List<List<Right>>> before = known;
    Map<String, List<List<Right>>> now = rights(after);
    if (before == null) {
      // Told of at each start: for letters that were there before there were rules.
      tasks.beginOnce(work);
    } else {
      List<String> changed =
          now.keySet().stream()
              .filter(unit -> before.containsKey(unit))
              .filter(unit -> !before.get(unit).equals(now.get(unit)))
              .toList();
      if (!changed.isEmpty()) {
        tasks.begin(work, String.join(",", changed));
      }
    }
    AfterCommit.run(() -> known = now);
  }

  /** The rights of each unit, level by level. */
  private static Map<String, List<List<Right>>> rights(Configuration now) {
    RoleRights roles = new RoleRights(now);
    Map<String, List<List<Right>>> rights = new TreeMap<>();
    for (String unit : now.units().keySet()) {
      rights.put(
          unit,
          Arrays.stream(SecurityLevel.values())
              .filter(SecurityLevel::isAboveOrdinary)
              .map(level -> roles.of(level, unit))
              .toList());
    }
    return rights;
  }
}
