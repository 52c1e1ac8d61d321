package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Session;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Letters of every level, people of every kind, and every question at every door: who may not read
 * a letter is told nothing of it. The ways that some letters go, and which of the cases are tried,
 * follow from a seed that is printed; {@code -Dnaskah.verify.seed} repeats a run.
 */
@OnSite("Secrecy")
@SuppressWarnings("checkstyle:RegexpSingleline")
class LevelDoorsTest {
  private static final int MOST = 2000;
  private static final Set<String> FILES = Set.of("letter", "attachment", "preview", "version");

  private final long seed = Long.getLong("naskah.verify.seed", System.nanoTime());
  private final Office office;
  private final LevelPeople people;
  private final Levels levels;

  LevelDoorsTest(Office office) {
    this.office = office;
    this.people = new LevelPeople(office);
    this.levels = new Levels(office, people, new Random(seed));
  }

  /** One thing that is tried. */
  private record Case(
      Levels.Made letter, String role, String user, SecretDoor door, SecretDoor.Question question) {
    String name() {
      return letter.name() + ", " + role + ", " + door.name() + ", " + question.what();
    }
  }

  @Test
  void whoMayNotReadALetterLearnsNothingOfIt() {
    System.out.println("Levels and doors: seed " + seed);
    List<Case> cases = cases();
    Collections.shuffle(cases, new Random(seed));
    List<String> leaks = new ArrayList<>();
    Set<String> doors = new HashSet<>();
    int closed = 0;
    for (Case one : cases.subList(0, Math.min(MOST, cases.size()))) {
      boolean reads = one.letter().readers().contains(one.role());
      HttpResponse<String> answer = one.question().ask(office.session(one.user()));
      boolean told = answer.body().contains(one.question().tells());
      boolean named =
          !one.question().namesIt()
              && (answer.body().contains(one.letter().secret().letter())
                  || answer.body().contains(one.letter().secret().attachment()));
      if (!reads && (told || named)) {
        leaks.add(one.name() + ": " + answer.statusCode());
      }
      closed += reads ? 0 : 1;
      doors.add(one.door().name());
    }
    assertThat(leaks).as("seed %s, %s cases", seed, cases.size()).isEmpty();
    assertThat(wronglyOnRecord()).as("seed %s", seed).isEmpty();
    assertThat(closed).as("cases of those who may not read").isGreaterThan(MOST / 2);
    assertThat(doors).hasSizeGreaterThanOrEqualTo(4);
  }

  /** Those who may read it are told, so silence above is no accident. */
  @Test
  void whoMayReadALetterReadsIt() {
    for (Levels.Made letter : levels.all()) {
      people
          .byRole()
          .forEach(
              (role, user) -> {
                Client client = office.client(user);
                int status = client.get("/letters/" + letter.secret().letter()).status();
                assertThat(status)
                    .as("seed " + seed + ", " + letter.name() + ", " + role)
                    .isEqualTo(letter.readers().contains(role) ? 200 : 404);
              });
    }
  }

  /** Who was refused a file, and yet stands among its readers. */
  private List<String> wronglyOnRecord() {
    List<String> wrong = new ArrayList<>();
    Client admin = office.trial().asAdministrator();
    for (Levels.Made letter : levels.all()) {
      String path = "/letters/" + letter.secret().letter() + "/readings";
      admin.list(path, "maxItems", "1000").entries().stream()
          .filter(reading -> FILES.contains(reading.get("what")))
          .flatMap(
              reading ->
                  people.byRole().entrySet().stream()
                      .filter(person -> person.getValue().equals(reading.get("by")))
                      .filter(person -> !letter.readers().contains(person.getKey()))
                      .map(
                          person ->
                              letter.name() + ": " + person.getKey() + ", " + reading.get("door")))
          .forEach(wrong::add);
    }
    return wrong;
  }

  private List<Case> cases() {
    Session clerk = office.session(office.clerkA());
    List<Case> cases = new ArrayList<>();
    List<SecretDoor> all = new ArrayList<>(SecretDoor.all());
    all.add(SecretDoor.ofRecords());
    for (SecretDoor door : all) {
      if (!door.isThere(clerk)) {
        continue;
      }
      for (Levels.Made letter : levels.all()) {
        for (SecretDoor.Question question : door.questions(letter.secret())) {
          people
              .byRole()
              .forEach((role, user) -> cases.add(new Case(letter, role, user, door, question)));
        }
      }
    }
    return cases;
  }
}
