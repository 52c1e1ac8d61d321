package id.naskah.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes pages of the guides in docs/guides, with the pictures that they show. The build runs it
 * from its source, before anything is compiled: the first argument is the folder of the guides, the
 * second where their pages go.
 */
final class GuidePages {
  /** Each language with what it calls itself. */
  static final Map<String, String> LANGUAGES = Map.of("en", "English", "id", "Bahasa Indonesia");

  /** The guides in the order in which a page offers them. */
  static final List<String> ROLES = List.of("clerk", "head", "staff", "records", "administrator");

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'">
        <title>%2$s · Naskah</title>
        <link rel="stylesheet" href="guide.css">
      </head>
      <body>
      <nav aria-label="Naskah">%3$s</nav>
      <main>
      %4$s</main>
      </body>
      </html>
      """;

  private final Path written;
  private final Path pages;

  private GuidePages(Path written, Path pages) {
    this.written = written;
    this.pages = pages;
  }

  /** Makes all pages anew. */
  public static void main(String[] args) throws IOException {
    GuidePages made = new GuidePages(Path.of(args[0]), Path.of(args[1]));
    for (String language : LANGUAGES.keySet()) {
      for (String role : ROLES) {
        made.page(language, role);
      }
    }
  }

  static Path guide(Path written, String language, String role) {
    return written.resolve(language).resolve(role + ".md");
  }

  static Node read(Path guide) throws IOException {
    return Parser.builder().build().parse(Files.readString(guide));
  }

  private void page(String language, String role) throws IOException {
    Path guide = guide(written, language, role);
    Node text = read(guide);
    String title = title(text);
    text.accept(new Served(guide, language));
    StringBuilder links = new StringBuilder();
    for (String other : ROLES) {
      links.append(
          "<a href=\"%s.%s.html\"%s>%s</a> "
              .formatted(
                  other,
                  language,
                  other.equals(role) ? " aria-current=\"page\"" : "",
                  title(read(guide(written, language, other)))));
    }
    for (String other : LANGUAGES.keySet()) {
      if (!other.equals(language)) {
        links.append(
            "<a href=\"%1$s.%2$s.html\" lang=\"%2$s\" hreflang=\"%2$s\">%3$s</a>"
                .formatted(role, other, LANGUAGES.get(other)));
      }
    }
    String html = HtmlRenderer.builder().escapeHtml(true).build().render(text);
    Files.createDirectories(pages);
    Files.writeString(
        pages.resolve(role + "." + language + ".html"),
        PAGE.formatted(language, title, links, html));
  }

  private static String title(Node text) {
    StringBuilder title = new StringBuilder();
    text.getFirstChild()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text part) {
                title.append(part.getLiteral());
              }
            });
    return title.toString();
  }

  /** Leads links and pictures to where they are served, and takes the pictures along. */
  private final class Served extends AbstractVisitor {
    private final Path guide;
    private final String language;

    Served(Path guide, String language) {
      this.guide = guide;
      this.language = language;
    }

    @Override
    public void visit(Link link) {
      link.setDestination(link.getDestination().replaceFirst("\\.md$", "." + language + ".html"));
    }

    @Override
    public void visit(Image image) {
      Path from = guide.resolveSibling(image.getDestination()).normalize();
      image.setDestination(language + "/" + from.getFileName());
      try {
        Path to = pages.resolve(image.getDestination());
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(guide + " shows a picture that is not there: " + from, e);
      }
    }
  }
}
