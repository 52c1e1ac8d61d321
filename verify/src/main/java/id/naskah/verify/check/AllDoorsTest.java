package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.naskah.verify.http.Session;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Each way to change a letter, by each door, for letters in each state and for each user: what the
 * rules forbid is refused and leaves no trace, and what they allow works.
 */
@OnSite("Changing letters")
class AllDoorsTest {
  private static final List<Door> DOORS =
      List.of(
          new RestDoor(),
          new CmisDoor(),
          new AtomDoor(),
          new WebDavDoor(),
          new ScriptDoor(),
          new NodesDoor());

  private final Office office;
  private final Keeping keeping;

  /** Letters as the last attempt left them. */
  private final Map<String, Map<String, Object>> states = new HashMap<>();

  AllDoorsTest(Office office) {
    this.office = office;
    this.keeping = new Keeping(office);
  }

  @TestFactory
  Stream<DynamicNode> openLetter() {
    return doors("open letter", Target.open(office), true);
  }

  @TestFactory
  Stream<DynamicNode> voidLetter() {
    Target letter = Target.open(office);
    keeping.status(letter.id(), "void");
    return doors("void letter", letter, false);
  }

  @TestFactory
  Stream<DynamicNode> settledRecord() {
    Target letter = Target.open(office);
    keeping.status(letter.id(), "settled");
    return doors("settled record", letter, false);
  }

  @TestFactory
  Stream<DynamicNode> heldOpenLetter() {
    Target letter = Target.open(office);
    keeping.hold(letter.id());
    return doors("held open letter", letter, false);
  }

  @TestFactory
  Stream<DynamicNode> heldRecord() {
    Target letter = Target.open(office);
    keeping.status(letter.id(), "settled");
    keeping.hold(letter.id());
    return doors("held record", letter, false);
  }

  private Stream<DynamicNode> doors(String state, Target letter, boolean open) {
    return DOORS.stream()
        .map(door -> dynamicContainer(door.name(), attemptsAt(door, state, letter, open)));
  }

  private List<DynamicNode> attemptsAt(Door door, String state, Target letter, boolean open) {
    if (door.isThere(office.trial().admin())) {
      return attempts(door, state, letter, open);
    }
    return open
        ? List.of(dynamicTest("all", () -> Assumptions.abort("no such door there")))
        : List.of();
  }

  private List<DynamicNode> attempts(Door door, String state, Target letter, boolean open) {
    List<DynamicNode> tests = new ArrayList<>();
    Map<String, String> users =
        Map.of(
            "clerk", office.clerkA(),
            "clerk of another unit", office.clerkB(),
            "administrator", office.trial().administrator());
    Map<String, Object> before = letter.state();
    users.forEach(
        (who, user) -> {
          Session session = office.session(user);
          boolean administers = user.equals(office.trial().administrator());
          for (Attempt attempt : door.attempts(session, letter)) {
            if (administers && attempt.kind() == Attempt.Kind.RIGHTS) {
              continue;
            }
            String what = attempt.what() + ", " + state + ", " + who;
            boolean goes =
                switch (attempt.kind()) {
                  case WORK -> !user.equals(office.clerkB());
                  case ADMINISTRATION -> administers;
                  case RIGHTS, NEVER -> false;
                };
            if (open && goes) {
              tests.add(dynamicTest(what, () -> goesThrough(door, session, attempt.what())));
            } else {
              tests.add(dynamicTest(what, () -> isRefused(letter, attempt.request())));
            }
          }
        });
    tests.add(
        dynamicTest(
            "nothing else is changed either, " + state,
            () -> assertThat(Target.difference(before, letter.state())).isEmpty()));
    return tests;
  }

  private void isRefused(Target letter, Supplier<HttpResponse<String>> attempt) {
    Map<String, Object> before = states.computeIfAbsent(letter.id(), id -> letter.glance());
    HttpResponse<String> answer = attempt.get();
    Map<String, Object> after = letter.glance();
    states.put(letter.id(), after); // as the next attempt finds it
    assertThat(Target.difference(before, after)).as("answer %s", answer.statusCode()).isEmpty();
    assertThat(said(answer)).as(answer.body()).isGreaterThanOrEqualTo(400);
  }

  /** On a letter of its own: the next attempt finds another as it was made. */
  private void goesThrough(Door door, Session session, String what) {
    Target letter = Target.open(office);
    Map<String, Object> before = letter.glance();
    Attempt attempt =
        door.attempts(session, letter).stream()
            .filter(a -> a.what().equals(what))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer = attempt.request().get();
    if (answer.body().contains("does not map to a Web Script")) {
      Assumptions.abort("no such script there");
    }
    assertThat(said(answer)).as(answer.body()).isBetween(200, 299);
    assertThat(letter.glance()).as(answer.body()).isNotEqualTo(before);
    if (what.contains("checked out")) {
      letter.cancelCheckOut(session);
    }
  }

  /** Some answer 200 and say inside that nothing was done. */
  private static int said(HttpResponse<String> answer) {
    boolean failed = answer.body().matches("(?s).*\"(overallSuccess|success)\"\\s*:\\s*false.*");
    boolean notAllOfTree = answer.body().startsWith("{\"ids\":[\"");
    return failed || notAllOfTree ? 409 : answer.statusCode();
  }
}
