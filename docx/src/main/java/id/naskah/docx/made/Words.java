package id.naskah.docx.made;

import java.util.HashMap;
import java.util.Map;

/** What stands in the templates, in one language. */
record Words(String code, String locale, Map<String, String> words) {
  static final Words INDONESIAN =
      new Words(
          "id",
          "id-ID",
          map(
              "number=Nomor",
              "urgency=Sifat",
              "attachments=Lampiran",
              "subject=Hal",
              "date=Tanggal",
              "from=Dari",
              "to=Yth.",
              "noteTo=Yth.",
              "copies=Tembusan",
              "id=NIP",
              "greeting=Dengan hormat,",
              "answering=${?nomor_rujukan}Menanggapi surat ${pengirim_rujukan} nomor"
                  + " ${nomor_rujukan} tanggal ${tanggal_rujukan} hal ${hal_rujukan}, bersama ini"
                  + " kami sampaikan hal-hal berikut.${/nomor_rujukan}",
              "letterText=[Tulis isi surat di sini.]",
              "letterEnd=Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami"
                  + " mengucapkan terima kasih.",
              "inviting=Sehubungan dengan [tulis keperluannya], kami mengharapkan kehadiran Saudara"
                  + " pada:",
              "day=Hari, tanggal",
              "time=Waktu",
              "where=Tempat",
              "agenda=Acara",
              "write=[tulis di sini]",
              "invitationEnd=Atas kehadiran Saudara, kami mengucapkan terima kasih.",
              "note=NOTA DINAS",
              "noteText=[Tulis isi nota di sini.]",
              "noteEnd=Demikian disampaikan, mohon arahan lebih lanjut.",
              "assignment=SURAT TUGAS",
              "reason=Dasar: [tulis dasar penugasan].",
              "assigns=MENUGASKAN",
              "assignedTo=Kepada:",
              "task=Untuk:",
              "assignmentText=[Tulis waktu dan tempat pelaksanaan tugas.]",
              "assignmentEnd=Surat tugas ini dilaksanakan dengan penuh tanggung jawab, dan hasilnya"
                  + " dilaporkan setelah tugas selesai."));
  static final Words ENGLISH =
      new Words(
          "en",
          "en-GB",
          map(
              "number=Number",
              "urgency=Urgency",
              "attachments=Attachments",
              "subject=Subject",
              "date=Date",
              "from=From",
              "to=To:",
              "noteTo=To",
              "copies=Copies",
              "id=ID",
              "greeting=Dear Sir or Madam,",
              "answering=${?nomor_rujukan}We refer to the letter of ${pengirim_rujukan}, number"
                  + " ${nomor_rujukan} of ${tanggal_rujukan}, about ${hal_rujukan}, and would like"
                  + " to say the following.${/nomor_rujukan}",
              "letterText=[Write the letter here.]",
              "letterEnd=Thank you for your attention and cooperation.",
              "inviting=In connection with [write the occasion], we would like to invite you:",
              "day=Day and date",
              "time=Time",
              "where=Place",
              "agenda=Agenda",
              "write=[write here]",
              "invitationEnd=We look forward to seeing you.",
              "note=OFFICIAL NOTE",
              "noteText=[Write the note here.]",
              "noteEnd=Submitted for your information and further directions.",
              "assignment=ASSIGNMENT",
              "reason=On the basis of: [write the basis].",
              "assigns=HEREBY ASSIGNS",
              "assignedTo=To:",
              "task=The task:",
              "assignmentText=[Write when and where.]",
              "assignmentEnd=The task is to be carried out responsibly, and reported on when it is"
                  + " done."));

  private static Map<String, String> map(String... lines) {
    Map<String, String> map = new HashMap<>();
    for (String line : lines) {
      int at = line.indexOf('=');
      map.put(line.substring(0, at), line.substring(at + 1));
    }
    return map;
  }

  String of(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException(key);
    }
    return word;
  }
}
