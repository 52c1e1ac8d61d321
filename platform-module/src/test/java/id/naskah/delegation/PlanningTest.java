package id.naskah.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.junit.jupiter.api.Test;

/** What can be planned, by whom, and who sees it. */
@AlfrescoTest
class PlanningTest {
  private static final LocalDate FROM = Acting.FROM;
  private static final LocalDate UNTIL = Acting.UNTIL;

  private final Acting acting;
  private final Repository repository;

  PlanningTest(Repository repository) {
    this.repository = repository;
    this.acting = new Acting(repository);
  }

  @Test
  void whatIsPlannedIsKept() throws Exception {
    Substitution made =
        acting.at(Acting.BEFORE, () -> acting.plan(acting.holder, acting.absent, acting.budi));

    assertThat(made.id()).isPositive();
    assertThat(made)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new Substitution(
                null,
                acting.absent,
                acting.budi,
                Capacity.PLH,
                FROM,
                UNTIL,
                "Cuti",
                acting.holder,
                Acting.BEFORE,
                null,
                null));
  }

  /** Alfresco has room for a hundred characters in the name of a group, and the prefix is one. */
  @Test
  void aLongUserNameIsNoObstacle() throws Exception {
    String stem = "kepala.bagian.".repeat(6);
    String first = repository.createUser(repository.unique(stem) + "a");
    String second = repository.createUser(repository.unique(stem) + "b");
    assertThat(first).hasSizeGreaterThan(90);

    for (String user : List.of(first, second)) {
      acting.at(
          FROM.atTime(10, 0).atZone(id.naskah.Office.ZONE).toInstant(),
          () -> acting.plan(user, Recipient.user(user), acting.budi));
    }

    assertThat(PositionGroups.actingFor(first))
        .hasSizeLessThanOrEqualTo(100)
        .isNotEqualTo(PositionGroups.actingFor(second));
    assertThat(acting.members(PositionGroups.actingFor(first))).containsExactly(acting.budi);
    assertThat(PositionGroups.actingFor("sri")).isEqualTo("GROUP_NASKAH_ACTING_sri");
  }

  @Test
  void theAbsentIsAPositionOrAPerson() throws Exception {
    assertThat(refusal(Recipient.unit(acting.office.unitA()), acting.budi, FROM, UNTIL))
        .isEqualTo("INVALID absent naskah.substitution.unit");
    assertThat(refusal(Recipient.position("NONE"), acting.budi, FROM, UNTIL))
        .isEqualTo("INVALID absent naskah.position.unknown");
    assertThat(refusal(Recipient.user("nobody"), acting.budi, FROM, UNTIL))
        .isEqualTo("INVALID absent naskah.user");
    assertThat(refusal(null, acting.budi, FROM, UNTIL)).isEqualTo("INVALID absent naskah.missing");
  }

  @Test
  void theSubstituteIsSomebodyElseWhoCanLogIn() throws Exception {
    assertThat(refusal(acting.absent, "nobody", FROM, UNTIL))
        .isEqualTo("INVALID substitute naskah.user");
    assertThat(refusal(acting.absent, null, FROM, UNTIL))
        .isEqualTo("INVALID substitute naskah.missing");
    assertThat(refusal(acting.absent, acting.holder, FROM, UNTIL))
        .isEqualTo("INVALID substitute naskah.substitute.self");
    assertThat(refusal(Recipient.user(acting.sri), acting.sri, FROM, UNTIL))
        .isEqualTo("INVALID substitute naskah.substitute.self");
    disable(acting.budi);
    assertThat(refusal(acting.absent, acting.budi, FROM, UNTIL))
        .isEqualTo("INVALID substitute naskah.substitute.disabled");
  }

  /** Of those days, Sri holds the position on the last one only. */
  @Test
  void whoHoldsThePositionOnOneOfTheDaysIsNoSubstitute() throws Exception {
    acting.dropPosition();
    acting.office.addPositions(
        acting.line(acting.position, acting.holder, "", UNTIL.minusDays(1).toString()),
        acting.line(acting.position, acting.sri, UNTIL.toString(), ""));

    assertThat(refusal(acting.absent, acting.sri, FROM, UNTIL))
        .isEqualTo("INVALID substitute naskah.substitute.self");
    acting.at(
        Acting.BEFORE,
        () -> acting.plan("admin", acting.absent, acting.sri, FROM, UNTIL.minusDays(1)));
  }

  @Test
  void theDaysLieAheadInOrderAndAreAYearAtMost() throws Exception {
    LocalDate today = FROM.minusDays(1);
    assertThat(refusal(acting.absent, acting.budi, today.minusDays(1), UNTIL))
        .isEqualTo("INVALID from naskah.substitution.past");
    assertThat(refusal(acting.absent, acting.budi, UNTIL, FROM))
        .isEqualTo("INVALID until naskah.date.range");
    assertThat(refusal(acting.absent, acting.budi, today, today.plusDays(366)))
        .isEqualTo("INVALID until naskah.date.range");
    assertThat(refusal(acting.absent, acting.budi, null, UNTIL))
        .isEqualTo("INVALID from naskah.missing");
    assertThat(refusal(acting.absent, acting.budi, FROM, null))
        .isEqualTo("INVALID until naskah.missing");
    acting.at(
        Acting.BEFORE,
        () -> acting.plan("admin", acting.absent, acting.budi, today, today.plusDays(365)));
    acting.at(Acting.BEFORE, () -> acting.plan("admin", Recipient.user(acting.budi), acting.sri));
  }

  @Test
  void oneAtATime() throws Exception {
    Substitution first =
        acting.at(Acting.BEFORE, () -> acting.plan("admin", acting.absent, acting.budi));

    assertThat(refusal(acting.absent, acting.sri, UNTIL, UNTIL.plusDays(9)))
        .isEqualTo("CONFLICT absent naskah.substitution.taken");
    acting.at(
        Acting.BEFORE,
        () ->
            acting.plan("admin", acting.absent, acting.sri, UNTIL.plusDays(1), UNTIL.plusDays(9)));
    acting.at(Acting.BEFORE, () -> acting.end("admin", first.id()));
    acting.at(Acting.BEFORE, () -> acting.plan("admin", acting.absent, acting.sri));
  }

  @Test
  void nobodyIsAwayForOneAnother() throws Exception {
    Recipient budi = Recipient.user(acting.budi);
    acting.at(Acting.BEFORE, () -> acting.plan("admin", acting.absent, acting.budi));

    assertThat(refusal(budi, acting.holder, UNTIL, UNTIL.plusDays(3)))
        .isEqualTo("CONFLICT substitute naskah.substitution.circle");
    acting.at(
        Acting.BEFORE,
        () -> acting.plan("admin", budi, acting.sri, FROM.plusDays(1), UNTIL.minusDays(1)));
    assertThat(refusal(Recipient.user(acting.sri), acting.holder, FROM, UNTIL))
        .isEqualTo("CONFLICT substitute naskah.substitution.circle");
    // On the first day Budi is there himself, and on the days after no one comes back.
    acting.at(
        Acting.BEFORE,
        () -> acting.plan("admin", Recipient.user(acting.sri), acting.holder, FROM, FROM));
    acting.at(
        Acting.BEFORE,
        () -> acting.plan("admin", budi, acting.holder, UNTIL.plusDays(1), UNTIL.plusDays(3)));
  }

  /** It is a circle only from the day on which the substitute takes over the position. */
  @Test
  void aCircleCanCloseWhenTheHolderChanges() throws Exception {
    acting.dropPosition();
    acting.office.addPositions(
        acting.line(acting.position, acting.holder, "", FROM.toString()),
        acting.line(acting.position, acting.sri, FROM.plusDays(1).toString(), ""));
    acting.at(Acting.BEFORE, () -> acting.plan("admin", acting.absent, acting.budi));

    assertThat(refusal(Recipient.user(acting.budi), acting.sri, FROM, UNTIL))
        .isEqualTo("CONFLICT substitute naskah.substitution.circle");
    acting.at(
        Acting.BEFORE,
        () -> acting.plan("admin", Recipient.user(acting.budi), acting.sri, FROM, FROM));
  }

  @Test
  void whoMayPlanAndEnd() throws Exception {
    for (String user : List.of(acting.holder, acting.office.registrar(), "admin")) {
      Substitution made =
          acting.at(Acting.BEFORE, () -> acting.plan(user, acting.absent, acting.budi));
      Substitution ended = acting.at(Acting.BEFORE, () -> acting.end(user, made.id()));
      assertThat(ended.endedBy()).isEqualTo(user);
      assertThat(ended.endedAt()).isEqualTo(Acting.BEFORE);
    }
    for (String user : List.of(acting.budi, acting.office.clerkA(), acting.office.clerkB())) {
      assertThat(refused(() -> acting.plan(user, acting.absent, acting.budi)))
          .isEqualTo("FORBIDDEN  naskah.substitution.notYours");
    }
    assertThat(refused(() -> acting.plan(acting.holder, Recipient.user(acting.sri), acting.budi)))
        .isEqualTo("FORBIDDEN  naskah.substitution.notYours");
    acting.at(
        Acting.BEFORE, () -> acting.plan(acting.sri, Recipient.user(acting.sri), acting.budi));
  }

  @Test
  void endingIsAtOnceAndForGood() throws Exception {
    Substitution made =
        acting.at(Acting.BEFORE, () -> acting.plan(acting.holder, acting.absent, acting.budi));

    acting.on(
        FROM,
        () -> {
          acting.tick();
          assertThat(acting.bases(acting.budi)).containsExactly(Mandate.Basis.PLH);
          acting.end(acting.holder, made.id());
          assertThat(acting.bases(acting.budi)).isEmpty();
          assertThat(acting.members()).containsExactly(acting.holder);
          Substitution again = acting.end("admin", made.id());
          assertThat(again.endedBy()).isEqualTo(acting.holder);
          return null;
        });
  }

  @Test
  void onlyThoseSeeItWhomItConcerns() throws Exception {
    Substitution made =
        acting.at(Acting.BEFORE, () -> acting.plan(acting.holder, acting.absent, acting.budi));
    List<String> concerned =
        List.of(
            acting.holder, acting.budi, acting.office.clerkA(), acting.office.registrar(), "admin");

    for (String user : concerned) {
      assertThat(seen(user)).as(user).contains(made.id());
    }
    for (String user : List.of(acting.sri, acting.office.clerkB())) {
      assertThat(seen(user)).as(user).isEmpty();
      assertThat(refused(() -> acting.end(user, made.id())))
          .isEqualTo("NOT_FOUND  naskah.notFound");
    }
    assertThat(refused(() -> acting.end(acting.budi, made.id())))
        .isEqualTo("FORBIDDEN  naskah.substitution.notYours");
    assertThat(acting.on(UNTIL.plusDays(1), () -> ids("admin"))).doesNotContain(made.id());
  }

  private Set<Long> seen(String user) throws Exception {
    return acting.at(Acting.BEFORE, () -> ids(user));
  }

  private Set<Long> ids(String user) {
    return repository.inTransactionAs(
        user,
        () ->
            acting.service.notOver().stream()
                .map(Substitution::id)
                .collect(java.util.stream.Collectors.toSet()));
  }

  private String refusal(Recipient absent, String substitute, LocalDate from, LocalDate until)
      throws Exception {
    return refused(() -> acting.plan("admin", absent, substitute, from, until));
  }

  private String refused(Callable<?> work) throws Exception {
    return acting.at(Acting.BEFORE, () -> Refused.saying(work));
  }

  private void disable(String user) {
    repository.inTransactionAs(
        "admin",
        () -> {
          var person = repository.services().getPersonService().getPerson(user);
          repository
              .services()
              .getNodeService()
              .addAspect(person, ContentModel.ASPECT_PERSON_DISABLED, null);
          return null;
        });
  }
}
