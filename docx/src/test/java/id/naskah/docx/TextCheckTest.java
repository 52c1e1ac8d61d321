package id.naskah.docx;

import static id.naskah.docx.Docx.SIGNED;
import static id.naskah.docx.Docx.p;
import static id.naskah.docx.Docx.row;
import static id.naskah.docx.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.naskah.docx.DocxProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each place that cannot be filled is named, with where it is. */
class TextCheckTest {
  @Test
  void aGoodTemplateHasNoProblemAndItsNamesAreKnown() {
    Checked checked =
        DocxCheck.of(
            Docx.of(p("${nomor_naskah} ${?lampiran}${lampiran}${/lampiran}") + SIGNED).bytes(),
            Purpose.TEMPLATE);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.placeholders()).containsExactly("attachments", "letter_number", "signature");
  }

  @Test
  void whatIsStillToBeWrittenIsSaidOfALetterAlone() {
    byte[] docx =
        Docx.of(
                p("Dengan hormat, [Tulis isi surat di sini.]")
                    + table(row("Waktu", "[ write here ]"))
                    + p("[terlampir] [1] [Tulisan tangan] [sic]")
                    + SIGNED)
            .header(1, p("[ISI NAMA KANTOR]"))
            .bytes();

    assertThat(DocxCheck.of(docx, Purpose.LETTER).problems())
        .extracting(DocxProblem::kind, DocxProblem::what)
        .containsExactlyInAnyOrder(
            tuple(Kind.TO_WRITE, "[Tulis isi surat di sini.]"),
            tuple(Kind.TO_WRITE, "[ write here ]"),
            tuple(Kind.TO_WRITE, "[ISI NAMA KANTOR]"));
    assertThat(DocxCheck.of(docx, Purpose.TEMPLATE).problems()).isEmpty();
    assertThat(DocxCheck.of(docx, Purpose.DRAFT).problems()).isEmpty();
  }

  @Test
  void anUnknownNameIsSaidWithTheOneThatWasMeant() {
    List<DocxProblem> problems = problems(p("Halo") + p("Dari ${jabatan_pengrim} kami") + SIGNED);

    assertThat(problems)
        .containsExactly(
            new DocxProblem(
                Kind.UNKNOWN_NAME,
                new Place(Place.Part.DOCUMENT, 0, 2, 0, 0, false, "Dari ${jabatan_pengrim} kami"),
                "jabatan_pengrim",
                "jabatan_pengirim"));
    assertThat(problems(p("${xyzzy}") + SIGNED).get(0).meant()).isEmpty();
    assertThat(problems(p("${hal_2}") + SIGNED).get(0).kind()).isEqualTo(Kind.UNKNOWN_NAME);
  }

  @Test
  void whereItIsIsSaidAlsoInTablesHeadersAndTextBoxes() {
    byte[] docx =
        Docx.of(
                table(row("a"))
                    + table(row("b"), row("c ${satu}"))
                    + Docx.box(p("${dua}"))
                    + SIGNED)
            .header(2, p("${tiga}"))
            .bytes();

    assertThat(DocxCheck.of(docx, Purpose.TEMPLATE).problems())
        .extracting(
            DocxProblem::what,
            problem -> problem.place().part(),
            problem -> problem.place().number(),
            problem -> problem.place().table(),
            problem -> problem.place().row(),
            problem -> problem.place().textBox())
        .containsExactly(
            tuple("satu", Place.Part.DOCUMENT, 0, 2, 2, false),
            tuple("dua", Place.Part.DOCUMENT, 0, 0, 0, true),
            tuple("tiga", Place.Part.HEADER, 2, 0, 0, false));
  }

  @Test
  void whatIsNotWhole() {
    assertThat(kinds(p("a ${hal"))).containsExactly(Kind.UNCLOSED);
    assertThat(kinds(p("a ${hal ${hal}"))).containsExactly(Kind.UNCLOSED);
    assertThat(kinds(p("a ${") + p("hal}"))).containsExactly(Kind.UNCLOSED);
    assertThat(kinds("<w:p><w:r><w:t>${h</w:t><w:tab/><w:t>al}</w:t></w:r></w:p>"))
        .containsExactly(Kind.UNCLOSED);
    assertThat(kinds(p("${}") + p("${ ? }") + p("${hal surat}") + p("${1}")))
        .containsExactly(Kind.NO_NAME, Kind.NO_NAME, Kind.NO_NAME, Kind.NO_NAME);
    assertThat(kinds(p("$ {hal} {hal} $hal $5"))).isEmpty();
  }

  @Test
  void conditionsThatDoNotFit() {
    assertThat(kinds(p("${?hal}a"))).containsExactly(Kind.OPEN_CONDITION);
    assertThat(kinds(p("a${/hal}"))).containsExactly(Kind.LONE_END);
    assertThat(kinds(p("${?hal}${?unit}${/hal}${/unit}")))
        .containsExactly(Kind.OPEN_CONDITION, Kind.LONE_END);
    assertThat(kinds(p("${?hal}") + table(row("a${/hal}")))).containsExactly(Kind.SPLIT_CONDITION);
    assertThat(kinds(p("${?hal}") + Docx.box(p("${/hal}"))))
        .containsExactly(Kind.OPEN_CONDITION, Kind.LONE_END);
    assertThat(kinds(p("${?hall}a${/hall}"))).containsExactly(Kind.UNKNOWN_NAME, Kind.UNKNOWN_NAME);
    assertThat(kinds(p("${?hal}a${/perihal}"))).isEmpty();
  }

  @Test
  void signatures() {
    assertThat(problems(p("a"))).containsExactly(DocxProblem.of(Kind.NO_SIGNATURE));
    assertThat(kinds(SIGNED)).containsExactly(Kind.SIGNATURE_TWICE);
    byte[] inHeader = Docx.of(p("a")).header(1, SIGNED).bytes();
    assertThat(DocxCheck.of(inHeader, Purpose.DRAFT).problems())
        .extracting(DocxProblem::kind)
        .containsExactly(Kind.SIGNATURE_OUTSIDE, Kind.NO_SIGNATURE);
    assertThat(problems(Docx.box(SIGNED))).isEmpty();
  }

  @Test
  void aNumberOfAListBelongsToAList() {
    assertThat(kinds(p("${nomor_urut}"))).containsExactly(Kind.ITEM_OUTSIDE);
    assertThat(kinds(p("${nomor_urut}. ${tembusan}"))).isEmpty();
    assertThat(kinds(table(row("${nomor_urut}", "${tembusan}")))).isEmpty();
    assertThat(kinds(table(row("${nomor_urut}", "x ${tembusan}"))))
        .containsExactly(Kind.ITEM_OUTSIDE);
  }

  @Test
  void moreThanAnybodyTypes() {
    assertThat(kinds(p("${hal}".repeat(2001)))).containsExactly(Kind.TOO_MANY);
    assertThat(kinds(p("${x}").repeat(200))).hasSize(50);
  }

  private static List<Kind> kinds(String body) {
    return problems(body + SIGNED).stream().map(DocxProblem::kind).toList();
  }

  private static List<DocxProblem> problems(String body) {
    return DocxCheck.of(Docx.of(body).bytes(), Purpose.TEMPLATE).problems();
  }
}
