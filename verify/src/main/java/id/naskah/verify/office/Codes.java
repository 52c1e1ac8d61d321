package id.naskah.verify.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The codes that the checks write letters with, in installations that have others. */
final class Codes {
  private static final Map<String, List<String>> WANTED =
      Map.of(
          "kinds.csv",
          List.of(
              "invitation,Invitation,Undangan,incoming outgoing internal",
              "letter,Letter,Surat dinas,incoming outgoing",
              "note,Official note,Nota dinas,internal"),
          "classification.csv",
          List.of(
              "000,Umum",
              "000.8,Organisasi dan tata laksana",
              "000.8.3,Reformasi birokrasi",
              "000.8.3.3,Evaluasi reformasi birokrasi",
              "005,Undangan"),
          "instructions.csv",
          List.of(
              "followUp,Act on it,Tindak lanjuti",
              "report,Report the result,Laporkan hasilnya",
              "information,For information,Untuk diketahui",
              "file,File,Arsipkan"));

  private final ConfigurationFiles files;

  Codes(ConfigurationFiles files) {
    this.files = files;
  }

  /** Adds the lines whose code is missing. */
  void ensure() {
    WANTED.forEach(
        (file, lines) -> {
          String now = files.read(file);
          List<String> missing = new ArrayList<>();
          for (String line : lines) {
            String code = line.substring(0, line.indexOf(','));
            if (!now.matches("(?s).*\\n\"?" + code.replace(".", "\\.") + "\"?[,;].*")) {
              missing.add(line);
            }
          }
          files.append(file, missing);
        });
  }

  /** Series of a unit's own, as the shipped configuration has them. */
  static List<String> series(String unit) {
    String printed = ",{classification}/{serial}/{unit}/{month:roman}/{year}";
    return List.of(
        "incoming," + unit + ",*,*,*,{unit}/incoming,",
        "outgoing," + unit + ",*,*,*,{unit}/outgoing" + printed,
        "internal," + unit + ",*,*,*,{unit}/internal" + printed);
  }

  /** Proposes something for a unit's letters, and sends nothing. */
  static String rule(String unit) {
    return "Verify " + unit + ",*,*," + unit + ",*,*,*,*,unit:" + unit + ",file,,propose";
  }
}
