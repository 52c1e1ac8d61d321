package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.PlainOffice;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** What signing.csv may hold. */
class SigningFileTest {
  private static final String HEADING = "unit,kind,provider,foot,withoutMarker\n";
  private static final String ALL = "*,*,none,,foot\n";

  private final Problems problems = new Problems("signing.csv");

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  private SigningRules read(String lines) {
    Accounts accounts = new Accounts(group -> true, user -> true, () -> null);
    SigningFile file = new SigningFile();
    SigningRules rules = file.parse(HEADING + lines, accounts, problems);
    file.checkReferences(rules, new PlainOffice().unit("UMUM").done(), problems);
    return rules;
  }

  @Test
  void theFirstLineThatFitsCounts() {
    SigningRules rules = read("UMUM,*,gateway,\"Kaki, surat\",refuse\n" + ALL);

    assertThat(problems.isEmpty()).isTrue();
    assertThat(rules.of("UMUM", null))
        .isEqualTo(new SigningRule(2, "UMUM", "*", "gateway", "Kaki, surat", false));
    assertThat(rules.of("KEU", "letter").provider()).isEqualTo("none");
    assertThat(rules.of("KEU", null).isPlacedAtFoot()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UMUM,*,none,,foot | there is no row for all other letters",
        "NONE,*,none,,foot;*,*,none,,foot | NONE",
        "*,nota,none,,foot;*,*,none,,foot | nota",
        "*,*,,,foot | provider",
        "*,*,none,,bottom | refuse, foot"
      })
  void whatIsWrongIsNamed(String lines, String said) {
    read(lines.replace(';', '\n') + "\n");

    assertThat(problems.isEmpty()).isFalse();
    assertThat(problems.text()).contains(said);
  }

  @Test
  void aFootIsNoPage() {
    read("*,*,none," + "x".repeat(401) + ",foot\n");

    assertThat(problems.isEmpty()).isFalse();
  }
}
