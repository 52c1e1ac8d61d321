package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.PlainOffice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** What routing.csv may hold, and what each of its lines means. */
class RoutingFileTest {
  private static final String HEADING =
      "name,direction,kind,unit,security,classification,sender,words,to,instructions,"
          + "dueInWorkingDays,mode\n";

  private final ConfigurationReader reader =
      new ConfigurationReader(group -> true, user -> List.of("budi", "siti").contains(user));

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @Test
  void aLineThatSaysAllOfIt() {
    RoutingRule rule =
        rule(
            "Invitations,incoming,invitation,UMUM,ordinary,005,Dinas Kesehatan,rapat besar,"
                + "position:KABAG user:budi ~unit:UMUM,act report,3,send");

    assertThat(rule)
        .isEqualTo(
            new RoutingRule(
                2,
                "Invitations",
                "incoming",
                "invitation",
                "UMUM",
                "ordinary",
                "005",
                "Dinas Kesehatan",
                "rapat besar",
                List.of(Recipient.position("KABAG"), Recipient.user("budi")),
                List.of(Recipient.unit("UMUM")),
                List.of("act", "report"),
                OptionalInt.of(3),
                RoutingMode.SEND));
  }

  @Test
  void whatIsLeftEmptyIsAny() {
    RoutingRule rule = rule("All,,,,,,,,user:budi,act,,propose");

    assertThat(List.of(rule.direction(), rule.kind(), rule.unit(), rule.security()))
        .containsOnly("*");
    assertThat(List.of(rule.classification(), rule.sender(), rule.words())).containsOnly("*");
    assertThat(rule.dueInWorkingDays()).isEmpty();
    assertThat(rule.forInformation()).isEmpty();
    assertThat(rule.mode()).isEqualTo(RoutingMode.PROPOSE);
  }

  /** Of several sorts: what is copied from a page has its own. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "   ", "\u00A0", " \u00A0 ", "\u2007", "\u3000"})
  void codesStandBetweenSpaces(String space) {
    RoutingRule rule =
        rule("All,,,,,,,,user:budi" + space + "~user:siti,act" + space + "report,,send");

    assertThat(rule.to()).containsExactly(Recipient.user("budi"));
    assertThat(rule.forInformation()).containsExactly(Recipient.user("siti"));
    assertThat(rule.instructions()).containsExactly("act", "report");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        ",,,,,,,,user:budi,act,,send|the cell name is empty",
        "All,sideways,,,,,,,user:budi,act,,send|\"sideways\"",
        "All,,,,high,,,,user:budi,act,,send|\"high\"",
        "All,,,,,,,-,user:budi,act,,send|\"-\" has no letter or digit",
        "All,,,,,,,rapat * besar,user:budi,act,,send|\"*\" has no letter or digit",
        "All,,,,,,,,,act,,send|nobody is to act",
        "All,,,,,,,,~user:budi,act,,send|at least one recipient without ~",
        "All,,,,,,,,budi,act,,send|\"budi\" is no recipient; accepted are user:NAME",
        "All,,,,,,,,person:budi,act,,send|\"person:budi\" is no recipient",
        "All,,,,,,,,unit:,act,,send|\"unit:\" is no recipient",
        "All,,,,,,,,position:a/b,act,,send|\"position:a/b\" is no recipient",
        "All,,,,,,,,user:budi ~~user:siti,act,,send|\"~~user:siti\" is no recipient",
        "All,,,,,,,,user:Budi,act,,send|no Alfresco user \"Budi\"",
        "All,,,,,,,,user:budi user:budi,act,,send|\"user:budi\" is there twice",
        "All,,,,,,,,user:budi ~user:budi,act,,send|\"user:budi\" is there twice",
        "All,,,,,,,,user:budi,,,send|the cell instructions is empty",
        "All,,,,,,,,user:budi,act act,,send|\"act\" is there twice",
        "All,,,,,,,,user:budi,act,-1,send|dueInWorkingDays is \"-1\"",
        "All,,,,,,,,user:budi,act,366,send|whole numbers from 0 to 365",
        "All,,,,,,,,user:budi,act,2.5,send|dueInWorkingDays is \"2.5\"",
        "All,,,,,,,,user:budi,act,99999999999,send|dueInWorkingDays is",
        "All,,,,,,,,user:budi,act,,|accepted are propose, send",
        "All,,,,,,,,user:budi,act,,SEND|\"SEND\" is not known"
      })
  void refuses(String row, String words) {
    Problems problems = new Problems("routing.csv");
    String text = HEADING + "First,,,,,,,,user:budi,act,,send\n\n" + row + "\n";

    assertThat(read(text, problems)).isNull();

    assertThat(problems.found())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.text()).contains(words);
            });
  }

  @ParameterizedTest(name = "{0} characters: {1}")
  @CsvSource({"100, true", "101, false"})
  void aNameIsShown(int length, boolean accepted) {
    Problems problems = new Problems("routing.csv");
    read(HEADING + "n".repeat(length) + ",,,,,,,,user:budi,act,,send\n", problems);

    assertThat(problems.isEmpty()).isEqualTo(accepted);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "fine",
      value = {
        "All,,letter,UMUM,,000.1,,,user:budi,act,,send|fine",
        "All,,*,*,,*,,,unit:UMUM ~position:KABAG,act,,send|fine",
        "All,,memo,,,,,,user:budi,act,,send|\"memo\"",
        "All,,,KEU,,,,,user:budi,act,,send|\"KEU\"",
        "All,,,,,000.2,,,user:budi,act,,send|000.2",
        "All,,,,,,,,unit:KEU,act,,send|\"KEU\"",
        "All,,,,,,,,user:budi ~unit:KEU,act,,send|\"KEU\"",
        "All,,,,,,,,position:SEKDA,act,,send|no position \"SEKDA\"; accepted are KABAG",
        "All,,,,,,,,user:budi,act read,,send|\"read\""
      })
  void whatItNamesIsInTheOtherFiles(String row, String words) {
    Configuration all =
        new PlainOffice()
            .unit("UMUM")
            .kind("letter", Life.OPEN)
            .classification("000.1", Life.OPEN)
            .position("KABAG", Life.OPEN)
            .instruction("act", Life.OPEN)
            .done();
    Problems reading = new Problems("routing.csv");
    RoutingRules rules = read(HEADING + row + "\n", reading);
    assertThat(reading.found()).isEmpty();
    Problems problems = new Problems("routing.csv");

    ConfigurationFiles.ROUTING.checkReferences(rules, all, problems);

    if (words == null) {
      assertThat(problems.found()).isEmpty();
    } else {
      assertThat(problems.found())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.text()).contains(words);
              });
    }
  }

  private RoutingRule rule(String row) {
    Problems problems = new Problems("routing.csv");
    RoutingRules rules = read(HEADING + row + "\n", problems);
    assertThat(problems.found()).isEmpty();
    return rules.rules().get(0);
  }

  private RoutingRules read(String text, Problems problems) {
    return reader.read(ConfigurationFiles.ROUTING, text.getBytes(StandardCharsets.UTF_8), problems);
  }
}
