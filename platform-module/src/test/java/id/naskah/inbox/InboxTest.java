package id.naskah.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Capacity;
import id.naskah.delegation.Mandates;
import id.naskah.delegation.SubstitutionService;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.OfficeClock;
import id.naskah.routing.DispositionStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** What waits for whom, in which order, and what vanishes with the right to read. */
@AlfrescoTest
class InboxTest {
  private final Repository repository;
  private final People people;
  private final OfficeClock clock;
  private final LocalDate today;

  InboxTest(Repository repository) {
    this.repository = repository;
    this.people = new People(repository);
    this.clock = repository.bean(OfficeClock.class);
    this.today = clock.today();
  }

  @Test
  void theSoonestDueComesFirstAndPagesDoNotOverlap() {
    String budi = people.user("budi");
    List<NodeRef> sent = new ArrayList<>();
    int[] days = {9, 3, 7, 3, 1, 8, 3};
    for (int day : days) {
      sent.add(people.pass(people.letter(), Recipient.user(budi), today.plusDays(day)));
    }
    List<String> expected =
        java.util.stream.Stream.of(4, 1, 3, 6, 2, 5, 0).map(i -> sent.get(i).getId()).toList();
    for (int size : new int[] {1, 2, 3, 7, 8}) {
      assertThat(people.all(budi, Box.OPEN, Whose.ALL, size).stream().map(InboxItem::id))
          .as("pages of %d", size)
          .containsExactlyElementsOf(expected);
    }
    assertThat(people.page(budi, Box.OPEN, Whose.ME, 7, 5).items()).isEmpty();
    assertThat(people.page(budi, Box.OPEN, Whose.ME, Integer.MAX_VALUE, 5).items()).isEmpty();
  }

  @Test
  void anEntrySaysWhatIsAskedAndOfWhichLetter() throws Exception {
    String budi = people.user("budi");
    NodeRef letter = people.letter();
    NodeRef sent = people.pass(letter, Recipient.user(budi), today.plusDays(1));
    InboxItem item = people.all(budi, Box.UNREAD, Whose.ALL, 10).get(0);
    assertThat(item.id()).isEqualTo(sent.getId());
    assertThat(item.letter()).isEqualTo(letter.getId());
    assertThat(item.subject()).isEqualTo("Undangan rapat koordinasi");
    assertThat(item.agendaNumber()).isPositive();
    assertThat(item.unit()).isEqualTo(people.office.unitA());
    assertThat(item.direction()).isEqualTo("incoming");
    assertThat(item.urgency()).isEqualTo("ordinary");
    assertThat(item.recipient()).isEqualTo(Recipient.user(budi));
    assertThat(item.onBehalfOf()).isNull();
    assertThat(item.instructions()).containsExactly("followUp");
    assertThat(item.responsible()).isTrue();
    assertThat(item.dueDate()).isEqualTo(today.plusDays(1));
    assertThat(item.overdue()).isFalse();
    assertThat(item.status()).isEqualTo(DispositionStatus.UNREAD);
    assertThat(item.sender()).isEqualTo(people.office.clerkA());
    assertThat(item.readAt()).isNull();

    // Fifteen days after the due date lie at least eight working days, and at most eleven.
    people.office.at(
        clock.now().plus(Duration.ofDays(16)),
        () -> {
          InboxItem late = people.all(budi, Box.OVERDUE, Whose.ALL, 10).get(0);
          assertThat(late.id()).isEqualTo(sent.getId());
          assertThat(late.overdue()).isTrue();
          assertThat(late.workingDaysOverdue()).isBetween(1, 11);
          return null;
        });
    assertThat(people.ids(budi, Box.OVERDUE, Whose.ALL)).isEmpty();
  }

  @Test
  void whatIsDoneStaysForThirtyDaysNewestFirst() throws Exception {
    String budi = people.user("budi");
    NodeRef first = people.pass(people.letter(), Recipient.user(budi), null);
    NodeRef second = people.pass(people.letter(), Recipient.user(budi), null);
    people.step(budi, first, DispositionStatus.DONE, "Sudah");
    people.step(budi, second, DispositionStatus.DECLINED, "Bukan tugas saya");
    assertThat(people.ids(budi, Box.DONE, Whose.ME)).containsExactly(second.getId(), first.getId());
    assertThat(people.ids(budi, Box.OPEN, Whose.ALL)).isEmpty();
    people.office.at(
        clock.now().plus(Duration.ofDays(31)),
        () -> {
          assertThat(people.ids(budi, Box.DONE, Whose.ME)).isEmpty();
          assertThat(people.counters(budi).of(Box.DONE, Whose.ALL)).isZero();
          return null;
        });
  }

  @Test
  void whatIsDeclinedReturnsToItsSenderUntilItIsRecalled() {
    String clerk = people.office.clerkA();
    String budi = people.user("budi");
    String sri = people.user("sri");
    NodeRef letter = people.letter();
    NodeRef top = people.pass(letter, Recipient.user(budi), null);
    NodeRef below = people.pass(budi, letter, top, null, Recipient.user(sri)).get(0);
    people.step(sri, below, DispositionStatus.DECLINED, "Cuti");
    assertThat(people.ids(budi, Box.RETURNED, Whose.ME)).containsExactly(below.getId());
    assertThat(people.ids(clerk, Box.RETURNED, Whose.ALL)).doesNotContain(below.getId());
    assertThat(people.ids(sri, Box.RETURNED, Whose.ALL)).isEmpty();
    people.step(budi, below, DispositionStatus.RECALLED, "Saya kerjakan sendiri");
    assertThat(people.ids(budi, Box.RETURNED, Whose.ALL)).isEmpty();
    people.step(budi, top, DispositionStatus.DECLINED, "Salah alamat");
    assertThat(people.ids(clerk, Box.RETURNED, Whose.ME)).containsExactly(top.getId());
    assertThat(people.counters(clerk).of(Box.RETURNED, Whose.ME)).isEqualTo(1);
  }

  @Test
  void aLetterThatMayNotBeReadIsNeitherListedNorCounted() {
    String budi = people.user("budi");
    String group = repository.createGroup(repository.unique("budis"), budi);
    List<NodeRef> letters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      letters.add(people.letter());
      people.pass(letters.get(i), Recipient.user(budi), today.plusDays(i + 1));
    }
    assertThat(subjects(budi)).hasSize(4);
    // Taken away by an administrator.
    people.administer(() -> people.permissions.deletePermission(letters.get(0), budi, "Consumer"));
    // Allowed by name, denied through a group.
    people.administer(
        () ->
            people.permissions.setPermission(letters.get(1), group, PermissionService.READ, false));
    // Denied to somebody else: that is not this user's.
    people.administer(
        () ->
            people.permissions.setPermission(
                letters.get(2), people.office.clerkB(), PermissionService.READ, false));
    assertThat(subjects(budi)).containsExactly(letters.get(2).getId(), letters.get(3).getId());
    assertThat(people.page(budi, Box.OPEN, Whose.ALL, 0, 1).hasMore()).isTrue();
    assertThat(people.page(budi, Box.OPEN, Whose.ALL, 1, 1).hasMore()).isFalse();
    people.administer(
        () -> people.permissions.setPermission(letters.get(0), budi, "Coordinator", true));
    assertThat(subjects(budi)).hasSize(3);
  }

  @Test
  void whoeverGotALetterMayReadItForCertain() {
    String budi = people.user("budi");
    people.pass(people.letter(), Recipient.user(budi), null);
    String position = people.position(budi);
    people.pass(people.letter(), Recipient.position(position), null);
    NodeRef denied = people.letter();
    people.pass(denied, Recipient.user(budi), null);
    people.administer(
        () ->
            people.permissions.setPermission(
                denied, people.office.clerkB(), PermissionService.READ, false));
    List<Boolean> certain =
        repository.inTransactionAs(
            budi,
            () -> {
              List<Object> values = new ArrayList<>();
              Viewer viewer =
                  Viewer.of(
                      budi,
                      repository
                          .bean("permissionService", PermissionService.class)
                          .getAuthorisations(),
                      repository.bean(Mandates.class).of(budi),
                      today,
                      clock.now());
              String sql = InboxSql.page(viewer, Box.OPEN, Whose.ALL, 10, values);
              return people
                  .office
                  .sql()
                  .query(sql, (row, i) -> row.getBoolean("certain"), values.toArray());
            });
    assertThat(certain).containsExactly(true, true, false);
  }

  /** The letters of the open entries, after the counters were compared with them. */
  private List<String> subjects(String user) {
    List<String> letters =
        people.all(user, Box.OPEN, Whose.ALL, 100).stream().map(InboxItem::letter).toList();
    Counters counters = people.counters(user);
    assertThat(counters.of(Box.OPEN, Whose.ALL)).isEqualTo(letters.size());
    assertThat(counters.of(Box.UNREAD, Whose.ME)).isEqualTo(letters.size());
    return letters;
  }

  @Test
  void manyUnreadableLettersInFrontDoNotEmptyThePage() {
    String budi = people.user("budi");
    List<NodeRef> sent = new ArrayList<>();
    repository.inTransactionAs(
        people.office.clerkA(),
        () -> {
          for (int i = 0; i < 70; i++) {
            sent.add(people.letter());
          }
          return null;
        });
    for (NodeRef letter : sent) {
      people.pass(letter, Recipient.user(budi), today.plusDays(3));
    }
    people.administer(
        () ->
            sent.subList(0, 68)
                .forEach(l -> people.permissions.deletePermission(l, budi, "Consumer")));
    InboxPage page = people.page(budi, Box.OPEN, Whose.ME, 0, 1);
    assertThat(page.items()).extracting(InboxItem::letter).containsExactly(sent.get(68).getId());
    assertThat(page.hasMore()).isTrue();
    assertThat(people.counters(budi).of(Box.OPEN, Whose.ALL)).isEqualTo(2);
  }

  @Test
  void aSubstituteSeesTheAbsentOnesEntriesBetweenTheDatesAndNoLonger() throws Exception {
    String budi = people.user("budi");
    String sri = people.user("sri");
    String position = people.position(budi);
    NodeRef toPosition = people.pass(people.letter(), Recipient.position(position), null);
    NodeRef toBudi = people.pass(people.letter(), Recipient.user(budi), null);
    assertThat(people.ids(budi, Box.OPEN, Whose.POSITIONS)).containsExactly(toPosition.getId());
    assertThat(people.ids(budi, Box.OPEN, Whose.ME)).containsExactly(toBudi.getId());
    assertThat(people.ids(sri, Box.OPEN, Whose.ALL)).isEmpty();
    SubstitutionService substitutions = repository.bean(SubstitutionService.class);
    repository.inTransactionAs(
        budi,
        () ->
            substitutions.plan(
                Recipient.position(position), sri, Capacity.PLH, today, today.plusDays(2), null));
    assertThat(people.ids(sri, Box.OPEN, Whose.SUBSTITUTES)).containsExactly(toPosition.getId());
    assertThat(people.ids(sri, Box.OPEN, Whose.ALL)).containsExactly(toPosition.getId());
    assertThat(people.ids(sri, Box.OPEN, Whose.POSITIONS)).isEmpty();
    InboxItem item = people.all(sri, Box.OPEN, Whose.ALL, 5).get(0);
    assertThat(item.onBehalfOf()).isEqualTo(Recipient.position(position));
    assertThat(item.capacity()).isEqualTo("plh");
    assertThat(people.counters(sri).of(Box.OPEN, Whose.SUBSTITUTES)).isEqualTo(1);

    // The last day, and the day after.
    people.office.at(
        clock.now().plus(Duration.ofDays(2)),
        () -> {
          assertThat(people.ids(sri, Box.OPEN, Whose.ALL)).containsExactly(toPosition.getId());
          return null;
        });
    people.office.at(
        clock.now().plus(Duration.ofDays(3)),
        () -> {
          assertThat(people.ids(sri, Box.OPEN, Whose.ALL)).isEmpty();
          assertThat(people.counters(sri).of(Box.OPEN, Whose.ALL)).isZero();
          assertThat(people.ids(budi, Box.OPEN, Whose.ALL)).hasSize(2);
          return null;
        });
  }

  @Test
  void openLettersOfTheUnitThatNobodyPassedOnAreCounted() {
    String clerk = people.office.clerkA();
    NodeRef first = people.letter();
    NodeRef second = people.letter();
    assertThat(people.counters(clerk).undisposed()).isEqualTo(2);
    people.pass(first, Recipient.user(people.user("budi")), null);
    assertThat(people.counters(clerk).undisposed()).isEqualTo(1);
    assertThat(people.counters(people.office.clerkB()).undisposed()).isZero();
    people.administer(() -> people.permissions.setInheritParentPermissions(second, false));
    assertThat(people.counters(clerk).undisposed()).isZero();
    people.administer(() -> repository.services().getOwnableService().setOwner(second, clerk));
    assertThat(people.counters(clerk).undisposed()).isEqualTo(1);
  }
}
