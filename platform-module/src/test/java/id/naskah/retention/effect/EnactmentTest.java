package id.naskah.retention.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.retention.effect.Effect.Change;
import id.naskah.retention.schedule.Editions;
import id.naskah.retention.schedule.ScheduleStatus;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/**
 * Rule 1 (docs/rules.md#rule-1): what a new edition means is known before, and shortens nothing
 * silently.
 */
@AlfrescoTest
class EnactmentTest {
  private final Repository repository;
  private final FollowingEditions following;
  private final Office office;
  private final Editions editions;
  private final String shorter;
  private final String longer;
  private final String same;
  private final String never;

  EnactmentTest(Repository repository) {
    this.repository = repository;
    this.following = new FollowingEditions(repository);
    this.office = following.office();
    this.editions = following.editions();
    this.shorter = editions.classification();
    this.longer = editions.classification();
    this.same = editions.classification();
    this.never = editions.classification();
  }

  @Test
  void rule1EditionsAreShownBeforeTheyApplyAndShortenNothingSilently() throws Exception {
    String before = first();
    NodeRef sooner = following.settled(shorter);
    NodeRef later = following.settled(longer);
    NodeRef alike = following.settled(same);
    NodeRef waits = following.settled(never);
    String next = second();

    List<EffectGroup> shown = mine(next);

    assertThat(shown)
        .extracting(EffectGroup::rule, EffectGroup::change, EffectGroup::records)
        .containsExactlyInAnyOrder(
            tuple(shorter, Change.SHORTER, 1),
            tuple(longer, Change.LONGER, 1),
            tuple(same, Change.SAME, 1),
            tuple(never, Change.NEVER, 1));
    EffectGroup group = group(shown, shorter);
    assertThat(group.before().from()).isEqualTo("2029-03-11");
    assertThat(group.after().from()).isEqualTo("2027-03-11");
    assertThat(group(shown, longer).after().until()).isEqualTo("2031-03-11");
    assertThat(group(shown, never).after()).isNull();
    // So far it was only shown.
    assertThat(following.date(sooner)).isEqualTo("2029-03-11 " + before);

    following.run(editions.bringIntoForce(next, true, null));

    assertThat(following.date(sooner)).as("kept").isEqualTo("2029-03-11 " + before);
    assertThat(following.date(later)).isEqualTo("2031-03-11 " + next);
    assertThat(following.date(alike)).isEqualTo("2029-03-11 " + next);
    assertThat(following.date(waits)).isEqualTo("null " + next);
    assertThat(editions.file(before).status()).isEqualTo(ScheduleStatus.SUPERSEDED);
    assertThat(editions.file(next).broughtIntoForceBy()).isEqualTo(editions.manager());
    assertThat(office.property(sooner, RetentionModel.EDITION)).isEqualTo(before);
  }

  @Test
  void rule1AShorterPeriodIsAppliedWithAReasonThatStaysOnRecord() throws Exception {
    first();
    NodeRef sooner = following.settled(shorter);
    String next = second();
    assertThat(Refused.saying(() -> editions.bringIntoForce(next, false, null)))
        .isEqualTo("INVALID reason naskah.schedule.reason");
    assertThat(editions.file(next).status()).isEqualTo(ScheduleStatus.DRAFT);

    following.run(editions.bringIntoForce(next, false, "Peraturan 7/2026"));

    assertThat(following.date(sooner)).isEqualTo("2027-03-11 " + next);
    assertThat(following.audit(next))
        .contains("in force in place of ", "also where shorter: ", "shorter ", "Peraturan 7/2026");
  }

  @Test
  void rule1TheEffectNamesEachRecordThatTheManagerMayRead() throws Exception {
    String before = first();
    NodeRef sooner = following.settled(shorter);
    NodeRef hidden = following.settled(longer);
    String next = second();
    repository.inTransactionAs(
        "admin",
        () -> {
          var permissions = repository.services().getPermissionService();
          permissions.setInheritParentPermissions(hidden, false);
          return null;
        });

    String csv = following.csv(next);

    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo(
            "\uFEFF\"letter\",\"letterNumber\",\"unit\",\"classification\",\"kind\",\"dossier\","
                + "\"editionBefore\",\"ruleBefore\",\"eligibleOnBefore\",\"rule\",\"eligibleOn\","
                + "\"change\",\"masked\"");
    assertThat(csv.lines().filter(line -> line.contains(sooner.getId())))
        .containsExactly(
            quoted(
                sooner.getId(),
                String.valueOf(office.property(sooner, LetterModel.LETTER_NUMBER)),
                office.unitA(),
                shorter,
                "invitation",
                "",
                before,
                shorter,
                "2029-03-11",
                shorter,
                "2027-03-11",
                "shorter",
                ""));
    assertThat(csv).doesNotContain(hidden.getId());
    assertThat(mine(next)).extracting(EffectGroup::rule).containsExactly(shorter);
  }

  private static String quoted(String... cells) {
    return '"' + String.join("\",\"", cells) + '"';
  }

  @Test
  void rule2WhoWaitsForAnEventLosesNoYearsUnseen() throws Exception {
    String before =
        following.inForce(
            editions.draft(shorter + ";Kontrak;5 tahun setelah kontrak berakhir;5;Musnah"));
    NodeRef letter = following.settled(shorter);
    assertThat(following.date(letter)).isEqualTo("null " + before);
    String next = editions.draft(shorter + ";Kontrak;1 tahun setelah kontrak berakhir;0;Musnah");

    assertThat(mine(next)).extracting(EffectGroup::change).containsExactly(Change.SHORTER);

    following.inForce(next);
    assertThat(following.date(letter)).isEqualTo("null " + before);
  }

  @Test
  void recordsWithoutARuleGetOneAndRecordsWithoutANewOneKeepTheirs() throws Exception {
    String before = following.inForce(editions.draft(longer + ";Lama;1;1;Musnah"));
    NodeRef fresh = following.settled(shorter);
    NodeRef left = following.settled(longer);
    String next = editions.draft(shorter + ";Baru;1;0;Musnah");

    assertThat(mine(next)).extracting(EffectGroup::change).containsExactly(Change.FRESH);
    assertThat(following.csv(next).lines().filter(line -> line.contains(left.getId())))
        .singleElement()
        .asString()
        .endsWith(quoted(before, longer, "2028-03-11", "", "2028-03-11", "same", ""));
    following.inForce(next);

    assertThat(following.date(fresh)).isEqualTo("2027-03-11 " + next);
    assertThat(following.date(left)).isEqualTo("2028-03-11 " + before);
  }

  @Test
  void anEditionWhoseReportHasErrorsDoesNotComeIntoForce() {
    String unread = editions.draft(shorter + ";Surat;lama sekali;1;Musnah");
    String unknown = editions.draft("X.999;Surat;1;1;Musnah");
    String event = editions.draft(shorter + ";Surat;1;1;Musnah;event;doomsday;;");
    String kind = editions.draft(shorter + ";Surat;1;1;Musnah;;;;postcard");
    String empty = editions.draft("");

    for (String draft : List.of(unread, unknown, event, kind, empty)) {
      assertThat(Refused.saying(() -> editions.bringIntoForce(draft, true, null)))
          .isEqualTo("CONFLICT status naskah.schedule.errors");
      assertThat(editions.file(draft).status()).isEqualTo(ScheduleStatus.DRAFT);
    }
    editions.save(event, Editions.HEADING + "\n" + shorter + ";Surat;1;1;Musnah");
    following.inForce(event);
    assertThat(Refused.saying(() -> editions.bringIntoForce(event, true, null)))
        .isEqualTo("CONFLICT status naskah.schedule.step");
  }

  @Test
  void gapsAndOverlapsAreToldAndAllowed() {
    String draft =
        editions.draft(
            longer + ";Surat;1;1;Musnah;;;;letter",
            longer + ";Undangan;2;1;Musnah;;;;invitation",
            longer + ";Semua;3;1;Musnah");

    assertThat(editions.problems(draft))
        .filteredOn(p -> p.line() > 0)
        .extracting(p -> p.line() + " " + p.key() + " " + p.isError())
        .containsExactly("4 naskah.schedule.overlap false");
    assertThat(editions.problems(draft))
        .filteredOn(p -> p.line() == 0)
        .anySatisfy(p -> assertThat(p.arguments()).contains(shorter))
        .noneSatisfy(p -> assertThat(p.arguments()).contains(longer))
        .allSatisfy(p -> assertThat(p.isError()).isFalse());
    following.inForce(draft);
  }

  @Test
  void aCodeThatIsTakenOutLaterIsReportedAndItsRuleStays() {
    String gone = editions.classification();
    String draft = editions.draft(gone + ";Surat;1;1;Musnah");
    following.inForce(draft);
    String now = office.read(ConfigurationFiles.CLASSIFICATION);
    office.save(ConfigurationFiles.CLASSIFICATION, now.replace(gone + ",Percobaan\n", ""));
    try {
      assertThat(editions.problems(draft)).anySatisfy(p -> assertThat(p.isError()).isTrue());
      assertThat(
              repository
                  .inTransactionAs("admin", () -> editions.schedules().inForce().orElseThrow())
                  .rulesFor(gone, "letter"))
          .hasSize(1);
    } finally {
      office.save(ConfigurationFiles.CLASSIFICATION, now);
    }
  }

  @Test
  void onlyThoseWhoKeepRecords() {
    String draft = editions.draft(shorter + ";Surat;1;1;Musnah");

    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        office.clerkA(),
                        () -> repository.bean(Enactment.class).bringIntoForce(draft, true, null))))
        .isEqualTo("FORBIDDEN  naskah.records.notManager");
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        office.clerkA(),
                        () -> repository.bean(ScheduleEffects.class).summary(draft))))
        .isEqualTo("FORBIDDEN  naskah.records.notManager");
  }

  private String first() {
    return following.inForce(
        editions.draft(
            shorter + ";Surat;2;1;Musnah",
            longer + ";Surat;2;1;Musnah",
            same + ";Surat;2;1;Musnah",
            never + ";Surat;2;1;Musnah"));
  }

  private String second() {
    return editions.draft(
        shorter + ";Surat;1;0;Musnah",
        longer + ";Surat;2;3;Permanen",
        same + ";Surat;1;2;Musnah",
        never + ";Surat;selama berlaku;50;Musnah");
  }

  /** The groups of this test's own codes: others' records are there as well. */
  private List<EffectGroup> mine(String draft) {
    return repository
        .inTransactionAs(
            editions.manager(), () -> repository.bean(ScheduleEffects.class).summary(draft))
        .groups()
        .stream()
        .filter(group -> List.of(shorter, longer, same, never).contains(group.rule()))
        .toList();
  }

  private static EffectGroup group(List<EffectGroup> groups, String rule) {
    return groups.stream().filter(g -> g.rule().equals(rule)).findFirst().orElseThrow();
  }
}
