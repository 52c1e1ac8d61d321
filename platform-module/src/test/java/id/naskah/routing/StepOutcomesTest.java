package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.letter.LetterStatus;
import id.naskah.platform.RuleViolation;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step does to a letter with its tree of dispositions, who takes it, what is refused. */
class StepOutcomesTest extends PlainSteps {
  @ParameterizedTest(name = "letter {0} with {1}: {2} becomes {3}, {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        "open | 1 unread | 1 | read | open | 1 read | 1 read",
        "open | 1 unread | 1 | done | settled | 1 done | 1 done",
        "open | 1 read, 2 read | 1 | done | open | 1 done, 2 read | 1 done",
        "open | 1 done, 2 read | 2 | done | settled | 1 done, 2 done | 2 done",
        // For information: settles nothing, and nothing waits for it.
        "open | 1 info unread, 2 read | 1 | done | open | 1 done, 2 read | 1 done",
        "open | 1 info unread, 2 read | 2 | done | settled | 1 unread, 2 done | 2 done",
        "open | 1 info unread | 1 | done | open | 1 done | 1 done",
        // A refusal waits for the sender; taking the part back settles what else is done.
        "open | 1 done, 2 read | 2 | declined | open | 1 done, 2 declined | 2 declined",
        "open | 1 done, 2 declined | 2 | recalled | settled | 1 done, 2 recalled | 2 recalled",
        "open | 1 declined | 1 | recalled | open | 1 recalled | 1 recalled",
        "open | 1 done, 2 unread | 2 | withdrawn | settled | 1 done, 2 withdrawn | 2 withdrawn",
        "open | 1 unread | 1 | withdrawn | open | 1 withdrawn | 1 withdrawn",
        // All below is taken back with it, first what was passed on first: unread as withdrawn.
        "open | 1 read, 2<1 read, 3<2 unread, 4<1 done, 5 read | 1 | recalled | open"
            + " | 1 recalled, 2 recalled, 3 withdrawn, 4 recalled, 5 read"
            + " | 2 recalled, 3 withdrawn, 4 recalled, 1 recalled",
        "open | 1 read, 2<1 withdrawn, 3<1 recalled | 1 | recalled | open"
            + " | 1 recalled, 2 withdrawn, 3 recalled | 1 recalled",
        // Done while others below are told only.
        "open | 1 read, 2<1 info unread | 1 | done | settled | 1 done, 2 unread | 1 done",
        "open | 1 read, 2<1 done | 1 | done | settled | 1 done, 2 done | 1 done",
        "open | 1 read, 2<1 recalled | 1 | declined | open | 1 declined, 2 recalled | 1 declined",
        // Taken up again, the letter is open again.
        "settled | 1 done | 1 | read | open | 1 read | 1 resumed",
        "settled | 1 done, 2 done | 2 | read | open | 1 done, 2 read | 2 resumed",
        "settled | 1 done, 2 info done | 2 | read | settled | 1 done, 2 read | 2 resumed",
        "open | 1 declined | 1 | read | open | 1 read | 1 resumed",
        "settled | 1 done, 2 done | 2 | recalled | settled | 1 done, 2 recalled | 2 recalled",
        "settled | 1 done | 1 | recalled | settled | 1 recalled | 1 recalled"
      })
  void step(
      String letter,
      String tree,
      int disposition,
      String to,
      String letterAfter,
      String after,
      String happened) {
    letterStatus = LetterStatus.of(letter);
    letter(tree);
    boolean opens = to.equals("read") && rows.get((long) disposition).status().isOpen();

    step(disposition, to, opens ? null : "because");

    assertThat(statuses()).isEqualTo(after);
    assertThat(happened()).isEqualTo(happened);
    assertThat(letterStatus.code()).isEqualTo(letterAfter);
    assertThat(owned)
        .as("files of what is over are nobody's own")
        .isEqualTo(
            Arrays.stream(happened.split(", "))
                .filter(e -> !e.endsWith("read") && !e.endsWith("resumed"))
                .map(e -> e.substring(0, 1))
                .toList());
  }

  @ParameterizedTest(name = "{0} of letter {1} with {2}, saying {4}: {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "1 | open | 1 done | done | nothing | CONFLICT status naskah.disposition.step",
        "1 | open | 1 read | withdrawn | nothing | CONFLICT status naskah.disposition.step",
        "1 | open | 1 withdrawn | read | because | CONFLICT status naskah.disposition.step",
        "1 | open | 1 recalled | read | because | CONFLICT status naskah.disposition.step",
        "1 | open | 1 read | declined | nothing | INVALID reason naskah.missing",
        "1 | open | 1 read | declined | '   ' | INVALID reason naskah.missing",
        "1 | open | 1 read | recalled | nothing | INVALID reason naskah.missing",
        "1 | open | 1 done | read | nothing | INVALID reason naskah.missing",
        "1 | open | 1 unread | read | because | INVALID reason naskah.disposition.noReason",
        "1 | void | 1 read | done | because | CONFLICT letter naskah.void.final",
        "1 | open | 1 read, 2<1 unread | done | because | CONFLICT status naskah.disposition.below",
        "1 | open | 1 read, 2<1 done, 3<2 read | done | because"
            + " | CONFLICT status naskah.disposition.below",
        "1 | open | 1 read, 2<1 declined | done | because"
            + " | CONFLICT status naskah.disposition.below",
        "1 | open | 1 read, 2<1 read | declined | because"
            + " | CONFLICT status naskah.disposition.below",
        "2 | open | 1 done, 2<1 done | read | because | CONFLICT parent naskah.pass.closed",
        "2 | open | 1 recalled, 2<1 declined | read | because | CONFLICT parent naskah.pass.closed",
        "9 | open | 1 read | done | because | NOT_FOUND  naskah.notFound"
      })
  void refuses(int disposition, String letter, String tree, String to, String text, String why) {
    letterStatus = LetterStatus.of(letter);
    letter(tree);
    String before = statuses();

    assertThat(
            Refused.saying(
                () -> {
                  step(disposition, to, text);
                  return null;
                }))
        .isEqualTo(why);

    assertThat(statuses()).isEqualTo(before);
    assertThat(events).isEmpty();
    assertThat(written).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "unread, read, as user:user1",
    "read, done, as user:user1",
    "unread, declined, as user:user1",
    "unread, withdrawn, as sender of 1",
    "done, recalled, as sender of 1",
    "done, read, as either of 1",
    "declined, read, as either of 1"
  })
  void asksWhoMay(String from, String to, String who) {
    letter("1 " + from);
    refusal = RuleViolation.forbidden("naskah.pass.notYours");

    assertThat(
            Refused.saying(
                () -> {
                  step(1, to, from.equals("unread") && to.equals("read") ? null : "because");
                  return null;
                }))
        .startsWith("FORBIDDEN");

    assertThat(asked).containsExactly(who);
    assertThat(events).isEmpty();
  }
}
