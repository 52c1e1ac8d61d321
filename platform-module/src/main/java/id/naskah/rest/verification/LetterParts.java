package id.naskah.rest.verification;

import static id.naskah.rest.verification.Stencil.hole;

import java.util.List;

/**
 * What the page of a letter that is known consists of: words in the language of this thread, with
 * holes for what is said of the letter.
 */
final class LetterParts {
  /** What the script can find out about a file. */
  private static final List<String> FOUND =
      List.of("working", "same", "ended", "added", "other", "pdf", "unread", "insecure");

  private LetterParts() {}

  /** Hole: the day on which the letter was revoked or superseded. */
  static Stencil verdict(String look, String sign, String state) {
    return Stencil.of(html -> html.verdict(look, sign, state).line("p", state + "Means", hole(0)));
  }

  /** Holes: code, number and date of the letter that took its place. */
  static Stencil newer() {
    return Stencil.of(
        html ->
            html.raw("<p><a href=\"" + hole(0) + "\">")
                .word("newer", hole(1), hole(2))
                .raw("</a></p>\n"));
  }

  /** What stands between the verdict and the first fact. */
  static Stencil beforeFacts() {
    return Stencil.of(
        html ->
            html.line("p", "notContent")
                .raw("</section>\n<section>")
                .line("h2", "facts")
                .raw("<dl>\n"));
  }

  /** Hole: the value. */
  static Stencil fact(String key) {
    return Stencil.of(html -> html.line("dt", key).raw("<dd>" + hole(0) + "</dd>\n"));
  }

  static Stencil beforeSignatories() {
    return Stencil.of(html -> html.line("dt", "signatory"));
  }

  /** Hole: the name. */
  static Stencil signatory() {
    return Stencil.of(html -> html.raw("<dd>" + hole(0) + "</dd>\n"));
  }

  /** Holes: name and post. */
  static Stencil signatoryWithPost() {
    return Stencil.of(
        html -> html.raw("<dd>" + hole(0) + " <small>" + hole(1) + "</small></dd>\n"));
  }

  static Stencil afterFacts() {
    return Stencil.of(html -> html.raw("</dl>\n"));
  }

  /** That the office no longer keeps the letter. */
  static Stencil gone() {
    return Stencil.of(html -> html.line("p class=\"soft\"", "gone"));
  }

  /**
   * Shown by its script alone; what can be done without it stands below. Holes: SHA-256 and bytes.
   *
   * @param mark attribute of a file that is no longer to be relied on; empty for others
   */
  static Stencil file(String mark) {
    return Stencil.of(
        html -> {
          html.raw("</section>\n<section id=\"file\" hidden data-sha256=\"" + hole(0))
              .raw("\" data-size=\"" + hole(1) + "\"" + mark + ">\n")
              .line("h2", "file")
              .line("p", "fileHelp")
              .line("label for=\"letter\"", "fileLabel")
              .raw("<input type=\"file\" id=\"letter\" accept=\".pdf,application/pdf\">\n")
              .raw("<p role=\"status\"></p>\n");
          FOUND.forEach(found -> finding(html, found));
          html.raw("</section>\n<noscript>").line("p", "noScript").raw("</noscript>\n");
          html.raw("<section>").line("h2", "byHand").line("p", "byHandHelp");
          html.raw("<p><code>" + hole(0) + "</code></p>\n");
          html.line("p class=\"soft\"", "byHandHow").raw("</section>\n");
        });
  }

  private static void finding(Html html, String found) {
    String key = "file" + Character.toUpperCase(found.charAt(0)) + found.substring(1);
    html.line("template id=\"file-" + found + "\"", key);
  }

  /** Holes: the code, and when somebody asked for it. */
  static Stencil asked() {
    return Stencil.of(
        html ->
            html.line("p class=\"soft\"", "asked", hole(0), hole(1))
                .line("p class=\"soft\"", "print"));
  }
}
