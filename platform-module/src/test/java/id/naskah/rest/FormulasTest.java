package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters whose words a spreadsheet would calculate, in the tables that the server writes. */
@AlfrescoTest
class FormulasTest {
  private static final List<String> ATTACKS =
      List.of("=1+41", "+1+41;x", "-1+41", "@SUM(1;41)", "x;=1+41", "x|-1+41", "\"=1+41\"");

  /** Where a cell begins, for whoever splits at commas, semicolons, tabs or bars. */
  private static final Pattern CALCULATED =
      Pattern.compile("(^|[;\\t|\\r\\n]|,(?=\"))[\\p{Z}\\p{Cf}\\p{Cc}\"&&[^\\t\\r\\n]]*[=+\\-@]");

  @TempDir private Path folder;
  private final Office office;
  private final ReportedLetters reported;
  private final Client clerk;
  private final Client manager;

  FormulasTest(Repository repository) {
    this.office = new Office(repository);
    this.reported = new ReportedLetters(repository, office);
    this.clerk = new Client(repository, office.clerkA());
    String user = repository.createUser("manager." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_MANAGERS", user);
    this.manager = new Client(repository, user);
  }

  private void theyAreRegistered() {
    for (String attack : ATTACKS) {
      String id =
          clerk
              .post(
                  "/letters",
                  Client.incoming(
                      office.unitA(),
                      "receivedDate",
                      "2024-06-03",
                      "subject",
                      attack,
                      "letterNumber",
                      attack,
                      "senderName",
                      attack,
                      "senderOrganisation",
                      attack,
                      "summary",
                      "x\n" + attack))
              .id();
      clerk.put("/letters/" + id, Map.of("status", "void", "reason", attack)).entry();
      clerk
          .post(
              "/letters",
              Client.outgoing(
                  office.unitA(),
                  "letterDate",
                  "2024-06-03",
                  "subject",
                  attack,
                  "recipients",
                  List.of(attack)))
          .id();
      reported.due("2036-06-03", "R1", attack);
    }
  }

  @Test
  void noneIsCalculatedInAnyFile() throws IOException {
    theyAreRegistered();
    String unit = office.unitA();
    String here = URLEncoder.encode("(unit='" + unit + "')", StandardCharsets.UTF_8);
    String june = "from=2024-06-01&to=2024-06-30";

    areTexts(clerk, "/lists/letters/content?where=" + here);
    areTexts(clerk, "/agenda/" + unit + "~incoming/content?" + june);
    areTexts(clerk, "/agenda/" + unit + "~outgoing/content?" + june);
    areTexts(manager, "/reports/dueLetters/content?from=2036-01-01&until=2036-12-31&unit=" + unit);
  }

  private void areTexts(Client who, String path) throws IOException {
    String csv = new String(file(who, path + "&format=csv"), StandardCharsets.UTF_8);
    assertThat(csv).as(path).contains("\"'=1+41\"", "x;'=1+41");
    assertThat(csv).as(path).doesNotContainPattern(CALCULATED);
    String sheet = sheet(file(who, path + "&format=xlsx"));
    assertThat(sheet).as(path).contains(">=1+41<", ">x;=1+41<").doesNotContainPattern("<f[ >/]");
  }

  private static byte[] file(Client who, String path) {
    HttpResponse<byte[]> answer = who.download(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String sheet(byte[] xlsx) throws IOException {
    Path file = Files.write(folder.resolve("table.xlsx"), xlsx);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      ZipEntry part = parts.getEntry("xl/worksheets/sheet1.xml");
      return new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
