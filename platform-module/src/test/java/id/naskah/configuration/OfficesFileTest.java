package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.extensions.surf.util.I18NUtil;

/** What offices.csv may hold. */
class OfficesFileTest {
  private static final String HEADING = "code,name,certificate\n";
  private static final String SHA256 = "0a1b".repeat(16);

  private final Problems problems = new Problems("offices.csv");

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  private List<OtherOffice> parse(String rows) {
    return new OfficesFile().parse(HEADING + rows, null, problems);
  }

  @Test
  void certificatesAreReadHoweverTheyAreWritten() {
    String windows = SHA256.toUpperCase(Locale.ROOT);
    String openssl = windows.replaceAll("(..)(?=.)", "$1:");
    assertThat(
            parse(
                "A,Dinas A," + SHA256 + "\n,Dinas B," + openssl + "\nA,Dinas A," + "ff".repeat(32)))
        .containsExactly(
            new OtherOffice("A", "Dinas A", SHA256),
            new OtherOffice("", "Dinas B", SHA256),
            new OtherOffice("A", "Dinas A", "ff".repeat(32)));
    assertThat(problems.found()).isEmpty();
    assertThat(parse("")).isEmpty();
    assertThat(problems.found()).isEmpty();
  }

  @Test
  void whatIsNoCertificateIsNamedByItsLine() {
    parse(
        "A,Dinas A,0a1b\nB,,"
            + SHA256
            + "\nC,Dinas C,\nA,Dinas A,"
            + SHA256
            + "\nA,Dinas A,"
            + SHA256);
    assertThat(problems.found())
        .extracting(problem -> problem.line() + " " + problem.column())
        .containsExactly("2 certificate", "3 name", "4 certificate", "6 certificate");
    assertThat(problems.found().get(0).text()).contains("0a1b", "64 hexadecimal figures");
  }
}
