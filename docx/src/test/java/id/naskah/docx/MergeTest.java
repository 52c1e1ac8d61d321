package id.naskah.docx;

import static id.naskah.docx.Docx.SIGNED;
import static id.naskah.docx.Docx.p;
import static id.naskah.docx.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Single values go into their places, wherever these are and however Word wrote them. */
class MergeTest {
  private final Values values =
      new Values()
          .put(Placeholder.LETTER_NUMBER, "000.7/15/2026")
          .put(Placeholder.LETTER_DATE, "30 November 2026")
          .put(Placeholder.SUBJECT, "Permohonan data")
          .put(Placeholder.SIGNATORY_NAME, "Siti Rahma");

  @Test
  void theNamesThatOfficesUseAreReadInBothLanguagesAndInCapitals() throws DocxRefused {
    String text =
        signed(
            p("${nomor_naskah} / ${letter_number} / ${Nomor}")
                + p("${ tanggal_naskah }, hal ${HAL}")
                + p("${nama_pengirim}"));

    assertThat(text)
        .isEqualTo(
            """
            000.7/15/2026 / 000.7/15/2026 / 000.7/15/2026
            30 November 2026, hal Permohonan data
            Siti Rahma
            [[nsk:ttd:1]]\
            """);
  }

  @Test
  void aPlaceIsFoundOverRunsAndWhatWordPutsBetween() throws DocxRefused {
    String split =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Hal: $</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
            + "<w:r><w:rPr><w:i/></w:rPr><w:t>{h</w:t></w:r>"
            + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:smartTag w:element=\"y\">"
            + r("a")
            + "</w:smartTag><w:bookmarkEnd w:id=\"1\"/>"
            + r("l} akhir")
            + "</w:p>";
    byte[] merged = Merge.signing(Docx.of(split + SIGNED).bytes(), values).docx();

    assertThat(Docx.text(merged)).startsWith("Hal: Permohonan data akhir\n");
    assertThat(Docx.document(merged))
        .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Permohonan data</w:t>");
  }

  @Test
  void headersFootersNotesAndBothFormsOfATextBoxAreFilled() throws DocxRefused {
    byte[] docx =
        Docx.of(Docx.box(p("Kotak ${hal}")) + SIGNED)
            .header(1, p("Kepala ${hal}"))
            .part("footer1", "footer", "ftr", p("Kaki ${nomor_naskah}"))
            .part(
                "footnotes",
                "footnotes",
                "footnotes",
                "<w:footnote w:id=\"1\">" + p("Catatan ${hal}") + "</w:footnote>")
            .bytes();

    byte[] merged = Merge.signing(docx, values).docx();

    assertThat(Docx.text(merged).split("Kotak Permohonan data", -1)).hasSize(3);
    assertThat(Docx.partOf(merged, "word/header1.xml")).contains("Kepala ", ">Permohonan data<");
    assertThat(Docx.partOf(merged, "word/footer1.xml")).contains(">000.7/15/2026<");
    assertThat(Docx.partOf(merged, "word/footnotes.xml")).contains(">Permohonan data<");
  }

  @Test
  void valuesAreDataWhateverStandsInThem() throws DocxRefused {
    values.put(
        Placeholder.SUBJECT, "</w:t><w:x/> & \"${nip_pengirim}\" ${?hal}\u0000\u0008\ud800 😀");

    byte[] merged = Merge.signing(Docx.of(p("${hal}") + SIGNED).bytes(), values).docx();

    assertThat(Docx.text(merged))
        .startsWith("</w:t><w:x/> & \"${nip_pengirim}\" ${?hal}")
        .doesNotContain("\u0000");
    assertThat(Docx.document(merged)).doesNotContain("<w:x/>");
  }

  @Test
  void linesOfAValueAreLinesOfTheDocument() throws DocxRefused {
    values.put(Placeholder.SUBJECT, "satu\r\ndua\rtiga\tempat");

    byte[] merged = Merge.signing(Docx.of(p("${hal}") + SIGNED).bytes(), values).docx();

    assertThat(Docx.document(merged))
        .contains(
            "<w:t xml:space=\"preserve\">satu</w:t><w:br/><w:t xml:space=\"preserve\">dua</w:t>"
                + "<w:br/><w:t xml:space=\"preserve\">tiga</w:t><w:tab/>"
                + "<w:t xml:space=\"preserve\">empat</w:t>");
  }

  @Test
  void whatHasNoValueIsEmptyWhenTheLetterIsSignedAndSaidSo() throws DocxRefused {
    Merged merged = Merge.signing(Docx.of(p("NIP ${nip_pengirim}.") + SIGNED).bytes(), values);

    assertThat(Docx.text(merged.docx())).startsWith("NIP .");
    assertThat(merged.blank()).containsExactly("signatory_id");
    assertThat(merged.filled()).isEmpty();
  }

  @Test
  void eachSignatoryHasAPlaceThatThePdfIsSearchedFor() throws DocxRefused {
    String body = SIGNED + p("${nama_pengirim_2}") + p("${ttd_pengirim_2}") + p("${signature_3}");
    values.signedBy(2).put(Placeholder.SIGNATORY_NAME, 2, "Budi");

    Merged merged = Merge.signing(Docx.of(body).bytes(), values);

    assertThat(merged.signatures()).containsExactly(1, 2);
    assertThat(Docx.text(merged.docx()))
        .contains(SignaturePlace.mark(1), "Budi", SignaturePlace.mark(2))
        .doesNotContain("nsk:ttd:3", "${");
    assertThat(Docx.document(merged.docx()))
        .contains("<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/><w:color w:val=\"FFFFFF\"/>");
    assertThat(SignaturePlace.MARK.matcher(SignaturePlace.mark(2)).matches()).isTrue();
  }

  @Test
  void theSameLetterIsAlwaysTheSameFile() throws DocxRefused {
    byte[] docx = Docx.of(p("${hal}") + SIGNED).bytes();

    assertThat(Merge.signing(docx, values).docx()).isEqualTo(Merge.signing(docx, values).docx());
  }

  @Test
  void whatIsWrongIsRefusedWithItsPlace() {
    byte[] docx = Docx.of(p("${hall}") + SIGNED).bytes();

    assertThatThrownBy(() -> Merge.signing(docx, values))
        .isInstanceOfSatisfying(
            DocxRefused.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .extracting(DocxProblem::kind, DocxProblem::what)
                    .containsExactly(DocxProblem.Kind.UNKNOWN_NAME, "hall"));
  }

  private String signed(String body) throws DocxRefused {
    return Docx.text(Merge.signing(Docx.of(body + SIGNED).bytes(), values).docx());
  }
}
