package id.naskah.rest.verification;

import id.naskah.platform.Messages;
import id.naskah.verification.Publication;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The page as markup in UTF-8. Of a code that is not known it says the same, byte for byte,
 * whatever was typed: not even that is told back.
 */
class CheckPage {
  private final CheckFrame frame;

  /** What is the same for all who ask alike, which is most of a page, is put together once. */
  private final Map<Asked, Made> made = new ConcurrentHashMap<>();

  CheckPage(CheckFiles files) {
    this.frame = new CheckFrame(files);
  }

  private record Made(Stencil form, Stencil unknown, LetterPage letter) {}

  /** The form alone. */
  byte[] form(Asked asked) {
    return made(asked).form().filled();
  }

  byte[] unknown(Asked asked) {
    return made(asked).unknown().filled();
  }

  byte[] found(Asked asked, Publication letter, ZonedDateTime now) {
    return made(asked).letter().of(letter, now);
  }

  /** Nothing can be said now. */
  byte[] undecided(Asked asked, String key, Object... arguments) {
    return Messages.in(
            asked.language(),
            () ->
                page(
                    asked,
                    true,
                    html ->
                        html.verdict("warn", "…", key)
                            .line("p", key + "Means", arguments)
                            .raw("</section>\n")))
        .filled();
  }

  private Made made(Asked asked) {
    Made known = made.get(asked);
    return known == null ? made.computeIfAbsent(asked, this::make) : known;
  }

  private Made make(Asked asked) {
    return Messages.in(
        asked.language(),
        () ->
            new Made(
                page(asked, false, html -> html.line("p", "intro")),
                page(asked, true, CheckPage::unknown),
                new LetterPage(frame, asked)));
  }

  private static void unknown(Html html) {
    html.verdict("warn", "?", "unknown")
        .line("p", "unknownMeans")
        .line("p", "unknownNext")
        .raw("</section>\n");
  }

  private Stencil page(Asked asked, boolean hasTitle, Consumer<Html> between) {
    return Stencil.of(
        html -> {
          frame.begin(html, asked, CheckFrame.NO_OFFICE, false);
          between.accept(html);
          frame.end(html, asked, hasTitle);
        });
  }
}
