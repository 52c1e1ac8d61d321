package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Life;
import id.naskah.fake.PlainOffice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** An edition against the office's codes: what is unknown, what overlaps, what has no rule. */
class ScheduleReferencesTest {
  private static final String HEADING = "Kode;Jenis;Aktif;Inaktif;Keterangan;Event;Kinds\n";

  private final Configuration office =
      new PlainOffice()
          .classification("000", Life.OPEN)
          .classification("000.1", new Life(LocalDate.parse("2020-01-01"), null))
          .classification("800", Life.OPEN)
          .kind("letter", Life.OPEN)
          .kind("memo", Life.OPEN)
          .event("caseClosed", Life.OPEN)
          .done();

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @Test
  void anEditionThatFitsHasNoProblem() {
    assertThat(check("000;Umum;1;1;Musnah;;", "800;Pegawai;1;1;Musnah;caseClosed;")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "900;Lain;1;1;Musnah;;|naskah.classification.unknown|900",
        "000.2;Lain;1;1;Musnah;;|naskah.classification.unknown|000.2",
        "800;Pegawai;1;1;Musnah;;letter,decree|naskah.schedule.kind|decree",
        "800;Pegawai;1;1;Musnah;contractEnded;|naskah.schedule.event|contractEnded",
        "800;Pegawai;1 tahun setelah kontrak berakhir;1;Musnah;;|naskah.schedule.event"
            + "|contractEnded"
      })
  void whatIsUnknownIsAnErrorInItsLine(String row, String key, String code) {
    List<ScheduleProblem> problems =
        check("000;Umum;1;1;Musnah;;", "800;Surat;2;2;Musnah;;memo", row).stream()
            .filter(ScheduleProblem::isError)
            .toList();

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.arguments()).startsWith(code);
              assertThat(problem.text()).contains(code).doesNotContain("{");
            });
  }

  @ParameterizedTest(name = "for {0} and for {1}: {2}")
  @CsvSource(
      nullValues = "all",
      value = {
        "all, all, true",
        "all, letter, true",
        "letter, all, true",
        "letter, letter, true",
        "letter memo, memo, true",
        "letter, memo, false"
      })
  void severalRulesForOneKindAreWorthALook(String first, String second, boolean overlap) {
    List<ScheduleProblem> problems =
        check(
            "000;Umum;1;1;Musnah;;",
            "800;Pegawai;1;1;Musnah;;" + (first == null ? "" : first),
            "800;Cuti;2;1;Musnah;;" + (second == null ? "" : second));
    problems.removeIf(problem -> problem.key().equals("naskah.schedule.gap"));

    if (overlap) {
      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.key()).isEqualTo("naskah.schedule.overlap");
                assertThat(problem.isError()).isFalse();
                assertThat(problem.line()).isEqualTo(4);
                assertThat(problem.arguments()).containsExactly("800", 3L);
              });
    } else {
      assertThat(problems).isEmpty();
    }
  }

  @Test
  void eachOverlapNamesTheFirstBeforeIt() {
    assertThat(
            check(
                "000;Umum;1;1;Musnah;;",
                "800;A;1;1;Musnah;;letter",
                "800;B;1;1;Musnah;;memo",
                "800;C;1;1;Musnah;;memo",
                "800;D;1;1;Musnah;;"))
        .extracting(problem -> problem.line() + " " + problem.arguments().get(1))
        .containsExactly("5 4", "6 3");
  }

  /** Also of a code that is given to nothing new: old letters have it. */
  @Test
  void codesWithoutARuleOfTheirOwnOrAboveAreTold() {
    assertThat(check("000.1;Umum;1;1;Musnah;;"))
        .allSatisfy(problem -> assertThat(problem.isError()).isFalse())
        .extracting(problem -> problem.line() + " " + problem.key() + " " + problem.arguments())
        .containsExactly(
            "0 naskah.schedule.gap [000, Class 000]", "0 naskah.schedule.gap [800, Class 800]");
    assertThat(check("000;Umum;1;1;Musnah;;"))
        .extracting(problem -> problem.arguments().get(0))
        .containsExactly("800");
  }

  /** Letters of the other kinds have none. */
  @Test
  void aRuleForOneKindLeavesTheCodeWithAGap() {
    assertThat(check("000;Umum;1;1;Musnah;;", "800;Pegawai;1;1;Musnah;;letter"))
        .extracting(ScheduleProblem::key, problem -> problem.arguments().get(0))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("naskah.schedule.gap", "800"));
  }

  private List<ScheduleProblem> check(String... rows) {
    byte[] bytes = (HEADING + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    ScheduleContent content = ScheduleReader.read("2026", bytes);
    assertThat(content.problems()).isEmpty();
    return ScheduleReferences.check(content.edition(), office);
  }
}
