package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every row knows its line, whatever wrote the file. */
class CsvTableTest {
  private final Problems problems = new Problems("x.csv");

  @Test
  void commas() {
    assertThat(read("code,name\n1,One\n2,\"Two, or so\"\n"))
        .containsExactly("2 1=One", "3 2=Two, or so");
  }

  @Test
  void semicolonsAndCarriageReturns() {
    assertThat(read("code;name\r\n1;One\r\n2;\"Two; or so\"\r\n"))
        .containsExactly("2 1=One", "3 2=Two; or so");
  }

  @Test
  void quotedQuotesAndSpaces() {
    assertThat(read("code,name\n 1 ,\"The \"\"one\"\"\"\n")).containsExactly("2 1=The \"one\"");
  }

  /** They come with what is copied from a page. */
  @Test
  void spacesOfOtherKindsAreTrimmedLikeAnyOther() {
    assertThat(read("code,name\u00A0\n\u00A01,\u2007One\u00A0\u200B\n\u00A0,\u3000\n"))
        .containsExactly("2 1=One");
  }

  @Test
  void missingCellsAreEmpty() {
    assertThat(read("code,name\n1\n")).containsExactly("2 1=");
  }

  @Test
  void lineAfterEmptyLines() {
    assertThat(read("code,name\n\n1,One\n\n,\n2,Two")).containsExactly("3 1=One", "6 2=Two");
  }

  @Test
  void lineAfterQuotedLineBreakIsCounted() {
    assertThat(read("code,name\n1,\"One\nand more\"\n2,Two\n")).contains("4 2=Two");
    assertThat(problems.found()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(2));
  }

  @Test
  void wrongHeadings() {
    for (String text : List.of("", "name,code\n1,2\n", "code\n1\n", "code;name,\n")) {
      Problems here = new Problems("x.csv");

      assertThat(CsvTable.read(text, List.of("code", "name"), here)).isEmpty();
      assertThat(here.found()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(1));
    }
  }

  @Test
  void tooManyCells() {
    assertThat(read("code,name\n1,One,x\n2,Two\n")).containsExactly("3 2=Two");
    assertThat(problems.found()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(2));
  }

  @Test
  void brokenQuotes() {
    read("code,name\n1,One\n2,\"Two\"x\n3,Three\n");

    assertThat(problems.found()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(3));
  }

  @Test
  void quoteThatIsNeverClosed() {
    read("code,name\n1,One\n2,\"Two\n3,Three\n");

    assertThat(problems.found()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(3));
  }

  @Test
  void controlCharacters() {
    read("code,name\n1,One\n2,T\u0000o\n");

    assertThat(problems.found()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(3));
  }

  private List<String> read(String text) {
    return CsvTable.read(text, List.of("code", "name"), problems).stream()
        .map(row -> row.line() + " " + row.get("code") + "=" + row.get("name"))
        .toList();
  }
}
