package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.Life;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;

/** An office with codes that are still given and codes that are not, and letters that are whole. */
abstract class LetterRulesCases {
  private static final Life OVER = new Life(LocalDate.parse("2026-11-29"), null);
  private static final Life LAST_DAY = new Life(LocalDate.parse("2026-11-30"), null);

  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("LAMA", null, OVER)
          .unit("AKHIR", null, LAST_DAY)
          .kind("letter", Life.OPEN)
          .kind("decree", Life.OPEN, Direction.OUTGOING)
          .kind("telex", OVER)
          .kind("fax", new Life(null, "letter"))
          .classification("000.1", Life.OPEN)
          .classification("999", OVER)
          .done();

  /** Monday 30 November in Makassar, still Sunday in London. */
  final OfficeClock clock = Clocks.at("2026-11-29T16:30:00Z");

  final LetterRules rules = new LetterRules(() -> configuration, clock);

  final Map<QName, Serializable> letter(Direction direction) {
    Map<QName, Serializable> letter = new HashMap<>();
    letter.put(LetterModel.DIRECTION, direction.code());
    letter.put(LetterModel.UNIT, "UMUM");
    letter.put(LetterModel.KIND, "letter");
    letter.put(LetterModel.SUBJECT, "Undangan rapat");
    letter.put(LetterModel.LETTER_DATE, day("2026-11-30"));
    letter.put(LetterModel.RECEIVED_DATE, day("2026-11-30"));
    letter.put(LetterModel.SENDER_NAME, "Siti");
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Budi")));
    return letter;
  }

  final Serializable day(String day) {
    return clock.toDate(LocalDate.parse(day));
  }

  final String refused(Map<QName, Serializable> letter) {
    return refused(letter, Map.of());
  }

  final String refused(Map<QName, Serializable> letter, Map<QName, Serializable> before) {
    return Refused.saying(
        () -> {
          rules.check(letter, before);
          return null;
        });
  }

  final void assertAccepted(Map<QName, Serializable> letter) {
    assertThatCode(() -> rules.check(letter, Map.of())).doesNotThrowAnyException();
  }

  static QName named(String field) {
    return QName.createQName(LetterModel.SUBJECT.getNamespaceURI(), field);
  }
}
