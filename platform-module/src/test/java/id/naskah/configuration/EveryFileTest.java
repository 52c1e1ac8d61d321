package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** What spreadsheets and editors do to files, with each of the tables. */
class EveryFileTest {
  /** A good row of each. */
  private static final Map<ConfiguredFile<?>, String> ROWS =
      Map.ofEntries(
          Map.entry(ConfigurationFiles.UNITS, "UMUM,Bagian Umum,GROUP_U,"),
          Map.entry(ConfigurationFiles.KINDS, "letter,Letter,Surat,incoming outgoing"),
          Map.entry(ConfigurationFiles.CLASSIFICATION, "000.1,Umum"),
          Map.entry(ConfigurationFiles.SERIES, "*,*,*,*,*,all,{serial}"),
          Map.entry(ConfigurationFiles.INSTRUCTIONS, "act,Act on it,Tindak lanjuti"),
          Map.entry(ConfigurationFiles.POSITIONS, "KABAG,Kepala Bagian,UMUM,budi,,"),
          Map.entry(ConfigurationFiles.CALENDAR, "2026-08-17,Hari Kemerdekaan,holiday"),
          Map.entry(ConfigurationFiles.ROUTING, "rule,,,,,,,,user:budi,act,,send"),
          Map.entry(ConfigurationFiles.EVENTS, "caseClosed,Case closed,Perkara selesai"),
          Map.entry(ConfigurationFiles.SECRECY, "secret,*,head,"),
          Map.entry(ConfigurationFiles.CHAINS, "letter,*,user:budi,user:ani,inTurn"),
          Map.entry(ConfigurationFiles.OFFICIALS, "budi,Drs. Budi,Pembina,1970"),
          Map.entry(ConfigurationFiles.OFFICES, "DINAS,Dinas Contoh," + "0a".repeat(32)),
          Map.entry(ConfigurationFiles.SIGNING, "*,*,seal,Kaki surat,foot"));

  /** Each difference gives the same rows. Some are written into a heading, some into rows. */
  private static final Map<String, UnaryOperator<String>> SAME =
      Map.of(
          "a byte order mark", text -> "\uFEFF" + text,
          "lines as Windows ends them", text -> text.replace("\n", "\r\n"),
          "lines as an old Macintosh ends them", text -> text.replace("\n", "\r"),
          "no end of the last line", String::strip,
          "empty lines", text -> "\n\n" + text.replace("\n", "\n\n"),
          "rows of nothing but commas", text -> text + ",,\n,\n",
          "semicolons", text -> text.replace(',', ';'),
          "spaces around cells", text -> text.replace(",", " ,\u00A0"),
          "a quoted heading", text -> text.replaceFirst("^([a-z]+)", "\"$1\""));

  private static final Map<String, UnaryOperator<String>> WRONG_HEADING =
      Map.of(
          "capitals", text -> text.toUpperCase(Locale.ROOT),
          "no heading", text -> text.substring(text.indexOf('\n') + 1),
          "the first column gone", text -> text.substring(text.indexOf(',') + 1),
          "a column twice", text -> text.replaceFirst("^([a-z]+)", "$1,$1"),
          "a column more", text -> text.replaceFirst("\n", ",colour\n"),
          "an unnamed column", text -> text.replaceFirst("\n", ",\n"),
          "tabs", text -> text.replace(',', '\t'),
          "nothing at all", text -> "");

  private final ConfigurationReader reader = ConfigurationReader.lenient();

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  static Stream<ConfiguredFile<?>> tables() {
    return ConfigurationFiles.all().stream().filter(file -> file.fileName().endsWith(".csv"));
  }

  static Stream<Arguments> same() {
    return with(SAME);
  }

  static Stream<Arguments> wrongHeadings() {
    return with(WRONG_HEADING);
  }

  private static Stream<Arguments> with(Map<String, UnaryOperator<String>> changes) {
    return tables()
        .flatMap(
            file ->
                changes.entrySet().stream()
                    .map(change -> Arguments.of(file, change.getKey(), change.getValue())));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("same")
  void isReadAllTheSame(ConfiguredFile<?> file, String what, UnaryOperator<String> change) {
    assertThat(plain(read(file, change.apply(text(file)))))
        .isEqualTo(plain(read(file, text(file))))
        .contains(foundIn(file));
  }

  /** A word of its row. */
  private static String foundIn(ConfiguredFile<?> file) {
    if (file == ConfigurationFiles.SIGNING) {
      return "seal";
    }
    return file == ConfigurationFiles.SERIES ? "all" : ROWS.get(file).substring(0, 3);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("wrongHeadings")
  void aWrongHeadingIsToldWithTheRightOne(
      ConfiguredFile<?> file, String what, UnaryOperator<String> change) {
    assertThat(problems(file, change.apply(text(file))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(1);
              assertThat(problem.file()).isEqualTo(file.fileName());
              assertThat(problem.text()).contains("the heading has to be " + heading(file));
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aHeadingBelowEmptyLinesIsNamedByItsLine(ConfiguredFile<?> file) {
    assertThat(problems(file, "\n \n" + text(file).substring(1)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aCellTooManyIsNamedByItsLine(ConfiguredFile<?> file) {
    int columns = heading(file).split(",").length;

    assertThat(problems(file, "\n" + text(file) + "\n" + "x,".repeat(columns) + "x\n"))
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(5);
              assertThat(problem.text()).contains("has " + (columns + 1) + " cells");
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aQuoteThatIsNotClosedIsNamedByItsLine(ConfiguredFile<?> file) {
    String row = ROWS.get(file);

    assertThat(problems(file, text(file) + "\"" + row + "\n" + row + "\n"))
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.text()).contains("can not be read");
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void charactersThatNobodySeesAreNamedByLineAndPlace(ConfiguredFile<?> file) {
    String row = ROWS.get(file);
    String bad = "x\u0007x" + row.substring(row.indexOf(','));

    assertThat(problems(file, heading(file) + "\n" + bad + "\n"))
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.text()).contains("U+0007").contains("2");
            });
  }

  @ParameterizedTest
  @MethodSource("id.naskah.configuration.ConfigurationFiles#all")
  void anotherEncodingIsNamedByItsLine(ConfiguredFile<?> file) throws IOException {
    byte[] shipped = file.shipped();
    byte[] bytes = new byte[shipped.length + 2];
    System.arraycopy(shipped, 0, bytes, 0, shipped.length);
    bytes[shipped.length] = '\n';
    bytes[shipped.length + 1] = (byte) 0xE9;
    Problems problems = new Problems(file.fileName());
    long last = new String(bytes, StandardCharsets.ISO_8859_1).lines().count();

    assertThat(reader.read(file, bytes, problems)).isNull();

    assertThat(problems.found())
        .containsExactly(
            new ConfigurationProblem(
                file.fileName(),
                last,
                null,
                "the line is not in UTF-8; save the file in that encoding",
                "the line is not in UTF-8; save the file in that encoding"));
  }

  /** Quoted in a message, a megabyte would fill the page and the log. */
  @ParameterizedTest
  @MethodSource("tables")
  void aLineOfAMegabyteIsRefusedInFewWords(ConfiguredFile<?> file) {
    String row = "x y".repeat(350_000) + ROWS.get(file).substring(ROWS.get(file).indexOf(','));

    assertThat(problems(file, heading(file) + "\n" + row + "\n"))
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.text().length()).isLessThan(3000);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "units.csv, UMUM, true",
    "kinds.csv, letter, true",
    "classification.csv, 000.1, true",
    "instructions.csv, act, true",
    "events.csv, caseClosed, true",
    "positions.csv, KABAG, true",
    "series.csv, '', false",
    "calendar.csv, '', false",
    "routing.csv, '', false"
  })
  void codesAreKnownWhereLettersReferToThem(String name, String code, boolean has) {
    ConfiguredFile<?> file = ConfigurationFiles.named(name).orElseThrow();

    assertThat(codes(file).isEmpty()).isEqualTo(!has);
    assertThat(codes(file).contains(code)).isEqualTo(has);
  }

  private <T> List<String> codes(ConfiguredFile<T> file) {
    return file.codes(read(file, text(file))).map(List::copyOf).orElse(List.of());
  }

  private static String text(ConfiguredFile<?> file) {
    return heading(file) + "\n" + ROWS.get(file) + "\n";
  }

  private static String heading(ConfiguredFile<?> file) {
    return String.join(",", needed(file));
  }

  private static List<String> needed(ConfiguredFile<?> file) {
    return CsvTable.names(file.columns(), true);
  }

  private <T> T read(ConfiguredFile<T> file, String text) {
    Problems problems = new Problems(file.fileName());
    T value = reader.read(file, text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.found()).isEmpty();
    return value;
  }

  private List<ConfigurationProblem> problems(ConfiguredFile<?> file, String text) {
    Problems problems = new Problems(file.fileName());
    assertThat(reader.read(file, text.getBytes(StandardCharsets.UTF_8), problems)).isNull();
    return problems.found();
  }

  /** The same for the same content, where a line number is no part of it. */
  private static String plain(Object value) {
    List<String> shown = new ArrayList<>();
    if (value instanceof RoutingRules rules) {
      rules.rules().forEach(rule -> shown.add(rule.toString()));
    } else if (value instanceof ClassificationScheme scheme) {
      shown.add(scheme.names().toString());
    } else if (value instanceof Positions positions) {
      shown.add(positions.byCode().toString());
    } else {
      shown.add(value.toString());
    }
    return String.join("\n", shown).replaceAll("line=\\d+", "line");
  }
}
