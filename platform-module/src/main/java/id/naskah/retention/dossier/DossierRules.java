package id.naskah.retention.dossier;

import id.naskah.configuration.Configuration;
import id.naskah.letter.LetterValues;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.namespace.QName;

/** What a dossier must have, by whichever door it came. */
class DossierRules {
  private static final int LONGEST_TITLE = 300;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public DossierRules(Supplier<Configuration> configuration, OfficeClock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Checks a dossier.
   *
   * @return its row
   * @throws RuleViolation 400 for the first thing that is wrong
   */
  DossierRow check(Map<QName, Serializable> properties) {
    LetterValues dossier = new LetterValues(properties, clock);
    Serializable title = properties.get(ContentModel.PROP_TITLE);
    checkTitle(title == null ? null : String.valueOf(title));
    String unit = dossier.text(RetentionModel.DOSSIER_UNIT);
    String classification = dossier.text(RetentionModel.DOSSIER_CLASSIFICATION);
    checkClassification(classification);
    LocalDate opened = dossier.day(RetentionModel.OPENED_ON);
    LocalDate closed = dossier.day(RetentionModel.CLOSED_ON);
    checkOpened(opened);
    if (closed != null) {
      between("closedOn", closed, opened);
    }
    return new DossierRow(
        (Long) properties.get(ContentModel.PROP_NODE_DBID),
        dossier.text(ContentModel.PROP_NODE_UUID),
        configuration.get().unit(unit).code(),
        classification,
        opened,
        closed);
  }

  void checkTitle(String title) {
    if (Texts.trimmed(title) == null) {
      throw RuleViolation.invalid("title", "naskah.missing");
    }
    Texts.check("title", title, LONGEST_TITLE, false);
  }

  void checkClassification(String code) {
    if (code == null) {
      throw RuleViolation.invalid("classification", "naskah.missing");
    }
    if (!configuration.get().classification().contains(code)) {
      throw RuleViolation.invalid(
          "classification", "naskah.classification.unknown", Texts.shortened(code));
    }
  }

  /** A dossier that is there keeps a code that ended since. */
  void checkInUse(String unit, String classification) {
    Configuration now = configuration.get();
    now.unit(unit).life().requireInUse("unit", unit, clock.today());
    now.classification()
        .life(classification)
        .requireInUse("classification", classification, clock.today());
  }

  void checkOpened(LocalDate day) {
    between("openedOn", day, EARLIEST);
  }

  void between(String field, LocalDate day, LocalDate first) {
    LocalDate today = clock.today();
    if (day == null) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    if (day.isBefore(first) || day.isAfter(today)) {
      throw RuleViolation.invalid(field, "naskah.date.range", day, first, today);
    }
  }
}
