package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Holding;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom an absent person or position means, from day to day. */
final class Holders {
  private final Configuration configuration;

  Holders(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The person who is away on this day; nothing while a position is vacant. */
  Optional<String> on(Recipient absent, LocalDate day) {
    return absent.kind() == Recipient.Kind.USER
        ? Optional.of(absent.code())
        : position(absent).flatMap(position -> position.holder(day));
  }

  /** All who are meant on any day of a period. */
  List<String> between(Recipient absent, LocalDate from, LocalDate until) {
    return absent.kind() == Recipient.Kind.USER
        ? List.of(absent.code())
        : holdings(absent)
            .filter(h -> h.holder() != null)
            .filter(h -> h.from() == null || !h.from().isAfter(until))
            .filter(h -> h.until() == null || !h.until().isBefore(from))
            .map(Holding::holder)
            .distinct()
            .toList();
  }

  /** Days on which the person changes. */
  Stream<LocalDate> changes(Recipient absent) {
    return holdings(absent).map(Holding::from).filter(day -> day != null);
  }

  private Stream<Holding> holdings(Recipient absent) {
    return position(absent).stream().flatMap(position -> position.holdings().stream());
  }

  private Optional<Position> position(Recipient absent) {
    return absent.kind() == Recipient.Kind.POSITION
        ? Optional.ofNullable(configuration.positions().get(absent.code()))
        : Optional.empty();
  }
}
