package id.naskah.retention.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a schedule, by the headings that they have in English and Indonesian tables. */
enum ScheduleColumn {
  NUMBER("No", "nomor", "number", "no urut"),
  CODE("Kode Klasifikasi", "kode", "klasifikasi", "code", "classification", "classification code"),
  RECORD(
      "Jenis Arsip", "jenis", "uraian", "series", "jenis series", "kind record", "kind", "record"),
  ACTIVE("Retensi Aktif", "aktif", "active"),
  INACTIVE("Retensi Inaktif", "inaktif", "inactive"),
  REMARKS("Keterangan", "remarks", "catatan"),
  ACTION("Nasib Akhir", "tindakan akhir", "final action", "action"),
  TRIGGER("Trigger", "counted from", "pemicu", "dihitung sejak"),
  EVENT("Event", "peristiwa"),
  YEAR_END("YearEnd", "year end", "akhir"),
  KINDS("Kinds", "letter kinds", "jenis naskah");

  /** Words that tables add or leave out as they like. */
  private static final Set<String> FILLERS =
      Set.of(
          "retensi",
          "jangka",
          "waktu",
          "simpan",
          "penyimpanan",
          "masa",
          "tahun",
          "arsip",
          "period",
          "retention",
          "years",
          "of",
          "the");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String shown;
  private final String names;

  ScheduleColumn(String shown, String... others) {
    this.shown = shown;
    this.names = "|" + String.join("|", others) + "|";
  }

  /** A heading that is accepted. */
  String shown() {
    return shown;
  }

  /** The column that a heading means. */
  static Optional<ScheduleColumn> of(String heading) {
    String words = NO_WORD.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    String essence =
        Arrays.stream(words.split(" "))
            .filter(word -> !FILLERS.contains(word))
            .collect(Collectors.joining(" "));
    return Arrays.stream(values())
        .filter(
            column -> {
              String shown = column.shown.toLowerCase(Locale.ROOT);
              boolean same = shown.equals(words) || shown.equals(essence);
              return same || column.names.contains("|" + essence + "|");
            })
        .findFirst();
  }

  /** The headings that are accepted, for a message. */
  static String accepted() {
    return Arrays.stream(values()).map(ScheduleColumn::shown).collect(Collectors.joining(", "));
  }
}
