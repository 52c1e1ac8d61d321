package id.naskah.verify.office;

import java.net.http.HttpResponse;

/** What must work for the checks to begin. */
final class Answers {
  private static final int SHOWN = 500;

  private Answers() {}

  /**
   * The answer, if the site did what was asked.
   *
   * @throws Refusal that says what was asked, and the answer
   */
  static <T> HttpResponse<T> expected(String what, HttpResponse<T> answer) {
    if (answer.statusCode() / 100 != 2) {
      String text = answer.body() instanceof String body ? words(body) : "";
      throw new Refusal(
          what
              + " is answered "
              + answer.statusCode()
              + ": "
              + text.substring(0, Math.min(SHOWN, text.length())));
    }
    return answer;
  }

  /** What a page says, without how it looks. */
  private static String words(String page) {
    return page.replaceAll("(?s)<style.*?</style>|<!--.*?-->|<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The site does not do what the checks need. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message);
    }
  }
}
