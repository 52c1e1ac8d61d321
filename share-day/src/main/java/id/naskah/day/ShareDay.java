package id.naskah.day;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Drives a running Share as an office does. */
@SuppressWarnings("checkstyle:RegexpSingleline")
public final class ShareDay {
  private static final int CANNOT_RUN = 2;

  private ShareDay() {}

  /** Ends with 0 if each step was done, 1 if one fell short, 2 if it can't be tried. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) {
    try {
      Options options = Options.of(arguments, System.getenv());
      if (options.pictures() != null) {
        Files.createDirectories(options.pictures());
      }
      return drive(options);
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage());
      return CANNOT_RUN;
    }
  }

  private static int drive(Options options) {
    Steps steps = new Steps();
    Trial trial = new Trial();
    steps.say(options.share() + ": all that is made has " + trial.mark() + " in its subject.");
    try (Browser browser = new Browser(options)) {
      new Day(steps, trial, browser).drive();
    }
    return steps.end();
  }
}
