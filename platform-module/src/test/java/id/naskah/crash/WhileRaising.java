package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.task.NodeByNode;

/** While the level of many letters is raised. Each is raised once. */
final class WhileRaising implements Interrupted {
  private static final String RAISING =
      """
      {"where":"(direction='incoming' AND status='open')","security":"secret","reason":"Perkara"}
      """;
  private static final String SECRET =
      "SELECT count(*)" + IncomingLetters.ALL + " AND security = 'secret'";

  @Override
  public Cut before(Running running) throws Exception {
    IncomingLetters.open(running);
    return new Cut(
        "SELECT 1 FROM naskah_letter WHERE node_id = ("
            + IncomingLetters.OF_THE_SECOND_CHUNK
            + ") FOR UPDATE",
        () -> raise(running),
        Running.done("raise", NodeByNode.CHUNK));
  }

  @Override
  public void afterwards(Running running) throws Exception {
    running.await(Running.done("raise", IncomingLetters.COUNT));
    assertThat(running.number(SECRET)).isEqualTo(IncomingLetters.COUNT);
    assertThat(
            running.number(
                "SELECT count(*) FROM naskah_audit WHERE event = 'security ordinary > secret'"
                    + " AND done_by = 'admin'"))
        .isEqualTo(IncomingLetters.COUNT);
    assertThat(running.number("SELECT count(*) FROM naskah_raising_refusal")).isZero();
  }

  /** Sees to it that all open letters that came in are secret. */
  static void secret(Running running) throws Exception {
    IncomingLetters.open(running);
    if (running.number(SECRET) == 0) {
      raise(running);
      running.await(Running.done("raise", IncomingLetters.COUNT));
    }
  }

  private static void raise(Running running) {
    var made = running.admin().post(Running.API + "/raisings", RAISING);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }
}
