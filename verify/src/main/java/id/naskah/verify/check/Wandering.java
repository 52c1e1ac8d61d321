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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A letter that goes a way through the office which nobody chose: raised, lowered by two people,
 * passed on, settled, corrected as a record, its readers changed, void. It remembers who reads it
 * by the office's rules after each step.
 */
final class Wandering {
  private static final List<String> LEVELS =
      List.of("ordinary", "restricted", "secret", "topSecret");

  private static final Set<String> UNIT = Set.of(CLERK, COLLEAGUE, MANAGER, APPROVER);
  private static final Set<String> POSITIONS = Set.of(HEAD, HANDLER, MANAGER, APPROVER);
  private static final int STEPS = 4;

  private final LevelPeople people;
  private final Random random;
  private final Client clerk;
  private final Client named;
  private final Client manager;
  private final Marked letter;
  private final String path;
  private final Set<String> namedRoles = new HashSet<>(Set.of(CLERK, NAMED));
  private final List<String> way = new ArrayList<>();
  private int level;
  private boolean passedOn;
  private boolean settled;

  Wandering(Office office, LevelPeople people, String stem, Random random) {
    this.people = people;
    this.random = random;
    this.clerk = people.client(CLERK);
    this.named = people.client(NAMED);
    this.manager = people.client(MANAGER);
    this.level = random.nextInt(LEVELS.size());
    way.add(LEVELS.get(level));
    letter =
        Marked.register(
            office, stem, "security", LEVELS.get(level), "readers", readers(CLERK, NAMED));
    path = "/letters/" + letter.letter();
  }

  private List<String> readers(String... roles) {
    return List.of(roles).stream().map(role -> "user:" + people.of(role)).toList();
  }

  /** Goes its way. */
  Levels.Made gone() {
    for (int i = 0; i < STEPS; i++) {
      step(random.nextInt(6));
    }
    return new Levels.Made(String.join(" > ", way), letter.secret(), readers());
  }

  private void step(int chosen) {
    switch (chosen) {
      case 0, 1 -> raise();
      case 2 -> lower();
      case 3 -> passOn();
      case 4 -> settle();
      default -> unname();
    }
  }

  private void raise() {
    if (level + 1 == LEVELS.size() || (settled && !readers().contains(MANAGER))) {
      return;
    }
    level += 1 + random.nextInt(LEVELS.size() - 1 - level);
    String to = LEVELS.get(level);
    if (settled) {
      Map<String, Object> amendment =
          Map.of("field", "security", "value", to, "reason", "Ternyata lebih tinggi");
      manager.post(path + "/amendments", amendment).entry();
      // Whoever raises a letter is named on it.
      namedRoles.add(MANAGER);
    } else {
      clerk.put(path, Map.of("security", to)).entry();
    }
    way.add((settled ? "corrected to " : "raised to ") + to);
  }

  private void lower() {
    boolean two = level > 1;
    if (level == 0 || settled || (two && !namedRoles.contains(NAMED))) {
      return;
    }
    level = random.nextInt(level);
    Map<String, Object> proposal =
        Map.of("security", LEVELS.get(level), "reason", "Perkara selesai");
    String id = clerk.post(path + "/declassifications", proposal).id();
    if (two) {
      named.put("/declassifications/" + id, Map.of("status", "confirmed")).entry();
    }
    way.add("lowered to " + LEVELS.get(level));
  }

  private void passOn() {
    if (passedOn || settled) {
      return;
    }
    passedOn = true;
    Levels.passOn(clerk, path, people);
    way.add("passed on");
  }

  private void settle() {
    if (passedOn || settled) {
      return;
    }
    settled = true;
    clerk.put(path, Map.of("status", "settled")).entry();
    way.add("settled");
  }

  private void unname() {
    if (settled || !namedRoles.contains(NAMED)) {
      return;
    }
    clerk.put(path, Map.of("readers", readers(CLERK))).entry();
    namedRoles.remove(NAMED);
    way.add("reader taken off");
  }

  /** Who reads it now, by the rules. */
  private Set<String> readers() {
    Set<String> readers = new HashSet<>(namedRoles);
    if (level < 2) {
      readers.addAll(level == 0 ? UNIT : POSITIONS);
    }
    if (passedOn) {
      readers.add(RECIPIENT);
      if (level < 2) {
        readers.add(FORMER);
      }
    }
    return readers;
  }
}
