package id.naskah.samples.generator;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fixed words on a letter, in its language. */
final class Wording {
  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("Nomor", "Reference"),
          Map.entry("Sifat", "Handling"),
          Map.entry("Lampiran", "Enclosures"),
          Map.entry("Hal", "Subject"),
          Map.entry("Yth.", "To"),
          Map.entry("Dari", "From"),
          Map.entry("Tanggal", "Date"),
          Map.entry("Tembusan", "Copies to"),
          Map.entry("tentang", "concerning"),
          Map.entry("Sangat Segera", "Very urgent"),
          Map.entry("Segera", "Urgent"),
          Map.entry("Biasa", "Ordinary"),
          Map.entry("Terbatas", "Restricted"),
          Map.entry("Rahasia", "Secret"),
          Map.entry("Sangat Rahasia", "Top secret"),
          Map.entry("Ditandatangani secara elektronik", "Signed electronically"));

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("note", "NOTA DINAS"),
          Map.entry("memo", "MEMO"),
          Map.entry("assignment", "SURAT TUGAS"),
          Map.entry("travelOrder", "SURAT PERINTAH PERJALANAN DINAS"),
          Map.entry("decree", "KEPUTUSAN SEKRETARIS DAERAH PROVINSI NUSA SAMUDRA"),
          Map.entry("circular", "SURAT EDARAN"),
          Map.entry("instruction", "INSTRUKSI"),
          Map.entry("powerOfAttorney", "SURAT KUASA"),
          Map.entry("announcement", "PENGUMUMAN"),
          Map.entry("statement", "SURAT PERNYATAAN"),
          Map.entry("certificate", "PIAGAM PENGHARGAAN"),
          Map.entry("report", "LAPORAN"));

  private final boolean english;

  Wording(String language) {
    this.english = "en".equals(language);
  }

  String say(String indonesian) {
    return english ? ENGLISH.getOrDefault(indonesian, indonesian) : indonesian;
  }

  String date(LocalDate date) {
    String month =
        english
            ? date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            : MONTHS.get(date.getMonthValue() - 1);
    return date.getDayOfMonth() + " " + month + " " + date.getYear();
  }

  String title(String kind) {
    return TITLES.get(kind);
  }

  /** Urgency, and secrecy where there is any. */
  String handling(String urgency, String security) {
    String speed =
        switch (urgency) {
          case "urgent" -> "Segera";
          case "veryUrgent" -> "Sangat Segera";
          default -> "Biasa";
        };
    String secrecy = secrecy(security);
    return secrecy.isEmpty() ? say(speed) : secrecy + " / " + say(speed);
  }

  /** Empty for an ordinary letter. */
  String secrecy(String security) {
    return switch (security) {
      case "restricted" -> say("Terbatas");
      case "secret" -> say("Rahasia");
      case "topSecret" -> say("Sangat Rahasia");
      default -> "";
    };
  }
}
