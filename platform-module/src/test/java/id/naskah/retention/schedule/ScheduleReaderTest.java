package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.retention.schedule.ScheduleProblem.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules as offices have them. */
class ScheduleReaderTest {
  private static final String HEADING =
      "No;Kode Klasifikasi;Jenis Arsip;Retensi Aktif;Retensi Inaktif;Keterangan";
  private static final String ALL = HEADING + ";Trigger;Event;YearEnd;Kinds";

  @Test
  void aPublishedTableIsReadAsItIs() {
    ScheduleContent content =
        read(
            "\uFEFF" + HEADING,
            "I;000.7;PERENCANAAN;;;",
            "1;000.7.1;RPJP;1 tahun setelah tidak berlaku lagi;4 tahun;Musnah",
            "2;000.7.3;Rencana strategis;2 tahun setelah tidak berlaku lagi;3 tahun;Permanen",
            "3;000.8.3;Laporan bulanan;1;1;Musnah",
            ";;;;;",
            "4;000.8.3.4;Laporan tahunan;2 (dua) tahun;3 (tiga) tahun;Permanen",
            "5;000.8.1;Organisasi;Selama berlaku;5;Permanen",
            "6;800.1.5;Disiplin pegawai;2;3;Masuk berkas perorangan",
            "7;700.1;Pengawasan;2;3;\"Musnah, kecuali yang menjadi perkara\"");

    assertThat(content.problems()).isEmpty();
    assertThat(content.headings()).isEqualTo(1);
    assertThat(content.edition().code()).isEqualTo("2026");
    assertThat(content.edition().rules())
        .extracting(ScheduleReaderTest::brief)
        .containsExactly(
            "000.7.1 event noLongerInForce 1+4 destroy",
            "000.7.3 event noLongerInForce 2+3 permanent",
            "000.8.3 settledDate null 1+1 destroy",
            "000.8.3.4 settledDate null 2+3 permanent",
            "000.8.1 event noLongerInForce force+5 permanent",
            "800.1.5 settledDate null 2+3 reappraise",
            "700.1 settledDate null 2+3 reappraise");
    assertThat(content.edition().rules().get(3).line()).isEqualTo(7);
    assertThat(content.edition().rules().get(6).remarks())
        .isEqualTo("Musnah, kecuali yang menjadi perkara");
  }

  @Test
  void englishColumnsInAnyOrderWithCommas() {
    ScheduleContent content =
        read(
            "Kind of record,Remarks,Inactive period,Active period,Classification code",
            "\"Plans, all\",\"Destroy, except what was contested\",4 years,1 year after it lapsed,050",
            "Leave,goes to the personal file,0,2 years after the file is complete,851.1",
            "Names,permanent,-,while in force,140");

    assertThat(content.problems()).isEmpty();
    assertThat(content.edition().rules())
        .extracting(ScheduleReaderTest::brief)
        .containsExactly(
            "050 event noLongerInForce 1+4 reappraise",
            "851.1 settledDate null 2+0 reappraise",
            "140 event noLongerInForce force+0 permanent");
  }

  @Test
  void theNumberIsTheCodeWhereThereIsNoOtherColumnForIt() {
    ScheduleContent content =
        read(
            "Nomor,Uraian,Jangka Waktu Simpan Aktif (Tahun),Inaktif,Nasib Akhir,Keterangan",
            "005,Undangan,1,0,Musnah,Arsip duplikat");

    assertThat(content.problems()).isEmpty();
    assertThat(content.edition().rules().get(0).classification()).isEqualTo("005");
    assertThat(content.edition().rules().get(0).remarks()).isEqualTo("Arsip duplikat");
  }

  @Test
  void furtherColumnsSayFromWhenForWhichKindsAndUntilTheEndOfTheYear() {
    ScheduleContent content =
        read(
            ALL,
            "1;005;Undangan;1;0;Musnah;letterDate;;ya;invitation, memo",
            "2;005;Surat;2;1;Musnah;receivedDate;;tidak;letter",
            "3;000.3;Kontrak;5;5;Permanen;event;contractEnded;;",
            "4;000.3.4;Sanggahan;1;1;Musnah;;caseClosed;;",
            "5;140;Desa;selama berlaku;5;Permanen;;rightsAndDutiesEnded;;");

    assertThat(content.problems()).isEmpty();
    List<RetentionRule> rules = content.edition().rules();
    assertThat(rules)
        .extracting(ScheduleReaderTest::brief)
        .containsExactly(
            "005 letterDate null 1+0 destroy",
            "005#2 receivedDate null 2+1 destroy",
            "000.3 event contractEnded 5+5 permanent",
            "000.3.4 event caseClosed 1+1 destroy",
            "140 event rightsAndDutiesEnded force+5 permanent");
    assertThat(rules)
        .extracting(RetentionRule::yearEnd)
        .containsExactly(true, false, false, false, false);
    assertThat(rules.get(0).kinds()).isEqualTo(Set.of("invitation", "memo"));
    assertThat(content.edition().rulesFor("005", "letter")).containsExactly(rules.get(1));
    assertThat(content.edition().rulesFor("005", "report")).isEmpty();
    assertThat(content.edition().rulesFor("000.3.9", "report")).containsExactly(rules.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dua tahun|1|Musnah|naskah.schedule.period",
        "6 bulan|1|Musnah|naskah.schedule.period",
        "0,5|1|Musnah|naskah.schedule.period",
        "1 tahun setelah bosan|1|Musnah|naskah.schedule.period",
        "2 setelah masa aktif|1|Musnah|naskah.schedule.period",
        "-1|1|Musnah|naskah.number.cell",
        "101|1|Musnah|naskah.number.cell",
        "1|-3 tahun|Musnah|naskah.number.cell",
        "1||Musnah|naskah.cell.missing",
        "|1|Musnah|naskah.cell.missing",
        "1|selama berlaku|Musnah|naskah.schedule.inactive",
        "1|2 tahun setelah kontrak berakhir|Musnah|naskah.schedule.inactive",
        "1|1||naskah.schedule.action",
        "1|1|Musnah setelah diaudit|naskah.schedule.action",
        "1|1|kecuali|naskah.schedule.action"
      })
  void aRowThatIsNotUnderstoodIsNamedAndTheOthersAreRead(
      String active, String inactive, String action, String key) {
    ScheduleContent content =
        read(
            HEADING,
            "1;005;Undangan;" + text(active) + ";" + text(inactive) + ";" + text(action),
            "2;140;Desa;1;1;Musnah");

    assertThat(content.problems()).hasSize(1);
    ScheduleProblem problem = content.problems().get(0);
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(content.edition().rules()).extracting(RetentionRule::id).containsExactly("140");
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 5|x;1;1;Musnah;;;;|naskah.classification.code",
        "005|;1;1;Musnah;;;;|naskah.cell.missing",
        "005|x;1;1;Musnah;sometime;;;|naskah.choice",
        "005|x;1;1;Musnah;event;;;|naskah.cell.missing",
        "005|x;1;1;Musnah;letterDate;caseClosed;;|naskah.schedule.contrary",
        "005|x;1 tahun setelah kontrak berakhir;1;Musnah;letterDate;;;|naskah.schedule.contrary",
        "005|x;1 tahun setelah kontrak berakhir;1;Musnah;;caseClosed;;|naskah.schedule.contrary",
        "005|x;selama berlaku;1;Musnah;settledDate;;;|naskah.schedule.contrary",
        "005|x;1;1;Musnah;;;mungkin;|naskah.choice",
        "005|x;1;1;Musnah;;;;;;|naskah.csv.cells"
      })
  void contradictionsAndWrongCodesAreNamed(String code, String rest, String key) {
    ScheduleContent content = read(ALL, "1;" + code + ";" + rest);

    assertThat(content.problems()).extracting(ScheduleProblem::key).containsExactly(key);
    assertThat(content.edition().rules()).isEmpty();
  }

  @Test
  void theSameRowTwiceIsAnErrorAndTheSameCodeTwiceIsNot() {
    ScheduleContent content =
        read(
            HEADING,
            "1;005;Undangan;1;1;Musnah",
            "2;005;Undangan;1;1;musnah",
            "3;005;Undangan;2;1;Musnah");

    assertThat(content.problems())
        .extracting(ScheduleProblem::key)
        .containsExactly("naskah.schedule.rowTwice");
    assertThat(content.problems().get(0).line()).isEqualTo(3);
    assertThat(content.problems().get(0).arguments()).containsExactly(2L);
    assertThat(content.edition().rules())
        .extracting(RetentionRule::id)
        .containsExactly("005", "005#2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing,of,this",
        "Kode,Jenis,Aktif,Inaktif",
        "Kode,Jenis,Aktif,Aktif,Keterangan",
        "Jenis,Aktif,Inaktif,Keterangan",
        "Kode,Jenis,Aktif,Inaktif,Keterangan,Warna"
      })
  void whatIsNoScheduleIsTold(String heading) {
    ScheduleContent content = read(heading, "005,Undangan,1,1,Musnah");

    assertThat(content.isNoSchedule()).isTrue();
    assertThat(content.edition().rules()).isEmpty();
  }

  @Test
  void anotherEncodingAndBrokenQuotesAreTold() {
    byte[] latin = (HEADING + "\n1;005;Caf\u00e9;1;1;Musnah").getBytes(StandardCharsets.ISO_8859_1);
    ScheduleContent encoded = ScheduleReader.read("2026", latin);
    assertThat(encoded.isNoSchedule()).isTrue();
    assertThat(encoded.problems().get(0).line()).isEqualTo(2);

    ScheduleContent broken = read(HEADING, "1;005;Undangan;1;1;Musnah", "2;140;\"Desa;1;1;Musnah");
    assertThat(broken.isNoSchedule()).isTrue();
    assertThat(broken.problems())
        .extracting(ScheduleProblem::key)
        .containsExactly("naskah.csv.broken");
  }

  @Test
  void anEmptyFileCanWaitToBeFilled() {
    for (String text : List.of("", "\n\n", HEADING)) {
      ScheduleContent content = read(text);
      assertThat(content.isNoSchedule()).isFalse();
      assertThat(content.problems())
          .extracting(ScheduleProblem::key)
          .containsExactly("naskah.csv.empty");
    }
  }

  @Test
  void thousandsOfRowsAreReadAtOnce() {
    StringBuilder text = new StringBuilder(HEADING);
    for (int i = 0; i < 20_000; i++) {
      text.append('\n').append(i).append(";000.").append(i).append(";Arsip;1;1;Musnah");
    }
    Instant begin = Instant.now();

    ScheduleContent content = read(text.toString());

    assertThat(content.edition().rules()).hasSize(20_000);
    assertThat(content.problems()).isEmpty();
    // Some tenths of a second; a row must not cost the more the more there are.
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  private static ScheduleContent read(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return ScheduleReader.read("2026", bytes);
  }

  private static String brief(RetentionRule rule) {
    return String.join(
        " ",
        rule.id(),
        rule.trigger().code(),
        String.valueOf(rule.event()),
        (rule.whileInForce() ? "force" : rule.activeYears()) + "+" + rule.inactiveYears(),
        rule.action().code());
  }
}
