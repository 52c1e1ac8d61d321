package id.naskah;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units, groups and users of an {@link Office}. They are made several offices at a time, and twice
 * as many each time: saving units.csv looks after the folders of all units that are there, and each
 * test wants an office of its own.
 */
record Staff(
    String unitA,
    String unitB,
    String clerkA,
    String clerkB,
    String registrar,
    String groupA,
    String groupB) {
  private static final int FIRST = 10;
  private static final int MOST = 40;
  private static final String REGISTRARS = "registrars";
  private static final Deque<Staff> WAITING = new ArrayDeque<>();
  private static int made;

  /** One that nobody has had, with its units in force. */
  static Staff next(Office office, Repository repository) {
    synchronized (WAITING) {
      String units = office.read(ConfigurationFiles.UNITS);
      Staff next = WAITING.poll();
      // A test may have put an older units.csv back.
      while (next != null && !units.contains("\n" + next.unitA() + ",")) {
        next = WAITING.poll();
      }
      if (next == null) {
        make(office, repository);
        next = WAITING.remove();
      }
      return next;
    }
  }

  private static void make(Office office, Repository repository) {
    List<String> users = new ArrayList<>();
    Map<String, List<String>> groups = new HashMap<>();
    List<String> registrars = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int now = Math.min(Math.max(FIRST, made), MOST);
    made += now;
    for (int i = 0; i < now; i++) {
      Staff staff = named(repository.unique("A"), repository.unique("B"));
      users.addAll(List.of(staff.clerkA(), staff.clerkB(), staff.registrar()));
      groups.put("unit." + staff.unitA(), List.of(staff.clerkA()));
      groups.put("unit." + staff.unitB(), List.of(staff.clerkB()));
      registrars.add(staff.registrar());
      lines.add(staff.unitA() + ",Bagian " + staff.unitA() + "," + staff.groupA() + ",");
      lines.add(
          staff.unitB() + ",Bagian " + staff.unitB() + "," + staff.groupB() + "," + staff.unitA());
      WAITING.add(staff);
    }
    groups.put(REGISTRARS, registrars);
    repository.people().all(users, groups);
    String settings = office.read(ConfigurationFiles.OFFICE);
    if (!settings.contains("GROUP_" + REGISTRARS)) {
      office.save(
          ConfigurationFiles.OFFICE,
          settings.replace("office.registrars=", "office.registrars=GROUP_" + REGISTRARS));
    }
    office.addUnits(lines.toArray(String[]::new));
  }

  private static Staff named(String unitA, String unitB) {
    return new Staff(
        unitA,
        unitB,
        "clerk." + unitA,
        "clerk." + unitB,
        "registrar." + unitA,
        "GROUP_unit." + unitA,
        "GROUP_unit." + unitB);
  }
}
