package id.naskah.docx;

import static id.naskah.docx.Docx.SIGNED;
import static id.naskah.docx.Docx.p;
import static id.naskah.docx.Docx.row;
import static id.naskah.docx.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft has what is known, keeps the places of what is not, and follows when that changes. */
class DraftTest {
  private static final byte[] TEMPLATE =
      Docx.of(
              p("Nomor ${nomor_naskah}, ${tanggal_naskah}")
                  + p("Hal: ${hal}")
                  + p("${?lampiran}Lampiran: ${lampiran}${/lampiran}")
                  + p("${penerima}")
                  + table(row("${nomor_urut}", "${tembusan}"))
                  + SIGNED)
          .bytes();

  private static Values values(String subject, String... recipients) {
    return new Values()
        .put(Placeholder.SUBJECT, subject)
        .put(Placeholder.RECIPIENTS, List.of(recipients))
        .put(Placeholder.COPIES, List.of("Arsip"));
  }

  private static Values last(String subject, String... recipients) {
    return values(subject, recipients).put(Placeholder.LETTER_NUMBER, "15");
  }

  @Test
  void whatIsKnownWhenItIsSignedStaysAPlace() throws DocxRefused {
    Merged draft =
        Merge.draft(TEMPLATE, values("Data", "A", "B").put(Placeholder.LETTER_NUMBER, "9"));

    assertThat(Docx.text(draft.docx()))
        .isEqualTo(
            """
            Nomor ${nomor_naskah}, ${tanggal_naskah}
            Hal: Data
            ${?lampiran}Lampiran: ${lampiran}${/lampiran}
            A
            B
            ${nomor_urut}
            ${tembusan}
            ${ttd_pengirim}\
            """);
    assertThat(draft.filled()).containsExactly("recipients", "subject");
    assertThat(draft.left())
        .containsExactly(
            "attachments", "copies", "item_number", "letter_date", "letter_number", "signature");
    assertThat(DocxCheck.of(draft.docx(), Purpose.DRAFT).problems()).isEmpty();
  }

  @Test
  void signingFillsTheRestAndLeavesNoFieldInThePdf() throws DocxRefused {
    Merged signed =
        Merge.signing(
            Merge.draft(TEMPLATE, values("Data", "A", "B")).docx(), last("Data", "A", "B"));

    assertThat(Docx.text(signed.docx()))
        .isEqualTo("Nomor 15, \nHal: Data\nA\nB\n1\nArsip\n[[nsk:ttd:1]]");
    assertThat(Docx.document(signed.docx())).doesNotContain("w:sdt", "_nsk_");
    assertThat(signed.blank()).containsExactly("letter_date");
  }

  @Test
  void valuesThatChangedMeanwhileAreFilledAnew() throws DocxRefused {
    byte[] draft = Merge.draft(TEMPLATE, values("Data", "A", "B")).docx();

    byte[] again = Merge.draft(draft, values("Lain ${x}", "C", "D", "E")).docx();
    Merged signed =
        Merge.signing(again, last("Baru", "F").put(Placeholder.ATTACHMENTS, "1 berkas"));

    assertThat(Docx.text(again)).contains("Hal: Lain $\u2060{x}\n", "\nC\nD\nE\n");
    assertThat(Docx.text(signed.docx())).contains("Hal: Baru\nLampiran: 1 berkas\nF\n");
    assertThat(signed.edited()).isEmpty();
  }

  @Test
  void aValueThatIsGoneIsAPlaceAgain() throws DocxRefused {
    byte[] draft = Merge.draft(TEMPLATE, values("Data", "A", "B")).docx();

    Merged again = Merge.draft(draft, new Values());
    byte[] signed = Merge.signing(draft, new Values()).docx();

    assertThat(Docx.text(again.docx())).contains("Hal: ${subject}\n", "\n${recipients}\n");
    assertThat(again.left()).contains("subject", "recipients");
    assertThat(Docx.text(signed)).isEqualTo("Nomor , \nHal: \n[[nsk:ttd:1]]");
  }

  @Test
  void whatAnOfficialChangedByHandStaysAndIsSaid() throws DocxRefused {
    byte[] draft = Merge.draft(TEMPLATE, values("Data", "A", "B")).docx();
    byte[] edited =
        replaced(replaced(draft, ">Data<", ">Data saya ${tempat}<"), ">B<", ">B dan C<");

    Merged signed = Merge.signing(edited, last("Baru", "F").put(Placeholder.PLACE, "Ende"));

    assertThat(Docx.text(signed.docx())).contains("Hal: Data saya Ende\nA\nB dan C\n");
    assertThat(signed.edited()).containsExactly("recipients", "subject");
  }

  @Test
  void conditionsWithAValueAreHiddenInTheDraftAndStillTakenOut() throws DocxRefused {
    Values with = values("Data", "A").put(Placeholder.ATTACHMENTS, "2 berkas");
    byte[] draft = Merge.draft(TEMPLATE, with).docx();

    assertThat(Docx.document(draft))
        .contains("<w:vanish/></w:rPr><w:t xml:space=\"preserve\">${?lampiran}</w:t>");
    assertThat(Docx.text(Merge.signing(draft, with).docx())).contains("Lampiran: 2 berkas\nA");
    assertThat(Docx.text(Merge.signing(draft, last("Data", "A")).docx()))
        .contains("Hal: Data\nA\n")
        .doesNotContain("Lampiran");
  }

  @Test
  void conditionsWithoutAValueAreHiddenWithAllThatIsBetweenUntilThereIsOne() throws DocxRefused {
    String body =
        p("x ${?lampiran}Lampiran: ${lampiran}${/lampiran} y")
            + table(row("${?tempat}Kota", "${tempat}${/tempat}"), row("a", "b"));
    byte[] template = Docx.of(body + SIGNED).bytes();
    Values both = new Values().put(Placeholder.PLACE, "Ende").put(Placeholder.ATTACHMENTS, "1");

    String draft = Docx.document(Merge.draft(template, new Values()).docx());
    byte[] again = Merge.draft(Merge.draft(template, new Values()).docx(), both).docx();

    assertThat(draft).contains("<w:trPr><w:hidden/></w:trPr>");
    assertThat(draft.split("<w:vanish/>", -1)).hasSize(3 + 4 + 2 + 1);
    assertThat(Docx.document(again)).doesNotContain("<w:hidden/>");
    assertThat(Docx.document(again).split("<w:vanish/>", -1)).hasSize(4 + 1);
    assertThat(Docx.text(Merge.signing(again, both).docx()))
        .isEqualTo("x Lampiran: 1 y\nKota\nEnde\na\nb\n[[nsk:ttd:1]]");
    assertThat(Docx.text(Merge.signing(Merge.draft(template, new Values()).docx(), both).docx()))
        .isEqualTo("x Lampiran: 1 y\nKota\nEnde\na\nb\n[[nsk:ttd:1]]");
  }

  @Test
  void controlsOfTheTemplateDoNotBringBackWhatTheyAreBoundTo() throws DocxRefused {
    String bound =
        "<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>"
            + Docx.r("${hal}")
            + "</w:sdtContent></w:sdt></w:p>";
    byte[] draft = Merge.draft(Docx.of(bound + SIGNED).bytes(), values("Data")).docx();

    assertThat(Docx.document(draft)).doesNotContain("dataBinding").contains(">Data<");
  }

  /** As LibreOffice writes it. */
  @Test
  void aListWhoseBookmarkBeginsAnewInEachParagraphIsStillOne() throws DocxRefused {
    byte[] draft = Merge.draft(TEMPLATE, values("Data", "A", "B")).docx();
    String xml = Docx.document(draft);
    int at = xml.indexOf("<w:bookmarkStart", xml.indexOf("Lampiran"));
    String start = xml.substring(at, xml.indexOf("/>", at) + 2);
    byte[] saved = replaced(draft, start, start.replaceFirst("w:id=\"\\d+\"", "w:id=\"90\""));
    saved = replaced(saved, "<w:r><w:t xml:space=\"preserve\">B<", start + "<w:r><w:t>B<");

    Merged signed = Merge.signing(saved, last("Data", "C"));

    assertThat(Docx.text(signed.docx())).contains("Hal: Data\nC\n1\n");
    assertThat(Docx.document(signed.docx())).doesNotContain("_nsk_", "bookmark");
    assertThat(signed.edited()).isEmpty();
  }

  @Test
  void aFilledDraftIsNoTemplate() throws DocxRefused {
    byte[] draft = Merge.draft(TEMPLATE, values("Data", "A")).docx();

    assertThat(DocxCheck.of(draft, Purpose.TEMPLATE).problems())
        .extracting(DocxProblem::kind, DocxProblem::what)
        .containsExactly(
            tuple(DocxProblem.Kind.FILLED, "subject"),
            tuple(DocxProblem.Kind.FILLED, "recipients"));
  }

  private static byte[] replaced(byte[] docx, String what, String by) throws DocxRefused {
    Archive archive = Archive.read(docx);
    String xml = Docx.document(docx);
    assertThat(xml).contains(what);
    archive.put("word/document.xml", xml.replace(what, by).getBytes(StandardCharsets.UTF_8));
    return archive.bytes();
  }
}
