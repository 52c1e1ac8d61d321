package id.naskah.rest.verification;

import id.naskah.verification.Publication;
import id.naskah.verification.Publication.Newer;
import id.naskah.verification.Signatory;
import id.naskah.verification.Verification.State;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page as markup. Of a code that is not known it says the same, byte for byte, whatever was
 * typed: not even that is told back.
 */
class CheckPage {
  private static final Map<String, String> LANGUAGES =
      Map.of("id", "Bahasa Indonesia", "en", "English");

  private static final Map<String, DateTimeFormatter> DAYS = formats("d MMMM uuuu");
  private static final Map<String, DateTimeFormatter> MOMENTS = formats("d MMMM uuuu HH:mm zzz");

  /** What the script can find out about a file. */
  private static final List<String> FOUND =
      List.of("working", "same", "ended", "added", "other", "pdf", "unread", "insecure");

  private static final String STATUS = "<p role=\"status\"></p>\n";

  private final CheckFiles files;

  CheckPage(CheckFiles files) {
    this.files = files;
  }

  /**
   * Where and how somebody asks.
   *
   * @param language id or en
   * @param isChosen whether it was asked for, and not only what the browser prefers
   * @param base what leads from this address to the folder of the page; empty, or with a slash at
   *     its end
   */
  record Asked(String language, boolean isChosen, String base) {}

  /** The form alone. */
  String form(Asked asked) {
    Html html = begin(asked, "", false);
    html.line("p", "intro");
    return end(html, asked, false);
  }

  String unknown(Asked asked) {
    Html html = begin(asked, "", false);
    verdict(html, "warn", "?", "unknown");
    html.line("p", "unknownMeans").line("p", "unknownNext").raw("</section>\n");
    return end(html, asked, true);
  }

  /** Nothing can be said now. */
  String undecided(Asked asked, String key, Object... arguments) {
    Html html = begin(asked, "", false);
    verdict(html, "warn", "…", key);
    html.line("p", key + "Means", arguments).raw("</section>\n");
    return end(html, asked, true);
  }

  String found(Asked asked, Publication letter, ZonedDateTime now) {
    Html html = begin(asked, letter.office(), true);
    DateTimeFormatter day = DAYS.get(asked.language());
    String state = letter.state().code();
    boolean isGenuine = letter.state() == State.GENUINE;
    verdict(html, isGenuine ? "good" : "bad", isGenuine ? "✓" : "✗", state);
    html.line("p", state + "Means", letter.ended() == null ? "" : day.format(letter.ended()));
    if (letter.newer() != null) {
      newer(html, letter.newer(), day);
    }
    html.line("p", "notContent").raw("</section>\n");
    facts(html, letter, asked, day);
    file(html, letter, isGenuine);
    String at = MOMENTS.get(asked.language()).format(now);
    html.line("p class=\"soft\"", "asked", letter.code().grouped(), at);
    html.line("p class=\"soft\"", "print");
    return end(html, asked, true);
  }

  /** A format in each language of the page; the last part of a moment is the office's zone. */
  private static Map<String, DateTimeFormatter> formats(String pattern) {
    return LANGUAGES.keySet().stream()
        .collect(
            Collectors.toMap(
                language -> language,
                language -> DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))));
  }

  private static void verdict(Html html, String look, String sign, String key) {
    html.raw("<section class=\"verdict " + look + "\"><h2><span aria-hidden=\"true\">")
        .raw(sign)
        .raw("</span> ")
        .word(key)
        .raw("</h2>\n");
  }

  private static void newer(Html html, Newer newer, DateTimeFormatter day) {
    html.raw("<p><a href=\"")
        .text(newer.code().grouped())
        .raw("\">")
        .word("newer", newer.number(), day.format(newer.date()))
        .raw("</a></p>\n");
  }

  private static void facts(Html html, Publication letter, Asked asked, DateTimeFormatter day) {
    boolean isIndonesian = "id".equals(asked.language());
    html.raw("<section>").line("h2", "facts").raw("<dl>\n");
    fact(html, "number", letter.number());
    fact(html, "date", day.format(letter.date()));
    fact(html, "office", letter.office());
    fact(html, "unit", letter.unit());
    fact(html, "kind", isIndonesian ? letter.kindIndonesian() : letter.kindEnglish());
    fact(html, "subject", letter.subject());
    html.line("dt", "signatory");
    for (Signatory one : letter.signatories()) {
      html.raw("<dd>").text(one.name());
      if (one.post() != null) {
        html.raw(" <small>").text(one.post()).raw("</small>");
      }
      html.raw("</dd>\n");
    }
    html.raw("</dl>\n");
    if (!letter.isKept()) {
      html.line("p class=\"soft\"", "gone");
    }
    html.raw("</section>\n");
  }

  private static void fact(Html html, String key, String value) {
    if (value != null && !value.isEmpty()) {
      html.line("dt", key).raw("<dd>").text(value).raw("</dd>\n");
    }
  }

  /** Shown by its script alone; what can be done without it stands below. */
  private static void file(Html html, Publication letter, boolean isGenuine) {
    html.raw("<section id=\"file\" hidden data-sha256=\"" + letter.sha256() + "\" data-size=\"")
        .raw(letter.size() + "\"" + (isGenuine ? "" : " data-ended=\"1\"") + ">\n")
        .line("h2", "file")
        .line("p", "fileHelp")
        .line("label for=\"letter\"", "fileLabel")
        .raw("<input type=\"file\" id=\"letter\" accept=\".pdf,application/pdf\">\n" + STATUS);
    for (String found : FOUND) {
      String key = "file" + Character.toUpperCase(found.charAt(0)) + found.substring(1);
      html.line("template id=\"file-" + found + "\"", key);
    }
    html.raw("</section>\n<noscript>").line("p", "noScript").raw("</noscript>\n");
    html.raw("<section>").line("h2", "byHand").line("p", "byHandHelp");
    html.raw("<p><code>" + letter.sha256() + "</code></p>\n");
    html.line("p class=\"soft\"", "byHandHow").raw("</section>\n");
  }

  private Html begin(Asked asked, String office, boolean hasScript) {
    Html html = new Html(asked.language());
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
    html.raw("</head>\n<body>\n<header><p>")
        .text(office.isEmpty() ? "Naskah" : office)
        .raw("</p>\n<nav>");
    for (String code : List.of("id", "en")) {
      boolean isThis = code.equals(asked.language());
      String more = isThis ? " aria-current=\"true\"" : "";
      html.raw("<a href=\"?lang=" + code + "\" lang=\"" + code + "\"" + more + ">")
          .raw(LANGUAGES.get(code) + "</a> ");
    }
    return html.raw("</nav></header>\n<main>\n").line("h1", "title");
  }

  private static String end(Html html, Asked asked, boolean hasTitle) {
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
    return html.toString();
  }
}
