package id.naskah.docx;

import static id.naskah.docx.Docx.SIGNED;
import static id.naskah.docx.Docx.p;
import static id.naskah.docx.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.docx.DocxProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no letters, and letters that bring along more than their text. */
class BadFilesTest {
  private static final byte[] GOOD = Docx.of(SIGNED).bytes();

  @Test
  void whatIsNoDocument() {
    assertThat(of(new byte[0])).containsExactly(Kind.NOT_DOCX);
    assertThat(of("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.NOT_DOCX);
    assertThat(of(Docx.zip(Map.of("a.txt", new byte[] {1})))).containsExactly(Kind.NOT_DOCX);
    assertThat(of(new Docx2("spreadsheetml.sheet.main+xml").bytes()))
        .containsExactly(Kind.NOT_DOCX);
    assertThat(of(new Docx2("wordprocessingml.template.main+xml").bytes()))
        .containsExactly(Kind.OTHER_FORMAT);
  }

  /** A document whose main part says that it is of another type. */
  private record Docx2(String type) {
    byte[] bytes() {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      String listed =
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
              + " PartName=\"/x.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
              + type
              + "\"/></Types>";
      parts.put("[Content_Types].xml", listed.getBytes(StandardCharsets.UTF_8));
      return Docx.zip(parts);
    }
  }

  @Test
  void whatIsLockedOrOfBefore() {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] locked = Arrays.copyOf(ole, ole.length + name.length);
    System.arraycopy(name, 0, locked, ole.length, name.length);

    assertThat(of(ole)).containsExactly(Kind.OLD_WORD);
    assertThat(of(locked)).containsExactly(Kind.PASSWORD);
  }

  @Test
  void whereverItIsCutOffItIsSaidSo() {
    for (int length = 4; length < GOOD.length; length += 7) {
      assertThat(of(Arrays.copyOf(GOOD, length)))
          .as("%d", length)
          .containsExactly(Kind.BROKEN_FILE);
    }
  }

  @Test
  void whateverByteIsWrongNothingButARefusalComesOfIt() {
    for (int i = 0; i < GOOD.length; i += 3) {
      byte[] bad = GOOD.clone();
      bad[i] ^= 0x55;
      assertThat(DocxCheck.of(bad, Purpose.TEMPLATE)).isNotNull();
    }
  }

  @Test
  void whatFillsTheMemory() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 2100; i++) {
      many.put("x" + i, new byte[0]);
    }
    byte[] large = Docx.of(SIGNED).raw("word/media/a.bmp", " ".repeat(61 << 20)).bytes();
    byte[] text = Docx.of(SIGNED + "<w:p/>".repeat(5 << 20)).bytes();

    assertThat(large.length).isLessThan(1 << 20);
    assertThat(of(large)).containsExactly(Kind.TOO_LARGE);
    assertThat(of(text)).containsExactly(Kind.TOO_LARGE);
    assertThat(of(Docx.zip(many))).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void partsThatCannotBeRead() {
    String entities =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:hdr xmlns:w=\""
            + W.NS
            + "\">&a;</w:hdr>";
    String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    byte[] fetching =
        Docx.of(SIGNED).type("/word/header3.xml", type).raw("word/header3.xml", entities).bytes();
    byte[] deep = Docx.of(SIGNED + "<w:x>".repeat(9000) + "</w:x>".repeat(9000)).bytes();

    assertThat(DocxCheck.of(fetching, Purpose.TEMPLATE).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.BROKEN_PART);
              assertThat(problem.place()).isEqualTo(Place.in(Place.Part.HEADER, 3));
            });
    assertThat(of(deep)).containsExactly(Kind.BROKEN_PART);
    assertThat(of(Docx.of(SIGNED + "<w:p>").bytes())).containsExactly(Kind.BROKEN_PART);
  }

  @Test
  void macros() {
    assertThat(of(Docx.of(SIGNED).raw("word/vbaProject.bin", "x").bytes()))
        .containsExactly(Kind.MACROS);
    assertThat(
            of(
                Docx.of(SIGNED)
                    .type("/word/x.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
                    .bytes()))
        .containsExactly(Kind.MACROS);
  }

  @ParameterizedTest
  @CsvSource({
    "attachedTemplate, file:///\\\\server\\x.dotm, true, EXTERNAL",
    "image, https://example.org/a.png, true, EXTERNAL",
    "hyperlink, file:///c:/x.exe, true, EXTERNAL",
    "oleObject, https://example.org/x, true, EXTERNAL",
    "oleObject, embeddings/a.bin, false, EMBEDDED",
    "package, embeddings/a.xlsx, false, EMBEDDED",
    "aFChunk, a.html, false, OTHER_TEXT"
  })
  void whatIsBroughtAlongOrFetched(String type, String target, boolean external, Kind kind) {
    byte[] docx = Docx.of(SIGNED).relation(type, target, external).bytes();

    assertThat(DocxCheck.of(docx, Purpose.DRAFT).problems())
        .containsExactly(DocxProblem.of(kind, Place.in(Place.Part.DOCUMENT, 0), target));
  }

  @ParameterizedTest
  @CsvSource({"hyperlink, https://example.org", "hyperlink, mailto:a@example.org"})
  void linksThatSomebodyPressesAreFine(String type, String target) {
    assertThat(of(Docx.of(SIGNED).relation(type, target, true).bytes())).isEmpty();
    assertThat(of(Docx.of(SIGNED).relation("image", "media/a.png", false).bytes())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:ins w:author=\"Siti\"><w:r/></w:ins>",
        "<w:del w:author=\"Siti\"><w:r><w:delText>x</w:delText></w:r></w:del>",
        "<w:moveFrom w:author=\"Siti\"><w:r/></w:moveFrom>",
        "<w:r><w:rPr><w:rPrChange w:author=\"Siti\"/></w:rPr></w:r>"
      })
  void changesThatAreStillToBeAccepted(String change) {
    byte[] docx = Docx.of(p("a") + "<w:p>" + change + "</w:p>" + SIGNED).bytes();

    for (Purpose purpose : Purpose.values()) {
      assertThat(DocxCheck.of(docx, purpose).problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.kind()).isEqualTo(Kind.TRACKED_CHANGE);
                assertThat(problem.what()).isEqualTo("Siti");
                assertThat(problem.place().paragraph()).isEqualTo(2);
              });
    }
  }

  @Test
  void commentsAndOtherTexts() {
    assertThat(
            of(Docx.of(SIGNED + "<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>").bytes()))
        .containsExactly(Kind.COMMENT);
    assertThat(of(Docx.of(SIGNED + "<w:altChunk/>").bytes())).containsExactly(Kind.OTHER_TEXT);
    assertThat(of(Docx.of(SIGNED + "<w:p><w:r><w:object/></w:r></w:p>").bytes()))
        .containsExactly(Kind.EMBEDDED);
  }

  @Test
  void fieldsThatFetchAndPlacesInFields() {
    assertThat(
            field("<w:instrText> INCLUDE</w:instrText>", "<w:instrText>TEXT \"x\"</w:instrText>"))
        .containsExactly(Kind.FETCHING_FIELD);
    assertThat(field("<w:instrText>ddeauto c:\\x</w:instrText>"))
        .containsExactly(Kind.FETCHING_FIELD);
    assertThat(field("<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>"))
        .containsExactly(Kind.FETCHING_FIELD);
    assertThat(field("<w:instrText>PAGE \\* LINK</w:instrText>")).isEmpty();
    assertThat(field("<w:instrText>QUOTE ${hal}</w:instrText>")).containsExactly(Kind.IN_FIELD);
    assertThat(of(Docx.of(SIGNED + "<w:p><w:fldSimple w:instr=\"LINK x\"/></w:p>").bytes()))
        .containsExactly(Kind.FETCHING_FIELD);
  }

  private static List<Kind> field(String... code) {
    StringBuilder runs = new StringBuilder("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
    for (String each : code) {
      runs.append("<w:r>").append(each).append("</w:r>");
    }
    runs.append("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>").append(r("x"));
    runs.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    return of(Docx.of(SIGNED + runs).bytes());
  }

  private static List<Kind> of(byte[] docx) {
    return DocxCheck.of(docx, Purpose.TEMPLATE).problems().stream().map(DocxProblem::kind).toList();
  }
}
