package id.naskah.judges;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Judges one file or server: {@code Judge pdfa FILE}, {@code Judge PAdES-BASELINE-B FILE} (or
 * {@code -T}), {@code Judge bag FOLDER} or {@code Judge cmis http://USER:PASSWORD@HOST:PORT/PATH}.
 * Prints what is wrong, line by line; exit code 0 when nothing is, 1 when something is, 2 when it
 * was asked for something else.
 */
public final class Judge {
  private static final int REFUSED = 2;

  private Judge() {}

  /** As above. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      System.exit(REFUSED);
    }
    String judged = arguments[1];
    List<String> problems =
        switch (arguments[0].toLowerCase(Locale.ROOT)) {
          case "pdfa" -> PdfJudge.problems(Path.of(judged));
          case "pades-baseline-b", "pades-baseline-t" ->
              SignatureJudge.problems(Path.of(judged), arguments[0]);
          case "bag" -> BagJudge.problems(Path.of(judged));
          case "cmis" -> CmisJudge.problems(URI.create(judged));
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    problems.forEach(System.out::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }
}
