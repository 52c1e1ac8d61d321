package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.platform.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** What each file may hold; every refusal names the line and what is accepted. */
class ConfigurationReaderTest {
  private static final String SERIES =
      "direction,unit,kind,security,classification,series,template\n";
  private static final String REST = "outgoing,*,*,*,*,o,{serial}\ninternal,*,*,*,*,n,{serial}\n";

  private final ConfigurationReader reader =
      new ConfigurationReader("GROUP_A"::equals, "budi"::equals);

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("id.naskah.configuration.ConfigurationFiles#all")
  void shippedFilesAreRight(ConfiguredFile<?> file) throws Exception {
    Problems problems = new Problems(file.fileName());
    try (var in =
        getClass()
            .getResourceAsStream("/alfresco/module/naskah-platform/defaults/" + file.fileName())) {

      assertThat(ConfigurationReader.lenient().read(file, in.readAllBytes(), problems)).isNotNull();
    }
    assertThat(problems.found()).isEmpty();
  }

  @Test
  void readsWithByteOrderMark() {
    Map<String, Unit> units =
        read(ConfigurationFiles.UNITS, "\uFEFFcode,name,group,parent\r\nU,Umum,GROUP_A,\r\n");

    assertThat(units)
        .containsExactly(Map.entry("U", new Unit("U", "Umum", "GROUP_A", null, Life.OPEN)));
  }

  @Test
  void readsOffice() {
    Office office =
        read(
            ConfigurationFiles.OFFICE,
            "# x\noffice.code = SETDA\noffice.timeZone=Asia/Jayapura\noffice.registrars=GROUP_A\n");

    assertThat(office)
        .isEqualTo(
            new Office(
                "SETDA",
                ZoneId.of("Asia/Jayapura"),
                Optional.of("GROUP_A"),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Map.of("veryUrgent", 1, "urgent", 3, "ordinary", 5),
                1,
                5,
                2,
                "GROUP_NASKAH_RECORDS_MANAGERS",
                "GROUP_NASKAH_RECORDS_APPROVERS",
                Optional.empty(),
                500 * Office.MEGABYTE,
                50 * Office.MEGABYTE,
                Set.of(),
                "",
                ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office.code=\\noffice.timeZone=Asia/Makassar|1|office.code is \"\"",
        "office.timeZone=Asia/Makassar\\noffice.code=a b|2|at most 60",
        "office.code=A\\noffice.timeZone=WITA|2|Asia/Makassar",
        "office.code=A|1|no time zone",
        "office.code=A\\noffice.timeZone=UTC\\noffice.registrars=GROUP_X|3|GROUP_X",
        "office.code=A\\noffice.timeZone=UTC\\nretention.managers=GROUP_X|3|GROUP_X",
        "office.code=A\\noffice.timeZone=UTC\\nsecrecy.officers=GROUP_X|3|GROUP_X",
        "office.code=A\\noffice.timeZone=UTC\\nretention.approvers=|3|GROUP_NASKAH_OFFICE",
        "office.code=A\\noffice.timeZone=UTC\\noffice.zone=UTC|3|office.zone",
        "office.code=\\u00zz|1|can not be read",
        "office.code=A\\noffice.timeZone=UTC\\noffice.weekend=SATURDAY,Minggu|3|Minggu",
        "office.code=A\\noffice.timeZone=UTC\\noffice.weekend=MONDAY,TUESDAY,WEDNESDAY,THURSDAY,"
            + "FRIDAY,SATURDAY,SUNDAY|3|no day of the week",
        "office.code=A\\noffice.timeZone=UTC\\ndue.urgent=366|3|0 to 365",
        "office.code=A\\noffice.timeZone=UTC\\ndue.ordinary=-1|3|due.ordinary is \"-1\"",
        "office.code=A\\noffice.timeZone=UTC\\ndue.ordinary=|3|due.ordinary is \"\"",
        "office.code=A\\noffice.timeZone=UTC\\nreminder.before=1.5|3|whole numbers",
        "office.code=A\\noffice.timeZone=UTC\\nweb.origins=share.example.org|3|https://share",
        "office.code=A\\noffice.timeZone=UTC\\nweb.origins=https://a.id, *|3|\"*\"",
        "office.code=A\\noffice.timeZone=UTC\\nverification.address=https://a.id/v|3|slash",
        "office.code=A\\noffice.timeZone=UTC\\nverification.address=a.id/v/|3|slash",
        "office.code=A\\noffice.timeZone=UTC\\nverification.address=https://a.id/?q=/|3|slash",
        "office.code=A\\noffice.timeZone=UTC\\nreminder.overdueEvery=99999999999|3|365",
        "office.code=A\\noffice.timeZone=UTC\\ndue.urgent=3\\ndue.urgent=x|4|due.urgent is \"x\"",
        "office.code=A\\n#office.code=B\\noffice.timeZone = x|3|Asia/Makassar",
        "office.code=A\\r\\noffice.timeZone=UTC\\r\\ndue.urgent : x|3|due.urgent is \"x\"",
        "office.code=A\\noffice.timeZone=UTC\\nreminder.beforehand=1\\nreminder.before=x|4|is \"x\""
      })
  void refusesOffice(String text, long line, String words) {
    assertRefused(ConfigurationFiles.OFFICE, text, line, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|1|at least one",
        "a b,Umum,GROUP_A,|2|\"a b\"",
        ".,Umum,GROUP_A,|2|letters, digits",
        "U,,GROUP_A,|2|name is empty",
        "U,Umum,GROUP_X,|2|GROUP_X",
        "U,Umum,,|2|no Alfresco group",
        "U,Umum,GROUP_A,\\nu,Umum,GROUP_A,|3|there twice",
        "U,Umum,GROUP_A,X|2|accepted are U",
        "U,Umum,GROUP_A,V\\nV,Umum,GROUP_A,U|2|U > V",
        "U,Umum,GROUP_A,U|2|circle"
      })
  void refusesUnits(String rows, long line, String words) {
    assertRefused(
        ConfigurationFiles.UNITS,
        "code,name,group,parent\\n" + (rows == null ? "" : rows),
        line,
        words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|1|at least one",
        "a/b,A,A,incoming|2|a/b",
        "a,A,A,incoming\u00a0outgoing;|2|outgoing;",
        "a,A,A,incoming\\na,A,A,incoming|3|there twice",
        "a,,A,incoming|2|english",
        "a,A,,incoming|2|indonesian",
        "a,A,A,|2|no direction",
        "a,A,A,incoming  sideways|2|sideways"
      })
  void refusesKinds(String rows, long line, String words) {
    assertRefused(
        ConfigurationFiles.KINDS,
        "code,english,indonesian,directions\\n" + (rows == null ? "" : rows),
        line,
        words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000,Umum\\n000..1,X|3|000..1",
        "1.,X|2|points",
        "a-b,X|2|a-b",
        "000,Umum\\n000,Umum|3|there twice",
        "000,|2|name is empty"
      })
  void refusesClassification(String rows, long line, String words) {
    assertRefused(ConfigurationFiles.CLASSIFICATION, "code,name\\n" + rows, line, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sideways,*,*,*,*,i,|2|sideways",
        "incoming,*,*,high,*,i,|2|high",
        "incoming,*,*,*,*,,|2|series is empty",
        "incoming,*,*,*,*,{unit,|2|{unit",
        "incoming,*,*,*,*,{year}/i,|2|year is not accepted",
        "incoming,*,*,*,*,a~b,|2|tilde",
        "incoming,*,*,*,*,i,{serial}|2|keep the number of the sender",
        "*,*,*,*,*,i,{unit}|2|has no serial",
        "*,*,*,*,*,i,{serail}|2|{serail}",
        "incoming,*,decree,*,*,i,|4|matches every letter that is incoming",
        "\\nincoming,*,decree,*,*,i,|5|matches every letter that is incoming"
      })
  void refusesSeries(String row, long line, String words) {
    assertRefused(ConfigurationFiles.SERIES, SERIES + row + "\n" + REST, line, words);
  }

  @Test
  void refusesLongSeriesNameSayingSo() {
    assertRefused(
        ConfigurationFiles.SERIES,
        SERIES + "incoming,*,*,*,*," + "x".repeat(61) + ",\n" + REST,
        2,
        "61 characters are too many");
  }

  @Test
  void refusesOtherEncodings() {
    Problems problems = new Problems("units.csv");

    reader.read(
        ConfigurationFiles.UNITS,
        "code,name,group,parent\nU,Caf\u00e9,GROUP_A,\n".getBytes(StandardCharsets.ISO_8859_1),
        problems);

    assertThat(problems.found())
        .containsExactly(
            new ConfigurationProblem(
                "units.csv",
                2,
                null,
                "the line is not in UTF-8; save the file in that encoding",
                "the line is not in UTF-8; save the file in that encoding"));
  }

  /** Who edits the file knows columns by their headings, who sees it as a table by their labels. */
  @ParameterizedTest
  @CsvSource({
    "en, the cell name is empty, the cell Name is empty",
    "in, sel name kosong, sel Nama kosong"
  })
  void aColumnIsNamedAsItIsSeen(String language, String text, String shown) {
    I18NUtil.setLocale(new Locale(language));
    Problems problems = new Problems("units.csv");

    reader.read(
        ConfigurationFiles.UNITS,
        "code,name,group,parent\nU,,GROUP_A,\n".getBytes(StandardCharsets.UTF_8),
        problems);

    assertThat(problems.found())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.text()).startsWith(text);
              assertThat(problem.shown()).startsWith(shown);
            });
  }

  @Test
  void showsTwentyProblemsAndCountsTheRest() {
    Problems problems = new Problems("x.csv");
    for (int line = 1; line <= 25; line++) {
      problems.add(line, "naskah.missing");
    }

    Assertions.assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(problems::refuseIfAny)
        .satisfies(
            e -> {
              List<String> lines = e.text().lines().toList();
              assertThat(lines).hasSize(21).startsWith("x.csv, line 1: a value is needed");
              assertThat(lines.get(20)).isEqualTo("... and 5 more");
              assertThat(e.field()).isEqualTo("x.csv");
            });
  }

  private <T> T read(ConfiguredFile<T> file, String text) {
    Problems problems = new Problems(file.fileName());
    T value = reader.read(file, text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.found()).isEmpty();
    return value;
  }

  private void assertRefused(ConfiguredFile<?> file, String text, long line, String words) {
    Problems problems = new Problems(file.fileName());
    byte[] bytes = text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read(file, bytes, problems)).isNull();
    assertThat(problems.found())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file.fileName());
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.text()).contains(words);
            });
  }
}
