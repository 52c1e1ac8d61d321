package id.naskah.desk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What axe-core finds in views of the page that keeps people with disabilities out. */
public final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      "async (rules) => (await axe.run(document, { resultTypes: ['violations'],"
          + " ...(rules.length && { runOnly: rules }) })).violations.map("
          + "(v) => ({ id: v.id, impact: v.impact, at: v.nodes.map((n) => n.target + ' '"
          + " + n.any.map((a) => a.message)).slice(0, 5) }))";

  private final List<String> found = new ArrayList<>();

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at what is shown now, whatever is wrong with it. */
  public void look(Page page, String view) {
    look(page, view, List.of());
  }

  /** Looks at the colours alone, where the same was looked at in others. */
  void colours(Page page, String view) {
    look(page, view, List.of("color-contrast"));
  }

  private void look(Page page, String view, List<String> rules) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate("() => { " + SCRIPT + " }");
    }
    for (Object each : (List<?>) page.evaluate(RUN, rules)) {
      Map<?, ?> violation = (Map<?, ?>) each;
      found.add(
          String.join(
              " ",
              view + ":",
              violation.get("id").toString(),
              "(" + violation.get("impact") + ")",
              violation.get("at").toString()));
    }
  }

  /** A line for each rule that a view broke. */
  public List<String> found() {
    return found;
  }
}
