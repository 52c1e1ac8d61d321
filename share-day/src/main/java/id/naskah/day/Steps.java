package id.naskah.day;

import com.microsoft.playwright.PlaywrightException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was done, a line each. */
@SuppressWarnings("checkstyle:RegexpSingleline")
final class Steps {
  /** What became of a step. */
  private enum Outcome {
    DONE("done"),
    FELL_SHORT("fell short"),
    NOT_TRIED("not tried");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  /** One step; what it returns stands behind it in the line. */
  @FunctionalInterface
  interface Step {
    String take();
  }

  private Consumer<String> camera = name -> {};

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  /** What takes a picture with a name of the page where a step falls short. */
  void watch(Consumer<String> camera) {
    this.camera = camera;
  }

  void step(String who, String what, Step step) {
    try {
      say(Outcome.DONE, who, what, step.take());
    } catch (NotTried e) {
      say(Outcome.NOT_TRIED, who, what, e.getMessage());
    } catch (FellShort | PlaywrightException e) {
      say(Outcome.FELL_SHORT, who, what, brief(e.getMessage()));
      picture("fell-short-" + counts.get(Outcome.FELL_SHORT));
    }
  }

  /** A page that is closed has no picture, which keeps nobody from the next step. */
  private void picture(String name) {
    try {
      camera.accept(name);
    } catch (PlaywrightException e) {
      say("           no picture " + name + ": " + brief(e.getMessage()));
    }
  }

  private void say(Outcome outcome, String who, String what, String detail) {
    counts.merge(outcome, 1, Integer::sum);
    say(
        String.format("%-11s%-17s%s", outcome.words, who, what)
            + (detail.isEmpty() ? "" : ": " + detail));
  }

  void say(String line) {
    System.out.println(line);
  }

  /** Playwright tells the whole call: what went wrong, and what was waited for. */
  private static String brief(String message) {
    String line =
        message
            .lines()
            .map(String::strip)
            .filter(each -> each.startsWith("message='") || each.contains("waiting for "))
            .map(each -> each.replaceFirst("^(message='|- |.*(?=waiting for))", ""))
            .limit(2)
            .collect(Collectors.joining(" "));
    return line.isEmpty() ? message.lines().findFirst().orElse("") : line;
  }

  /** The last line, and what the command ends with. */
  int end() {
    say("");
    say(
        counts.getOrDefault(Outcome.DONE, 0)
            + " steps done, "
            + counts.getOrDefault(Outcome.FELL_SHORT, 0)
            + " fell short, "
            + counts.getOrDefault(Outcome.NOT_TRIED, 0)
            + " not tried.");
    return counts.containsKey(Outcome.FELL_SHORT) || !counts.containsKey(Outcome.DONE) ? 1 : 0;
  }
}
