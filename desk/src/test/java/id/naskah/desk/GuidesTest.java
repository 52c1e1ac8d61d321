package id.naskah.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides say of the page what is true of it. */
class GuidesTest {
  private static final Path GUIDES = Path.of("../docs/guides").toAbsolutePath().normalize();
  private static final long MOST_BYTES = 120_000;

  /**
   * What is bold in a guide, which pictures it shows, and how many headings of which level it has.
   */
  private static final class Contents extends AbstractVisitor {
    final List<String> labels = new ArrayList<>();
    final List<String> pictures = new ArrayList<>();
    final List<Integer> headings = new ArrayList<>();

    @Override
    public void visit(StrongEmphasis bold) {
      StringBuilder label = new StringBuilder();
      bold.getFirstChild()
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                  label.append(part.getLiteral());
                }
              });
      labels.add(label.toString());
    }

    @Override
    public void visit(Image picture) {
      assertThat(picture.getFirstChild()).as("what is seen on %s", picture).isNotNull();
      pictures.add(picture.getDestination());
    }

    @Override
    public void visit(Heading heading) {
      headings.add(heading.getLevel());
      visitChildren(heading);
    }
  }

  private static Contents of(String language, String role) throws IOException {
    Node guide = GuidePages.read(GuidePages.guide(GUIDES, language, role));
    Contents contents = new Contents();
    guide.accept(contents);
    return contents;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "id"})
  void whatIsBoldStandsOnThePage(String language) throws Exception {
    Labels labels = Labels.in(language, TypeScript.unpackedIn(Path.of("target/typescript")));
    for (String role : GuidePages.ROLES) {
      List<String> named = of(language, role).labels;
      assertThat(named).as(role).hasSizeGreaterThan(2);
      assertThat(labels.missing(named)).as("labels of %s that no view has", role).isEmpty();
    }
    assertThat(labels.missing(List.of("No view says this"))).hasSize(1);
  }

  @Test
  void bothLanguagesHaveTheSameParts() throws Exception {
    for (String role : GuidePages.ROLES) {
      Contents english = of("en", role);
      Contents indonesian = of("id", role);
      assertThat(indonesian.headings).as(role).isEqualTo(english.headings);
      assertThat(indonesian.pictures.stream().map(shown -> shown.replace("/id/", "/en/")))
          .as(role)
          .isEqualTo(english.pictures);
    }
  }

  @Test
  void picturesAreSmall() throws Exception {
    List<String> large = new ArrayList<>();
    for (String language : GuidePages.LANGUAGES.keySet()) {
      for (String role : GuidePages.ROLES) {
        for (String picture : of(language, role).pictures) {
          Path file = GUIDES.resolve(language).resolve(picture).normalize();
          assertThat(file)
              .isRegularFile()
              .hasParent(GUIDES.resolveSibling("images").resolve(language));
          if (Files.size(file) > MOST_BYTES) {
            large.add(picture);
          }
        }
      }
    }
    assertThat(large).isEmpty();
  }

  @Test
  void eachBecomesAPage(@TempDir Path pages) throws Exception {
    GuidePages.main(new String[] {GUIDES.toString(), pages.toString()});

    assertThat(pages.resolve("clerk.id.html"))
        .content()
        .contains("<html lang=\"id\">", "src=\"id/register.png\"", "href=\"clerk.en.html\"")
        .doesNotContain(".md\"");
    assertThat(pages.resolve("id/register.png")).isRegularFile();
    assertThat(pages.resolve("administrator.en.html")).isRegularFile();
  }
}
