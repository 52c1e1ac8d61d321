package id.naskah.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables as other programs read them. Where Python or LibreOffice is not there, that test is
 * skipped and says so; {@link SheetFileTest} has the rule in any case.
 */
class SpreadsheetTest {
  private static final List<String> ATTACKS =
      List.of(
          "Undangan;=cmd|' /C calc'!A0;x",
          "=1+41",
          "x\r\n=1+41;y",
          "x;\"\"=1+41",
          "x\t=1+41\ty",
          "x;\u00A0=1+41",
          "x;",
          "\"=1+41\";=1+41");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void pythonFindsNoFormula(String delimiter) throws Exception {
    Path csv = table();
    String program =
        """
        import csv, sys
        with open(sys.argv[1], encoding='utf-8-sig', newline='') as table:
            for row in csv.reader(table, delimiter=sys.argv[2]):
                for cell in row:
                    print(ascii(cell))
        """;
    List<String> cells = run("python3", "-c", program, csv.toString(), delimiter).lines().toList();

    assertThat(cells).hasSizeGreaterThan(ATTACKS.size());
    assertThat(cells)
        .allSatisfy(
            cell ->
                assertThat(cell.substring(1).replaceAll("^(\\\\xa0|\\\\[trn]|[ \"])+", ""))
                    .doesNotContainPattern("^[=+@-]"));
  }

  @Test
  void pythonReadsWhatWasWritten() throws Exception {
    String program =
        """
        import csv, sys
        with open(sys.argv[1], encoding='utf-8-sig', newline='') as table:
            rows = list(csv.reader(table, strict=True))
        print(len(rows), {len(row) for row in rows}, rows[0][0], rows[1][1:])
        """;

    assertThat(run("python3", "-c", program, table().toString()))
        .isEqualToIgnoringNewLines("9 {3} Perihal ['7', '2026-02-28']");
  }

  @ParameterizedTest
  @ValueSource(strings = {"44", "59", "9"})
  void libreOfficeCalculatesNothing(String delimiter) throws Exception {
    // LibreOffice can be installed without the part of it that reads tables.
    assumeTrue(isInstalled("localc"), "LibreOffice Calc is not installed");
    Path csv = table();
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        // Separator, quote, UTF-8, first line; the last but one: formulas are evaluated.
        "--infilter=CSV:" + delimiter + ",34,76,1,,0,false,true,false,false,false,0,true",
        "--convert-to",
        "fods",
        "--outdir",
        folder.toString(),
        csv.toString());

    String sheet = Files.readString(folder.resolve("table.fods"), StandardCharsets.UTF_8);
    assertThat(sheet).contains("Undangan").doesNotContain("table:formula=");
  }

  private Path table() throws IOException {
    Path csv = folder.resolve("table.csv");
    List<String> headings = List.of("Perihal", "Nomor", "Tanggal");
    try (SheetFile file = new CsvSheet(Files.newOutputStream(csv), headings, ZoneOffset.UTC)) {
      for (String attack : ATTACKS) {
        file.take(List.of(attack, 7, LocalDate.parse("2026-02-28")));
      }
    }
    return csv;
  }

  /** What a program says; the test is skipped where it is not installed. */
  private String run(String... command) throws IOException, InterruptedException {
    assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static boolean isInstalled(String command) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(path -> Files.isExecutable(Path.of(path, command)));
  }
}
