package id.naskah.retention.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Life;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dossier must have, on whatever door it came. */
class DossierRulesTest {
  private static final Life OVER = new Life(LocalDate.parse("2026-11-28"), null);

  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("LAMA", null, OVER)
          .classification("000.1", Life.OPEN)
          .classification("999", OVER)
          .done();

  /** Monday 30 November in Makassar, still Sunday in London. */
  private final OfficeClock clock = Clocks.at("2026-11-29T16:30:00Z");

  private final DossierRules rules = new DossierRules(() -> configuration, clock);
  private final Map<QName, Serializable> dossier = new HashMap<>();

  @BeforeEach
  void fill() {
    dossier.put(ContentModel.PROP_NODE_DBID, 7L);
    dossier.put(ContentModel.PROP_NODE_UUID, "uuid");
    dossier.put(ContentModel.PROP_TITLE, "Contracts 2026");
    dossier.put(RetentionModel.DOSSIER_UNIT, "UMUM");
    dossier.put(RetentionModel.DOSSIER_CLASSIFICATION, "000.1");
    dossier.put(RetentionModel.OPENED_ON, day("2026-01-01"));
  }

  private Serializable day(String day) {
    return day == null ? null : clock.toDate(LocalDate.parse(day));
  }

  private String refused() {
    return Refused.saying(() -> rules.check(dossier));
  }

  @Test
  void becomesItsRow() {
    dossier.put(RetentionModel.CLOSED_ON, day("2026-11-30"));

    assertThat(rules.check(dossier))
        .isEqualTo(
            new DossierRow(
                7L,
                "uuid",
                "UMUM",
                "000.1",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-11-30")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0"})
  void aBlankTitleIsNone(String title) {
    dossier.put(ContentModel.PROP_TITLE, title);

    assertThat(refused()).isEqualTo("INVALID title naskah.missing");
  }

  @Test
  void aDossierWithoutATitleIsNotCalledNull() {
    dossier.remove(ContentModel.PROP_TITLE);

    assertThat(refused()).isEqualTo("INVALID title naskah.missing");
  }

  @Test
  void aTitleIsALine() {
    dossier.put(ContentModel.PROP_TITLE, "x".repeat(301));
    assertThat(refused()).isEqualTo("INVALID title naskah.text.tooLong");
    dossier.put(ContentModel.PROP_TITLE, "a\nb");
    assertThat(refused()).isEqualTo("INVALID title naskah.text.control");
    dossier.put(ContentModel.PROP_TITLE, "x".repeat(300));
    assertThat(rules.check(dossier)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-11-30, ",
    "1900-01-01, 1900-01-01, ",
    "2026-01-01, , ",
    ", , openedOn naskah.missing",
    "2026-12-01, , openedOn naskah.date.range",
    "1899-12-31, , openedOn naskah.date.range",
    "2026-06-01, 2026-05-31, closedOn naskah.date.range",
    "2026-06-01, 2026-12-01, closedOn naskah.date.range"
  })
  void itIsOpenedAndThenClosed(String opened, String closed, String expected) {
    dossier.put(RetentionModel.OPENED_ON, day(opened));
    dossier.put(RetentionModel.CLOSED_ON, day(closed));

    if (expected == null) {
      assertThatCode(() -> rules.check(dossier)).doesNotThrowAnyException();
    } else {
      assertThat(refused()).isEqualTo("INVALID " + expected);
    }
  }

  @Test
  void itHasACodeThatThereIs() {
    dossier.put(RetentionModel.DOSSIER_CLASSIFICATION, "000");
    assertThat(refused()).isEqualTo("INVALID classification naskah.classification.unknown");
    dossier.put(RetentionModel.DOSSIER_CLASSIFICATION, " ");
    assertThat(refused()).isEqualTo("INVALID classification naskah.missing");
    dossier.put(RetentionModel.DOSSIER_CLASSIFICATION, "000.1");
    dossier.put(RetentionModel.DOSSIER_UNIT, "X");
    assertThat(refused()).isEqualTo("INVALID unit naskah.unit.unknown");
  }

  @ParameterizedTest
  @CsvSource({"LAMA, 000.1, unit", "UMUM, 999, classification"})
  void aCodeThatEndedStaysButIsNotGivenAnew(String unit, String code, String field) {
    dossier.put(RetentionModel.DOSSIER_UNIT, unit);
    dossier.put(RetentionModel.DOSSIER_CLASSIFICATION, code);

    assertThatCode(() -> rules.check(dossier)).doesNotThrowAnyException();
    assertThat(
            Refused.saying(
                () -> {
                  rules.checkInUse(unit, code);
                  return null;
                }))
        .isEqualTo("INVALID " + field + " naskah.life.over");
    assertThatCode(() -> rules.checkInUse("UMUM", "000.1")).doesNotThrowAnyException();
  }
}
