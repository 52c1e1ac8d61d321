package id.naskah.rest.verification;

import java.util.List;

/** What stands above and below on every page, in the language of this thread. */
class CheckFrame {
  private static final List<String> LANGUAGES = List.of("id", "en");
  private static final List<String> NAMES = List.of("Bahasa Indonesia", "English");

  /** In the head line where the office has given no name. */
  static final String NO_OFFICE = "Naskah";

  private final CheckFiles files;

  CheckFrame(CheckFiles files) {
    this.files = files;
  }

  /**
   * Everything above what is said.
   *
   * @param office in the head line
   * @param hasScript whether there is a file to compare
   */
  void begin(Html html, Asked asked, String office, boolean hasScript) {
    html.raw("<!doctype html>\n<html lang=\"" + asked.language() + "\">\n<head>\n")
        .raw("<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"robots\" content=\"noindex\">\n")
        .line("title", "title")
        .raw("<style>" + files.style() + "</style>\n");
    if (hasScript) {
      html.raw("<script type=\"module\" src=\"" + asked.base() + "page/" + files.scriptName())
          .raw("\" integrity=\"" + files.scriptSum() + "\"></script>\n");
    }
    html.raw("</head>\n<body>\n<header><p>" + office + "</p>\n<nav>");
    for (int i = 0; i < LANGUAGES.size(); i++) {
      String code = LANGUAGES.get(i);
      String more = code.equals(asked.language()) ? " aria-current=\"true\"" : "";
      html.raw("<a href=\"?lang=" + code + "\" lang=\"" + code + "\"" + more + ">")
          .raw(NAMES.get(i) + "</a> ");
    }
    html.raw("</nav></header>\n<main>\n").line("h1", "title");
  }

  /**
   * The form for another code, and all that is open.
   *
   * @param hasTitle whether something was said before
   */
  void end(Html html, Asked asked, boolean hasTitle) {
    html.raw("<section id=\"again\">");
    if (hasTitle) {
      html.line("h2", "another");
    }
    String to = asked.base().isEmpty() ? "./" : asked.base();
    html.raw("<form action=\"" + to + "\">").line("label for=\"code\"", "code");
    html.raw("<input id=\"code\" name=\"code\" required maxlength=\"500\" autocomplete=\"off\"")
        .raw(" autocapitalize=\"characters\" spellcheck=\"false\" aria-describedby=\"help\">\n")
        .line("p class=\"soft\" id=\"help\"", "codeHelp");
    if (asked.isChosen()) {
      html.raw("<input type=\"hidden\" name=\"lang\" value=\"" + asked.language() + "\">\n");
    }
    html.line("button", "submit").raw("</form></section>\n</main>\n</body>\n</html>\n");
  }
}
