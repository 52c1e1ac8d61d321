package id.naskah.retention.effect;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.retention.effect.Effect.Change;
import id.naskah.retention.effect.EffectGroup.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new edition means for many records, added up. */
class EffectSummaryTest {
  private static Effect effect(String rule, Change change, String before, String after) {
    return new Effect(
        null,
        null,
        "UMUM",
        "005",
        "letter",
        "2020",
        "005",
        day(before),
        rule,
        day(after),
        change,
        null,
        false);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static EffectSummary summary(List<Effect> effects) {
    EffectSummary summary = new EffectSummary();
    effects.forEach(summary);
    return summary;
  }

  @Test
  void recordsOfOneRuleAndOneChangeAreOneGroup() {
    EffectSummary summary =
        summary(
            List.of(
                effect("020", Change.SAME, "2030-01-01", "2030-01-01"),
                effect("010", Change.LONGER, "2030-05-01", "2032-05-01"),
                effect("010", Change.SHORTER, "2031-01-01", "2028-01-01"),
                effect("010", Change.LONGER, "2029-05-01", "2033-05-01"),
                effect("010", Change.LONGER, "2030-04-30", "2031-05-01")));

    assertThat(summary.groups())
        .containsExactly(
            new EffectGroup("010", Change.SHORTER, 1, span("2031-01-01"), span("2028-01-01")),
            new EffectGroup(
                "010",
                Change.LONGER,
                3,
                new Span(day("2029-05-01"), day("2030-05-01")),
                new Span(day("2031-05-01"), day("2033-05-01"))),
            new EffectGroup("020", Change.SAME, 1, span("2030-01-01"), span("2030-01-01")));
  }

  private static Span span(String day) {
    return new Span(day(day), day(day));
  }

  @ParameterizedTest(name = "{0} and {1}: {2} to {3}")
  @CsvSource(
      nullValues = "never",
      value = {
        "2030-01-01, 2031-01-01, 2030-01-01, 2031-01-01",
        "2031-01-01, 2030-01-01, 2030-01-01, 2031-01-01",
        "2030-01-01, never, 2030-01-01, 2030-01-01",
        "never, 2030-01-01, 2030-01-01, 2030-01-01",
        "never, never, never, never"
      })
  void aSpanIsOfTheDaysThatThereAre(String one, String other, String from, String until) {
    EffectGroup group =
        summary(
                List.of(
                    effect("010", Change.NEVER, one, null),
                    effect("010", Change.NEVER, other, null)))
            .groups()
            .get(0);

    assertThat(group.before()).isEqualTo(from == null ? null : new Span(day(from), day(until)));
    assertThat(group.after()).isNull();
    assertThat(group.records()).isEqualTo(2);
  }

  /** What the edition says nothing of stands first. */
  @Test
  void recordsWithoutARuleAreAGroupToo() {
    assertThat(
            summary(
                    List.of(
                        effect("010", Change.SAME, null, null),
                        effect(null, Change.SAME, null, null)))
                .groups())
        .extracting(EffectGroup::rule)
        .containsExactly("", "010");
  }

  @Test
  void allWaysAreCountedAndInOneLineForTheAudit() {
    EffectSummary summary =
        summary(
            List.of(
                effect("010", Change.FRESH, null, "2030-01-01"),
                effect("020", Change.FRESH, null, "2030-01-01"),
                effect("020", Change.NEVER, "2030-01-01", null)));

    assertThat(summary.totals().keySet()).containsExactly(Change.values());
    assertThat(summary).hasToString("new 2, shorter 0, longer 0, never 1, same 0");
    assertThat(summary(List.of())).hasToString("new 0, shorter 0, longer 0, never 0, same 0");
  }

  /** Records come in any order: by their number in the database. */
  @Test
  void theOrderOfRecordsDoesNotMatter() {
    List<Effect> effects = new ArrayList<>();
    Random random = new Random(5);
    List<Change> changes = List.of(Change.values());
    for (int i = 0; i < 500; i++) {
      List<String> rules = Arrays.asList("010", "020", "020#2", null);
      effects.add(
          effect(
              rules.get(random.nextInt(4)),
              changes.get(random.nextInt(5)),
              random.nextBoolean() ? null : "20" + (10 + random.nextInt(80)) + "-02-28",
              random.nextBoolean() ? null : "20" + (10 + random.nextInt(80)) + "-03-01"));
    }
    List<EffectGroup> groups = summary(effects).groups();
    Collections.reverse(effects);

    assertThat(summary(effects).groups()).isEqualTo(groups).hasSize(20);
    assertThat(groups.stream().mapToInt(EffectGroup::records).sum()).isEqualTo(500);
    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(
                        Stream.of(group.before(), group.after())
                            .filter(span -> span != null && span.from().isAfter(span.until())))
                    .isEmpty());
  }
}
