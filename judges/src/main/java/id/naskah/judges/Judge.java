package id.naskah.judges;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Judges one file: {@code Judge pdfa FILE} or {@code Judge bag FOLDER}. Prints what is wrong, line
 * by line; exit code 0 when nothing is, 1 when something is, 2 when it was asked for something
 * else.
 */
public final class Judge {
  private static final int REFUSED = 2;

  private Judge() {}

  /** As above. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      System.exit(REFUSED);
    }
    Path judged = Path.of(arguments[1]);
    List<String> problems =
        switch (arguments[0].toLowerCase(Locale.ROOT)) {
          case "pdfa" -> PdfJudge.problems(judged);
          case "bag" -> BagJudge.problems(judged);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    problems.forEach(System.out::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }
}
