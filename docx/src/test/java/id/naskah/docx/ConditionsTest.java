package id.naskah.docx;

import static id.naskah.docx.Docx.SIGNED;
import static id.naskah.docx.Docx.p;
import static id.naskah.docx.Docx.r;
import static id.naskah.docx.Docx.row;
import static id.naskah.docx.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands between the marks of a condition is there with a value, and gone without one. */
class ConditionsTest {
  private static final String MARK = "\n[[nsk:ttd:1]]";

  @Test
  void wordsWithinASentence() throws DocxRefused {
    String body = p("Di ${?tempat}kota ${tempat}, ${/tempat}hari ini");

    assertThat(with(body)).isEqualTo("Di kota Ende, hari ini" + MARK);
    assertThat(without(body)).isEqualTo("Di hari ini" + MARK);
  }

  @Test
  void theParagraphGoesWithTheLastOfItsWords() throws DocxRefused {
    String body = p("a") + p("${?tempat}Kota ${tempat}${/tempat}") + p("b");

    assertThat(with(body)).isEqualTo("a\nKota Ende\nb" + MARK);
    assertThat(without(body)).isEqualTo("a\nb" + MARK);
  }

  @Test
  void paragraphsAndTablesBetween() throws DocxRefused {
    String body =
        p("a") + p("${?tempat}") + p("Kota ${tempat}") + table(row("x")) + p("${/tempat}") + p("b");
    String joined = p("a ${?tempat}kota") + p("tengah") + p("${tempat}${/tempat} b");

    assertThat(with(body)).isEqualTo("a\nKota Ende\nx\nb" + MARK);
    assertThat(without(body)).isEqualTo("a\nb" + MARK);
    assertThat(without(joined)).isEqualTo("a \n b" + MARK);
  }

  @Test
  void rowsOfATable() throws DocxRefused {
    String one = table(row("1", "x"), row("${?tempat}Kota", "${tempat}${/tempat}"), row("2", "y"));
    String several =
        table(
            row("1", "x"), row("${?tempat}", ""), row("Kota", "${tempat}"), row("${/tempat}", ""));

    assertThat(with(one)).isEqualTo("1\nx\nKota\nEnde\n2\ny" + MARK);
    assertThat(without(one)).isEqualTo("1\nx\n2\ny" + MARK);
    assertThat(with(several)).isEqualTo("1\nx\nKota\nEnde" + MARK);
    assertThat(without(several)).isEqualTo("1\nx" + MARK);
  }

  @Test
  void aTableOfWhichNothingIsLeftGoesAndACellKeepsAParagraph() throws DocxRefused {
    byte[] gone = signed(table(row("${?tempat}${tempat}${/tempat}")), new Values());
    byte[] kept =
        signed(
            "<w:tbl><w:tr><w:tc>"
                + p("${?tempat}${tempat}${/tempat}")
                + "</w:tc><w:tc>"
                + p("b")
                + "</w:tc></w:tr></w:tbl>",
            new Values());

    assertThat(Docx.document(gone)).doesNotContain("<w:tbl>");
    assertThat(Docx.document(kept)).contains("<w:tc><w:p/></w:tc><w:tc><w:p>");
  }

  @Test
  void conditionsWithinConditions() throws DocxRefused {
    String body = p("${?tempat}di ${tempat}${?unit} oleh ${unit}${/unit}${/tempat}.");

    assertThat(with(body)).isEqualTo("di Ende." + MARK);
    assertThat(without(body)).isEqualTo("." + MARK);
  }

  @Test
  void marksMayBeSplitAndListsAndSignaturesCanBeAskedFor() throws DocxRefused {
    String body =
        "<w:p>"
            + r("${")
            + r("?temb")
            + r("usan}Tembusan${/tembusan}")
            + "</w:p>"
            + p("${?ttd_pengirim_2}dua${/ttd_pengirim_2}")
            + p("x");

    assertThat(without(body)).isEqualTo("x" + MARK);
    assertThat(Docx.text(signed(body, new Values().signedBy(2)))).startsWith("dua\nx");
  }

  @Test
  void theEndOfASectionStaysWithItsParagraph() throws DocxRefused {
    String body =
        p("${?tempat}")
            + "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:pPr>"
            + r("Lampiran")
            + "</w:p>"
            + p("${/tempat}");

    assertThat(Docx.document(signed(body, new Values())))
        .contains("<w:pgSz w:w=\"1\"/>")
        .doesNotContain("Lampiran");
  }

  private static String with(String body) throws DocxRefused {
    return Docx.text(signed(body, new Values().put(Placeholder.PLACE, "Ende")));
  }

  private static String without(String body) throws DocxRefused {
    return Docx.text(signed(body, new Values()));
  }

  private static byte[] signed(String body, Values values) throws DocxRefused {
    return Merge.signing(Docx.of(body + SIGNED).bytes(), values).docx();
  }
}
