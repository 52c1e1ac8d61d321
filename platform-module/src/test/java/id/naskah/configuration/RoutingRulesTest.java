package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule is for a letter, and why another is not. */
class RoutingRulesTest {
  private static final LetterFacts LETTER =
      new LetterFacts(
          "incoming",
          "invitation",
          "UMUM",
          "ordinary",
          "005.1",
          "dr. Siti Aminah",
          "Dinas  Kesehatan Kota Makassar",
          "Undangan rapat koordinasi",
          "Rapat besar: anggaran-2026");

  @ParameterizedTest(name = "{0} = {1} is for the letter: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "direction | * | true",
        "direction | incoming | true",
        "direction | outgoing | false",
        "kind | invitation | true",
        "kind | Invitation | false",
        "unit | UMUM | true",
        "unit | UMU | false",
        "security | ordinary | true",
        "security | secret | false",
        // What lies below a code too, and not what only begins alike.
        "classification | 005.1 | true",
        "classification | 005 | true",
        "classification | 005.1.1 | false",
        "classification | 00 | false",
        "classification | 005. | false",
        // Within the organisation or the name, capitals and spacing aside.
        "sender | dinas kesehatan | true",
        "sender | DINAS\u00A0KESEHATAN | true",
        "sender | siti aminah | true",
        "sender | ＳＩＴＩ | true",
        "sender | Kesehatan Makassar | false",
        "sender | siti aminah dinas | false",
        // Whole words, all of them, in any order, of subject and summary together.
        "words | rapat | true",
        "words | RAPAT undangan | true",
        "words | koordinasi anggaran | true",
        "words | rapat-besar | true",
        "words | anggaran-2026 | true",
        "words | 2026 | true",
        "words | rap | false",
        "words | rapat libur | false",
        "words | koordinasi-rapat | false"
      })
  void aColumnFits(String column, String cell, boolean fits) {
    RoutingRules rules = new RoutingRules(List.of(rule("one", column, cell)));

    assertThat(rules.firstMatch(LETTER).isPresent()).isEqualTo(fits);
    Explanation explanation = rules.explain(LETTER).get(0);
    assertThat(explanation.matches()).isEqualTo(fits);
    assertThat(explanation.failedColumn()).isEqualTo(fits ? null : column);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}, not {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "direction | internal | internal | incoming",
        "kind | memo | memo | invitation",
        "unit | KEU | KEU | UMUM",
        "security | secret | secret | ordinary",
        "classification | 800 | 800 | 005.1",
        "sender | Bupati | Bupati | Dinas  Kesehatan Kota Makassar / dr. Siti Aminah",
        // Of the words, those that the letter has not.
        "words | rapat libur cuti | libur cuti | "
            + "Undangan rapat koordinasi / Rapat besar: anggaran-2026"
      })
  void saysWhatItAskedForAndWhatTheLetterHas(
      String column, String cell, String expected, String actual) {
    Explanation explanation =
        new RoutingRules(List.of(rule("one", column, cell))).explain(LETTER).get(0);

    assertThat(explanation.expected()).isEqualTo(expected);
    assertThat(explanation.actual()).isEqualTo(actual);
  }

  @ParameterizedTest
  @CsvSource({
    "direction, incoming",
    "kind, letter",
    "unit, UMUM",
    "security, ordinary",
    "classification, 005",
    "sender, siti",
    "words, rapat"
  })
  void ofWhatALetterDoesNotHaveOnlyAnyFits(String column, String cell) {
    LetterFacts nothing = new LetterFacts(null, null, null, null, null, null, null, null, null);
    RoutingRule wanting = rule("wanting", column, cell);
    RoutingRule any = rule("any", column, "*");
    RoutingRules rules = new RoutingRules(List.of(wanting, any));

    assertThat(rules.firstMatch(nothing)).contains(any);
    assertThat(rules.explain(nothing).get(0).actual()).isNull();
  }

  @Test
  void theFirstThatFitsWinsAndEndsTheExplanation() {
    RoutingRule other = rule("other", "kind", "memo");
    RoutingRule first = rule("first", "kind", "invitation");
    RoutingRule second = rule("second", "unit", "UMUM");
    RoutingRules rules = new RoutingRules(List.of(other, first, second));

    assertThat(rules.firstMatch(LETTER)).contains(first);
    assertThat(rules.explain(LETTER)).extracting(Explanation::rule).containsExactly(other, first);
    assertThat(rules.rules()).containsExactly(other, first, second);
  }

  @Test
  void theFirstColumnThatDoesNotFitIsTold() {
    RoutingRule rule =
        new RoutingRule(
            2,
            "many",
            "*",
            "memo",
            "KEU",
            "*",
            "800",
            "*",
            "*",
            List.of(Recipient.user("budi")),
            List.of(),
            List.of("act"),
            OptionalInt.empty(),
            RoutingMode.SEND);

    assertThat(new RoutingRules(List.of(rule)).explain(LETTER).get(0).failedColumn())
        .isEqualTo("kind");
  }

  @Test
  void noRuleIsForNoLetter() {
    assertThat(new RoutingRules(List.of()).firstMatch(LETTER)).isEmpty();
    assertThat(new RoutingRules(List.of()).explain(LETTER)).isEmpty();
  }

  /** A word must not be made of the end of the subject and the beginning of the summary. */
  @Test
  void noWordsReachFromTheSubjectIntoTheSummary() {
    assertThat(
            new RoutingRules(List.of(rule("one", "words", "koordinasi-rapat"))).firstMatch(LETTER))
        .isEmpty();
  }

  @Test
  void aLongSubjectIsCutInTheExplanation() {
    LetterFacts letter =
        new LetterFacts(null, null, null, null, null, null, null, "x".repeat(5000), null);

    Explanation explanation =
        new RoutingRules(List.of(rule("one", "words", "rapat"))).explain(letter).get(0);

    assertThat(explanation.actual().length()).isLessThan(1000);
  }

  private static RoutingRule rule(String name, String column, String cell) {
    return new RoutingRule(
        2,
        name,
        in("direction", column, cell),
        in("kind", column, cell),
        in("unit", column, cell),
        in("security", column, cell),
        in("classification", column, cell),
        in("sender", column, cell),
        in("words", column, cell),
        List.of(Recipient.user("budi")),
        List.of(),
        List.of("act"),
        OptionalInt.empty(),
        RoutingMode.PROPOSE);
  }

  private static String in(String wanted, String column, String cell) {
    return wanted.equals(column) ? cell : "*";
  }
}
