package id.naskah.verify.check;

import static id.naskah.verify.check.LevelPeople.APPROVER;
import static id.naskah.verify.check.LevelPeople.CLERK;
import static id.naskah.verify.check.LevelPeople.COLLEAGUE;
import static id.naskah.verify.check.LevelPeople.FORMER;
import static id.naskah.verify.check.LevelPeople.HANDLER;
import static id.naskah.verify.check.LevelPeople.HEAD;
import static id.naskah.verify.check.LevelPeople.MANAGER;
import static id.naskah.verify.check.LevelPeople.NAMED;
import static id.naskah.verify.check.LevelPeople.RECIPIENT;

import id.naskah.verify.http.Client;
import id.naskah.verify.office.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A letter of each level, passed on, named, raised, and some that go ways which nobody chose; with
 * those who read them by the office's rules.
 */
final class Levels {
  private static final Set<String> ORDINARY =
      Set.of(CLERK, COLLEAGUE, MANAGER, APPROVER, RECIPIENT, FORMER, NAMED);
  private static final Set<String> RESTRICTED =
      Set.of(CLERK, HEAD, HANDLER, MANAGER, APPROVER, RECIPIENT, FORMER, NAMED);
  private static final Set<String> SECRET = Set.of(CLERK, RECIPIENT, NAMED);

  private static final int WANDERING = 6;

  private final Office office;
  private final LevelPeople people;
  private final List<Made> all = new ArrayList<>();

  /**
   * A letter that was made.
   *
   * @param readers roles of those who read it
   */
  record Made(String name, SecretDoor.Secret secret, Set<String> readers) {}

  Levels(Office office, LevelPeople people, Random random) {
    this.office = office;
    this.people = people;
    // The unit's own lines, whatever the office has for its units.
    office
        .trial()
        .files()
        .append(
            "secrecy.csv",
            List.of(
                "restricted," + office.unitA() + ",head handlers managers approvers,",
                "secret," + office.unitA() + ",,",
                "topSecret," + office.unitA() + ",,"));
    all.add(made("ordinary", "ordinary", null, ORDINARY));
    all.add(made("restricted", "restricted", null, RESTRICTED));
    all.add(made("secret", "secret", null, SECRET));
    all.add(made("top secret", "topSecret", null, SECRET));
    all.add(made("raised to secret", "ordinary", "secret", SECRET));
    all.add(made("raised to restricted", "ordinary", "restricted", RESTRICTED));
    for (int i = 0; i < WANDERING; i++) {
      all.add(new Wandering(office, people, "jalan" + i, random).gone());
    }
  }

  List<Made> all() {
    return all;
  }

  private Made made(String name, String level, String raised, Set<String> readers) {
    Marked letter =
        Marked.register(
            office,
            "tingkat" + all.size(),
            "security",
            level,
            "readers",
            List.of("user:" + people.of(NAMED)));
    Client clerk = office.client(office.clerkA());
    String path = "/letters/" + letter.letter();
    passOn(clerk, path, people);
    if (raised != null) {
      clerk.put(path, Map.of("security", raised)).entry();
    }
    return new Made(name, letter.secret(), readers);
  }

  /** To one who has it still, and one whose part is over. */
  static void passOn(Client clerk, String path, LevelPeople people) {
    List<Map<String, Object>> two =
        clerk
            .post(
                path + "/dispositions",
                Map.of(
                    "assignees",
                    List.of("user:" + people.of(RECIPIENT), "user:" + people.of(FORMER)),
                    "instructions",
                    List.of("followUp")))
            .entries();
    people
        .client(FORMER)
        .put("/dispositions/" + two.get(1).get("id"), Map.of("status", "done", "report", "Sudah"))
        .entry();
  }
}
