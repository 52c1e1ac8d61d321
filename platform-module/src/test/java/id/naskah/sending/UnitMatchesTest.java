package id.naskah.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Life;
import id.naskah.configuration.Position;
import id.naskah.configuration.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMatchesTest {
  private final UnitMatches matches =
      new UnitMatches(
          List.of(
              unit("SETDA", "Sekretariat Daerah"),
              unit("ORG", "Biro Organisasi"),
              unit("UMUM", "Biro Umum"),
              unit("X", "-")),
          List.of(
              position("KABAG-TL", "Kepala Bagian Tata Laksana", "ORG"),
              position("SEKDA", "Sekretaris Daerah", "SETDA"),
              position("OLD", "Kepala Biro Lama", "GONE")));

  private static Unit unit(String code, String name) {
    return new Unit(code, name, "GROUP_" + code, null, Life.OPEN);
  }

  private static Position position(String code, String name, String unit) {
    return new Position(code, name, unit, List.of(), Life.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "Biro Umum, UMUM",
    "Yth. Kepala  BIRO UMUM, UMUM",
    "'Kepala Bagian Tata Laksana, Biro Organisasi', ORG",
    "'Kepala Bagian Tata Laksana pada Biro Umum', ORG",
    "Sekretaris Daerah, SETDA",
    "Bapak Sekretaris-Daerah, SETDA"
  })
  void unitsAndPositionsAreFoundInTheWords(String recipient, String unit) {
    assertThat(matches.of(recipient)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "Kepala Dinas Kominfo",
    "Biro Umumnya",
    "Kepala Biro Lama",
    "ORG",
    "-",
    "Para Kepala Biro"
  })
  void whatIsNobodysNameIsNot(String recipient) {
    assertThat(matches.of(recipient)).isEmpty();
  }
}
