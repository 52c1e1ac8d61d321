package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that published schedules use for periods, final actions and columns. */
class PeriodTextTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "2 | 2",
        "-  | 0",
        "-1 | -1",
        "100 | 100",
        "2 tahun | 2",
        "2 TAHUN | 2",
        "2 thn. | 2",
        "2 th | 2",
        "2tahun | 2",
        "2 (dua) | 2",
        "2 (dua) tahun | 2",
        "2(dua)tahun | 2",
        "1 year | 1",
        "5 yrs | 5",
        // As it comes with what is copied from a page, and of several lines in one cell.
        "2\u00A0tahun | 2",
        "2\u2007(dua)\u00A0tahun | 2",
        "'2\ntahun' | 2"
      })
  void years(String cell, int years) {
    assertThat(PeriodText.of(cell)).contains(new PeriodText(years, false, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selama berlaku",
        "Selama masih berlaku.",
        "selama\u00A0berlaku",
        "while in force",
        "As long as it is still in force",
        "while they are in force"
      })
  void inForce(String cell) {
    assertThat(PeriodText.of(cell))
        .contains(new PeriodText(0, true, PeriodText.Start.NO_LONGER_IN_FORCE));
  }

  @ParameterizedTest(name = "{0}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "1 tahun setelah tidak berlaku lagi | 1 | EVENT | noLongerInForce",
        "2 tahun sejak masa berlakunya habis | 2 | EVENT | noLongerInForce",
        "2 tahun sesudah kontrak berakhir | 2 | EVENT | contractEnded",
        "2 years after the contract ended | 2 | EVENT | contractEnded",
        "3 thn. setelah perkara selesai | 3 | EVENT | caseClosed",
        "3 years since the case is closed | 3 | EVENT | caseClosed",
        "5 (lima) tahun setelah hak dan kewajiban habis | 5 | EVENT | rightsAndDutiesEnded",
        "1 tahun setelah kegiatan selesai | 1 | EVENT | activityFinished",
        "1 tahun setelah berkas dinyatakan lengkap | 1 | SETTLED_DATE | none",
        "1 year after the file is complete | 1 | SETTLED_DATE | none",
        "1 tahun sejak tanggal surat | 1 | LETTER_DATE | none",
        "1 year from the letter date | 1 | LETTER_DATE | none",
        "1 tahun sejak tanggal diterima | 1 | RECEIVED_DATE | none",
        "1\u00A0tahun setelah\u00A0perkara selesai | 1 | EVENT | caseClosed",
        // Of an inactive period, for which there is no other beginning.
        "3 tahun setelah masa aktif | 3 | none | none"
      })
  void yearsFrom(String cell, int years, Trigger trigger, String event) {
    assertThat(PeriodText.of(cell))
        .contains(new PeriodText(years, false, new PeriodText.Start(trigger, event)));
  }

  /** Nothing is guessed: a record would go too early. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dua tahun",
        "6 bulan",
        "6 months",
        "2,5",
        "0.5",
        "2.000.000.000",
        "1 sampai 2 tahun",
        "2 tahun setelah",
        "2 tahun setelah dipakai",
        "setelah perkara selesai",
        "selama berlaku + 1 tahun",
        "9999999999",
        "--1",
        "+2",
        "2 tahun 6 bulan",
        "permanen"
      })
  void whatIsNotUnderstoodIsNoPeriod(String cell) {
    assertThat(PeriodText.of(cell)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Musnah | DESTROY",
        "dimusnahkan. | DESTROY",
        "DESTROY | DESTROY",
        "Permanen | PERMANENT",
        "permanent | PERMANENT",
        "Statis | PERMANENT",
        "Dinilai  kembali | REAPPRAISE",
        "Dinilai\u00A0Kembali | REAPPRAISE",
        "Masuk ke berkas perorangan | REAPPRAISE",
        "dimasukkan berkas perorangan | REAPPRAISE",
        "Musnah, kecuali yang menjadi perkara | REAPPRAISE",
        "Permanen kecuali salinan | REAPPRAISE",
        "Destroy, except contracts | REAPPRAISE",
        // An exception to nothing, and more than one thing at once.
        "Musnah kecuali | none",
        "Kecuali kontrak | none",
        "Musnah dan Permanen | none",
        "Musnah setelah 2 tahun | none",
        "Tidak musnah | none",
        "Simpan | none",
        "'' | none"
      })
  void finalActions(String cell, FinalAction action) {
    assertThat(ActionText.of(cell)).isEqualTo(Optional.ofNullable(action));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "No. | NUMBER",
        "NO URUT | NUMBER",
        "Kode Klasifikasi | CODE",
        "Kode Klasifikasi Arsip | CODE",
        "kode | CODE",
        "Classification code | CODE",
        "Jenis/Series Arsip | RECORD",
        "Uraian | RECORD",
        "Kind of record | RECORD",
        "Jangka Waktu Simpan Aktif (Tahun) | ACTIVE",
        "Masa retensi aktif | ACTIVE",
        "Active retention period in years | none",
        "Retention period: inactive | INACTIVE",
        "Retensi\u00A0Inaktif | INACTIVE",
        "Keterangan | REMARKS",
        "Nasib Akhir Arsip | ACTION",
        "Tindakan akhir | ACTION",
        "Dihitung sejak | TRIGGER",
        "Counted from | TRIGGER",
        "Peristiwa | EVENT",
        "YearEnd | YEAR_END",
        "Year end | YEAR_END",
        "Jenis naskah | KINDS",
        "Letter kinds | KINDS",
        "Tahun | none",
        "Warna | none",
        "| | none"
      })
  void headings(String heading, ScheduleColumn column) {
    assertThat(ScheduleColumn.of(heading == null ? "" : heading))
        .isEqualTo(Optional.ofNullable(column));
  }

  /** What a message names as accepted is. */
  @ParameterizedTest
  @EnumSource(ScheduleColumn.class)
  void theHeadingThatIsShownIsAccepted(ScheduleColumn column) {
    assertThat(ScheduleColumn.of(column.shown())).contains(column);
    assertThat(ScheduleColumn.of(column.shown().toUpperCase(java.util.Locale.ROOT)))
        .contains(column);
    assertThat(ScheduleColumn.accepted())
        .isEqualTo(
            Arrays.stream(ScheduleColumn.values())
                .map(ScheduleColumn::shown)
                .collect(Collectors.joining(", ")));
  }
}
