package id.naskah.docx.made;

import id.naskah.docx.Placeholder;
import id.naskah.docx.Values;
import java.util.List;
import java.util.Map;

/** Values with which somebody sees what a template makes of a letter; no office has them. */
public final class SampleValues {
  private static final Map<Placeholder, String> BOTH =
      Map.ofEntries(
          Map.entry(Placeholder.LETTER_NUMBER, "000.5/123/CONTOH/2030"),
          Map.entry(Placeholder.YEAR, "2030"),
          Map.entry(Placeholder.PLACE, "Kota Contoh"),
          Map.entry(Placeholder.CLASSIFICATION, "000.5"),
          Map.entry(Placeholder.REPLY_NUMBER, "400.1/45/2030"),
          Map.entry(Placeholder.SIGNATORY_NAME, "Siti Contoh, S.E."),
          Map.entry(Placeholder.SIGNATORY_ID, "19800101 200501 2 001"));
  private static final Map<Placeholder, String> INDONESIAN =
      Map.ofEntries(
          Map.entry(Placeholder.LETTER_DATE, "2 Januari 2030"),
          Map.entry(Placeholder.KIND, "Surat dinas"),
          Map.entry(Placeholder.SUBJECT, "Contoh hal surat"),
          Map.entry(Placeholder.SUMMARY, "Contoh ringkasan"),
          Map.entry(Placeholder.ATTACHMENTS, "2 (dua) berkas"),
          Map.entry(Placeholder.URGENCY, "Segera"),
          Map.entry(Placeholder.SECURITY, "Biasa"),
          Map.entry(Placeholder.OFFICE, "PEMERINTAH KOTA CONTOH"),
          Map.entry(Placeholder.UNIT, "Dinas Contoh"),
          Map.entry(Placeholder.REPLY_DATE, "15 Desember 2029"),
          Map.entry(Placeholder.REPLY_SENDER, "Dinas Lain"),
          Map.entry(Placeholder.REPLY_SUBJECT, "Contoh hal surat masuk"),
          Map.entry(Placeholder.DRAFTED_BY, "Budi Contoh"),
          Map.entry(Placeholder.ON_BEHALF, "a.n. Kepala Dinas Contoh"),
          Map.entry(Placeholder.SIGNATORY_POSITION, "Sekretaris"),
          Map.entry(Placeholder.SIGNATORY_RANK, "Pembina"));
  private static final Map<Placeholder, String> ENGLISH =
      Map.ofEntries(
          Map.entry(Placeholder.LETTER_DATE, "2 January 2030"),
          Map.entry(Placeholder.KIND, "Letter"),
          Map.entry(Placeholder.SUBJECT, "Subject of a sample letter"),
          Map.entry(Placeholder.SUMMARY, "A sample summary"),
          Map.entry(Placeholder.ATTACHMENTS, "2 files"),
          Map.entry(Placeholder.URGENCY, "Urgent"),
          Map.entry(Placeholder.SECURITY, "Ordinary"),
          Map.entry(Placeholder.OFFICE, "CITY OF SAMPLE"),
          Map.entry(Placeholder.UNIT, "Sample Agency"),
          Map.entry(Placeholder.REPLY_DATE, "15 December 2029"),
          Map.entry(Placeholder.REPLY_SENDER, "Another Agency"),
          Map.entry(Placeholder.REPLY_SUBJECT, "Subject of a letter that came in"),
          Map.entry(Placeholder.DRAFTED_BY, "Budi Sample"),
          Map.entry(Placeholder.ON_BEHALF, "On behalf of the Head of Agency"),
          Map.entry(Placeholder.SIGNATORY_POSITION, "Secretary"),
          Map.entry(Placeholder.SIGNATORY_RANK, "Senior officer"));

  private SampleValues() {}

  /** Those of a language, id or en; each place has one. */
  public static Values of(String language) {
    boolean indonesian = "id".equals(language);
    Values values = new Values().signedBy(Placeholder.mostSignatories());
    BOTH.forEach(values::put);
    (indonesian ? INDONESIAN : ENGLISH).forEach(values::put);
    for (int i = 2; i <= Placeholder.mostSignatories(); i++) {
      values
          .put(Placeholder.SIGNATORY_NAME, i, "Budi Contoh " + i)
          .put(Placeholder.SIGNATORY_ID, i, "19810101 200601 1 00" + i)
          .put(Placeholder.SIGNATORY_POSITION, i, indonesian ? "Kepala Bidang" : "Head of Division")
          .put(Placeholder.SIGNATORY_RANK, i, indonesian ? "Penata" : "Officer");
    }
    return values
        .put(
            Placeholder.RECIPIENTS,
            indonesian
                ? List.of("Kepala Dinas Satu", "Kepala Dinas Dua\ndi Kota Contoh")
                : List.of("Head of the First Agency", "Head of the Second Agency\nSample City"))
        .put(
            Placeholder.COPIES,
            indonesian ? List.of("Wali Kota", "Arsip") : List.of("The Mayor", "Archive"))
        .put(Placeholder.INITIALS, List.of("AB", "CD"));
  }
}
