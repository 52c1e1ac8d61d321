package id.naskah.retention.disposal;

import static id.naskah.retention.disposal.CertificateWords.beneath;
import static id.naskah.retention.disposal.CertificateWords.both;
import static id.naskah.retention.disposal.CertificateWords.indonesian;

import id.naskah.configuration.Configuration;
import id.naskah.paper.Certificate;
import id.naskah.paper.Certificate.Column;
import id.naskah.paper.Certificate.Fact;
import id.naskah.paper.Certificate.Row;
import id.naskah.paper.Certificate.Signature;
import id.naskah.paper.Certificate.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the certificate of a batch says, in words. */
final class CertificateForm {
  private static final Map<String, String> ACTIONS =
      Map.of(
          "destroy", "naskah.certificate.action.destroy",
          "reappraise", "naskah.certificate.action.reappraise",
          "permanent", "naskah.certificate.action.permanent");

  private final Disposal batch;
  private final List<String> appraisers;
  private final String seal;
  private final Configuration current;
  private final CertificateWords words;

  /**
   * The words of one certificate.
   *
   * @param seal the newest seal of the audit, so that what was sealed by then is pinned by a paper
   *     with signatures; null if there is none yet
   */
  CertificateForm(
      Disposal batch,
      List<String> appraisers,
      String seal,
      Configuration current,
      CertificateWords words) {
    this.batch = batch;
    this.appraisers = appraisers;
    this.seal = seal;
    this.current = current;
    this.words = words;
  }

  /** All but the table. */
  Certificate page(CertificateCounts counts) {
    return new Certificate(
        CertificateWords.INDONESIAN.getLanguage(),
        List.of(letterhead()),
        beneath(title()),
        List.of(
            new Fact(both("naskah.certificate.batch"), String.valueOf(batch.id())),
            new Fact(both("naskah.certificate.subject"), batch.title()),
            new Fact(both("naskah.certificate.scope"), scope()),
            new Fact(
                both("naskah.certificate.proposed"),
                who(words.person(batch.proposedBy()), words.time(batch.proposedAt()))),
            new Fact(
                both("naskah.certificate.appraised"),
                who(appraisers(), words.time(batch.appraisedAt()))),
            new Fact(
                both("naskah.certificate.approved"),
                who(words.person(batch.approvedBy()), words.time(batch.approvedAt()))),
            new Fact(both("naskah.certificate.archiveReference"), batch.archiveReference()),
            new Fact(both("naskah.certificate.seal"), seal)),
        statements(counts),
        List.of(
            new Column(both("naskah.certificate.position"), 0.08f),
            new Column(both("naskah.certificate.letter"), 0.37f),
            new Column(both("naskah.certificate.rule"), 0.2f),
            new Column(both("naskah.certificate.outcome"), 0.35f)),
        List.of(
            signature(
                "naskah.certificate.proposed",
                words.person(batch.proposedBy()),
                words.time(batch.proposedAt())),
            signature(
                "naskah.certificate.appraised", appraisers(), words.time(batch.appraisedAt())),
            signature(
                "naskah.certificate.approved",
                words.person(batch.approvedBy()),
                words.time(batch.approvedAt()))),
        indonesian(title()) + " · " + batch.id(),
        indonesian("naskah.certificate.page", "{0}", "{1}"),
        indonesian("naskah.sheet.lacking"));
  }

  private String title() {
    return isTransfer() ? "naskah.certificate.titleTransfer" : "naskah.certificate.title";
  }

  private boolean isTransfer() {
    return batch.kind() == DisposalKind.TRANSFER;
  }

  private String letterhead() {
    String unit = batch.scope().unit();
    return unit != null && current.units().containsKey(unit)
        ? current.units().get(unit).name()
        : current.office().code();
  }

  private String scope() {
    return batch.scope().limits().entrySet().stream()
        .map(limit -> limit.getKey() + " " + limit.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String who(String name, String when) {
    return name + ", " + when;
  }

  private String appraisers() {
    return appraisers.stream().map(words::person).collect(Collectors.joining(", "));
  }

  private List<String> statements(CertificateCounts counts) {
    List<String> statements = new ArrayList<>();
    statements.addAll(
        beneath(
            isTransfer() ? "naskah.certificate.statementTransfer" : "naskah.certificate.statement",
            counts.items(),
            counts.destroyed()));
    statements.addAll(
        beneath("naskah.certificate.verified", counts.verified(), counts.destroyed()));
    return statements;
  }

  private static Signature signature(String role, String name, String when) {
    return new Signature(both(role), name, when);
  }

  /** One item. */
  Row row(DisposalItem item, ItemFacts facts) {
    List<Text> letter = new ArrayList<>();
    letter.add(
        new Text(facts.letterNumber() == null ? facts.agenda() : facts.letterNumber(), true));
    letter.add(small(facts.subject()));
    letter.add(dated("naskah.certificate.date", CertificateWords.day(facts.letterDate())));
    letter.add(dated("naskah.certificate.received", CertificateWords.day(facts.receivedDate())));
    letter.add(small(facts.agenda()));
    letter.add(small(item.uuid()));
    List<Text> rule = new ArrayList<>();
    rule.add(new Text(item.rule(), true));
    rule.add(dated("naskah.certificate.edition", item.edition()));
    rule.add(small(both(ACTIONS.get(item.action()))));
    rule.add(dated("naskah.certificate.due", CertificateWords.day(item.eligibleOn())));
    List<Text> outcome = new ArrayList<>();
    outcome.add(new Text(both(item.outcome().words()), true));
    outcome.add(small(both(item.decision().words())));
    outcome.add(dated("naskah.certificate.until", CertificateWords.day(item.keepUntil())));
    outcome.add(small(item.reason()));
    outcome.add(small(item.outcomeReason()));
    outcome.add(small(item.sha256() == null ? null : "SHA-256 " + item.sha256()));
    outcome.add(small(words.time(item.doneAt())));
    outcome.add(dated("naskah.certificate.remains", item.remains()));
    return new Row(List.of(List.of(small(String.valueOf(item.position()))), letter, rule, outcome));
  }

  private static Text small(String text) {
    return new Text(text, false);
  }

  private static Text dated(String key, String value) {
    return new Text(value == null ? null : both(key) + ": " + value, false);
  }
}
