package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.PlainOffice;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** What secrecy.csv may hold. */
class SecrecyFileTest {
  private static final String HEADING = "security,unit,roles,group\n";

  private final Problems problems = new Problems("secrecy.csv");

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  private SecrecyRules read(String lines) {
    Accounts accounts = new Accounts("GROUP_ADA"::equals, user -> true, () -> null);
    SecrecyFile file = new SecrecyFile();
    SecrecyRules rules = file.parse(HEADING + lines, accounts, problems);
    file.checkReferences(rules, new PlainOffice().unit("UMUM").done(), problems);
    return rules;
  }

  @Test
  void aLineThatSaysAllOfIt() {
    SecrecyRules rules = read("restricted,UMUM,head  managers,GROUP_ADA\nrestricted,*,,\n");

    assertThat(problems.isEmpty()).isTrue();
    assertThat(rules.of(SecurityLevel.RESTRICTED, "UMUM"))
        .isEqualTo(
            new SecrecyRule(
                2,
                SecurityLevel.RESTRICTED,
                "UMUM",
                EnumSet.of(ReadingRole.HEAD, ReadingRole.MANAGERS),
                "GROUP_ADA"));
    assertThat(rules.of(SecurityLevel.RESTRICTED, "KEU").roles()).isEmpty();
    assertThat(rules.of(SecurityLevel.SECRET, "UMUM").roles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ordinary,*,unit, | line 2 security",
        "rahasia,*,unit, | line 2 security",
        "secret,NONE,unit, | line 2 unit",
        "secret,*,unit boss, | line 2 roles",
        "secret,*,,GROUP_TIADA | line 2 group",
        "secret,*,,#secret,*,unit, | line 3 unit"
      })
  void whatIsWrongIsNamedByLineAndColumn(String lines, String place) {
    read(lines.replace('#', '\n') + "\n");

    assertThat(problems.found())
        .extracting(problem -> "line " + problem.line() + " " + problem.column())
        .containsExactly(place);
  }
}
