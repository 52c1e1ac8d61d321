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
 * Units, groups and users of an {@link Office}. The tests of a class share theirs, unless it says
 * {@link OwnOffice}. They are made several offices at a time, and twice as many each time: saving
 * units.csv looks after the folders of all units that are there.
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

  /** Those of the test class that goes on, in the order in which its tests ask for them. */
  private static final List<Staff> SHARED = new ArrayList<>();

  private static Class<?> sharing;
  private static int begun;
  private static int asked;

  /** One that no other class has had, with its units in force. */
  static Staff next(Office office, Repository repository) {
    synchronized (WAITING) {
      String units = office.read(ConfigurationFiles.UNITS);
      Class<?> test = repository.testClass();
      if (test.isAnnotationPresent(OwnOffice.class)) {
        return unused(office, repository, units);
      }
      if (test != sharing) {
        SHARED.clear();
        sharing = test;
      }
      asked = repository.begun() == begun ? asked + 1 : 0;
      begun = repository.begun();
      if (asked == SHARED.size()) {
        SHARED.add(unused(office, repository, units));
      } else if (!SHARED.get(asked).isIn(units)) {
        SHARED.set(asked, unused(office, repository, units));
      }
      return SHARED.get(asked);
    }
  }

  private static Staff unused(Office office, Repository repository, String units) {
    Staff next = WAITING.poll();
    while (next != null && !next.isIn(units)) {
      next = WAITING.poll();
    }
    if (next == null) {
      make(office, repository);
      next = WAITING.remove();
    }
    return next;
  }

  /** A test may have put an older units.csv back. */
  private boolean isIn(String units) {
    return units.contains("\n" + unitA + ",");
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
