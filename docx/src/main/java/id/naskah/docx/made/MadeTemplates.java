package id.naskah.docx.made;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An official letter, an official note, an assignment and an invitation, in both languages. */
public final class MadeTemplates {
  private static final int[] WIDE = {1300, 250, 4500, 3300};
  private static final int[] NARROW = {1500, 250, 7600};
  private static final int[] LISTED = {500, 8850};

  private MadeTemplates() {}

  /** The files by their names. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Words words : List.of(Words.INDONESIAN, Words.ENGLISH)) {
      String end = "_" + words.code() + ".docx";
      all.put("letter" + end, file(letter(words), words));
      all.put("note" + end, file(note(words), words));
      all.put("assignment" + end, file(assignment(words), words));
      all.put("invitation" + end, file(invitation(words), words));
    }
    return all;
  }

  private static byte[] file(Page body, Words words) {
    Page head = new Page().title("${instansi}", 32).ruled("${unit_kerja}");
    return DocxWriter.write(head.xml(), body.xml(), words.locale());
  }

  private static Page letter(Words w) {
    Page page = addressed(w);
    page.text(w.of("answering")).text(w.of("letterText")).text(w.of("letterEnd")).gap();
    return page.signature(w.of("id")).copies(w.of("copies"));
  }

  private static Page invitation(Words w) {
    Page page = addressed(w).text(w.of("answering")).text(w.of("inviting")).table(NARROW);
    for (String each : List.of("day", "time", "where", "agenda")) {
      page.row(NARROW, w.of(each), ":", w.of("write"));
    }
    page.end().gap().text(w.of("invitationEnd")).gap();
    return page.signature(w.of("id")).copies(w.of("copies"));
  }

  /** Number, date, subject and recipients as letters have them. */
  private static Page addressed(Words w) {
    Page page = new Page().table(WIDE);
    page.row(
        WIDE,
        w.of("number"),
        ":",
        "${nomor_naskah}",
        ">${?tempat}${tempat}, ${/tempat}${tanggal_naskah}");
    page.row(WIDE, "${?sifat}" + w.of("urgency"), ":", "${sifat}${/sifat}", "");
    page.row(WIDE, "${?lampiran}" + w.of("attachments"), ":", "${lampiran}${/lampiran}", "");
    page.row(WIDE, w.of("subject"), ":", "${hal}", "");
    page.end().gap().line(w.of("to")).line("${penerima}").gap();
    return page.text(w.of("greeting"));
  }

  private static Page note(Words w) {
    Page page =
        new Page().title(w.of("note"), 26).centred(w.of("number") + " ${nomor_naskah}").gap();
    page.table(NARROW)
        .row(NARROW, w.of("noteTo"), ":", "${penerima}")
        .row(NARROW, w.of("from"), ":", "${jabatan_pengirim}")
        .row(NARROW, "${?tembusan}" + w.of("copies"), ":", "${tembusan}${/tembusan}")
        .row(NARROW, w.of("date"), ":", "${tanggal_naskah}")
        .row(NARROW, "${?sifat}" + w.of("urgency"), ":", "${sifat}${/sifat}")
        .row(NARROW, "${?lampiran}" + w.of("attachments"), ":", "${lampiran}${/lampiran}")
        .row(NARROW, w.of("subject"), ":", "${hal}")
        .end();
    page.ruled("").text(w.of("answering")).text(w.of("noteText")).text(w.of("noteEnd")).gap();
    return page.signature(w.of("id"));
  }

  private static Page assignment(Words w) {
    Page page =
        new Page().title(w.of("assignment"), 26).centred(w.of("number") + " ${nomor_naskah}").gap();
    page.text(w.of("reason")).title(w.of("assigns"), 22).gap().line(w.of("assignedTo"));
    page.table(LISTED).row(LISTED, "${nomor_urut}.", "${penerima}").end().gap();
    page.line(w.of("task")).text("${hal}").text(w.of("assignmentText")).text(w.of("assignmentEnd"));
    page.right("${?tempat}${tempat}, ${/tempat}${tanggal_naskah}").gap();
    return page.signature(w.of("id")).copies(w.of("copies"));
  }
}
