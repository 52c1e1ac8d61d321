package id.naskah.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of rows, without a repository. */
class SheetFileTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final List<Object> ROW =
      Arrays.asList(
          "Bagian \"Umum\", lantai 2",
          7L,
          LocalDate.parse("2026-02-28"),
          Instant.parse("2026-01-31T17:30:00.123Z"),
          null);

  @TempDir Path folder;

  @Test
  void csvQuotesAndShowsTimesInTheOffice() throws IOException {
    assertThat(csv(ROW))
        .startsWith("\uFEFF\"a\",\"b\",\"c\",\"d\",\"e\"\r\n\"Bagian \"\"Umum\"\", lantai 2\",7,")
        .endsWith(",\"2026-02-28\",\"2026-02-01T01:30+08:00\",\"\"\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      textBlock =
          """
          =1+1 > '=1+1
          +62811 > '+62811
          -1 > '-1
          @SUM(A1) > '@SUM(A1)
          ＝1+1 > '＝1+1
          ␣=1 > '␣=1
          ␣＋1 > '␣＋1
          ⇥=1 > '⇥'=1
          ␍=1 > '␍'=1
          Undangan;=cmd|' /C calc'!A0;x > Undangan;'=cmd|' /C calc'!A0;x
          Undangan; +1 > Undangan;' +1
          a;"=1 > a;'"=1
          a⇥@b > a⇥'@b
          a|=1;-2 > a|'=1;'-2
          a␍=1 > a␍'=1
          """)
  void noTextOfACsvIsAFormulaWhateverItIsSplitAt(String text, String harmless) {
    assertThat(CsvSheet.harmless(hidden(text))).isEqualTo(hidden(harmless));
  }

  private static String hidden(String text) {
    return text.replace('␣', '\u00A0').replace('⇥', '\t').replace('␍', '\r');
  }

  @Test
  void otherTextsOfACsvStayAsTheyAre() {
    assertThat(List.of("", "a=b", "'=x", "005/12", "a, -b", "a; b - c", "a+b@c.id", "x;"))
        .allSatisfy(text -> assertThat(CsvSheet.harmless(text)).isEqualTo(text));
  }

  @Test
  void aHeadingOfACsvIsNoFormulaEither() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetFormat.CSV.begin(out, List.of("=1+1", "a;-1"), ZONE).close();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'=1+1\",\"a;'-1\"\r\n");
  }

  @Test
  void xlsxGoesOnInAnotherSheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = new XlsxSheet(out, List.of("Judul"), ZONE, 1201)) {
      for (int i = 0; i < 1500; i++) {
        assertThat(file.take(List.of((long) i))).isTrue();
      }
    }

    Map<String, String> parts = unzip(out.toByteArray());
    assertThat(rows(parts.get("xl/worksheets/sheet1.xml"))).isEqualTo(1201);
    assertThat(rows(parts.get("xl/worksheets/sheet2.xml"))).isEqualTo(301);
    assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Judul", "<v>1499</v>");
  }

  @Test
  void xlsxHoldsTextsAsTextsAndDaysAsDays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Object> row = new ArrayList<>(ROW);
    row.set(0, "=1+1");
    try (SheetFile file = SheetFormat.XLSX.begin(out, List.of("a", "b", "c", "d", "e"), ZONE)) {
      file.take(row);
    }

    String sheet = unzip(out.toByteArray()).get("xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("t=\"inlineStr\"", "=1+1", "<v>7</v>").doesNotContain("<f>");
    // Days since the end of 1899, as spreadsheets count.
    assertThat(sheet).contains("<v>46081");
  }

  private static String csv(List<Object> row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetFile file = SheetFormat.CSV.begin(out, List.of("a", "b", "c", "d", "e"), ZONE)) {
      file.take(row);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static long rows(String sheet) {
    return Pattern.compile("<row ").matcher(sheet).results().count();
  }

  /** By its directory, as spreadsheets read it. */
  private Map<String, String> unzip(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("book.xlsx"), file);
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
