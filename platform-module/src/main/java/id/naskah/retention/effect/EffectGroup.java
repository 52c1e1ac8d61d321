package id.naskah.retention.effect;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records that have the same rule and the same kind of change.
 *
 * @param rule id in the edition that is looked at; empty where that says nothing of them
 * @param records how many
 * @param before the days on which they might go so far; null while all are never
 * @param after and then; likewise
 */
public record EffectGroup(String rule, Effect.Change change, int records, Span before, Span after) {
  /** The order of a report: by rule, then by change. */
  static final Comparator<EffectGroup> ORDER =
      Comparator.comparing(EffectGroup::rule).thenComparing(EffectGroup::change);

  /** The first and the last of some days. */
  public record Span(LocalDate from, LocalDate until) {
    /** With one more day; null is none. */
    static Span with(Span span, LocalDate day) {
      if (day == null) {
        return span;
      } else if (span == null) {
        return new Span(day, day);
      }
      return new Span(
          day.isBefore(span.from) ? day : span.from, day.isAfter(span.until) ? day : span.until);
    }
  }

  static EffectGroup of(Effect effect) {
    String rule = Optional.ofNullable(effect.rule()).orElse("");
    return new EffectGroup(
        rule,
        effect.change(),
        1,
        Span.with(null, effect.before()),
        Span.with(null, effect.after()));
  }

  EffectGroup plus(EffectGroup other) {
    return new EffectGroup(
        rule,
        change,
        records + other.records,
        join(before, other.before),
        join(after, other.after));
  }

  private static Span join(Span one, Span other) {
    Span both = one;
    if (other != null) {
      for (LocalDate day : Stream.of(other.from, other.until).toList()) {
        both = Span.with(both, day);
      }
    }
    return both;
  }
}
