package id.naskah.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Capacity;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.delegation.SubstitutionService;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.routing.DispositionStatus;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * After whatever people and administrators do, in every order: each box has exactly what the table,
 * the mandates and Alfresco's permissions say, asked row by row, and the counters are its size.
 */
@AlfrescoTest
class CountersEqualListsTest {
  private static final long SEED = 20_260_101;
  private static final int LETTERS = 12;
  private static final int STEPS = 160;
  private static final int CHECKS_AFTER = 40;

  private final Repository repository;
  private final People people;
  private final LettersOfUnits letterCounts;
  private final OfficeClock clock;
  private final Random random = new Random(SEED);
  private final List<String> users = new ArrayList<>();
  private final List<Recipient> recipients = new ArrayList<>();
  private final List<NodeRef> letters = new ArrayList<>();
  private final List<NodeRef> dispositions = new ArrayList<>();
  private final String everybody;
  private int taken;

  CountersEqualListsTest(Repository repository) {
    this.repository = repository;
    this.people = new People(repository);
    this.letterCounts = new LettersOfUnits(repository);
    this.clock = repository.bean(OfficeClock.class);
    users.addAll(List.of(people.office.clerkA(), people.office.clerkB()));
    for (String name : List.of("budi", "sri", "agus", "dewi")) {
      users.add(people.user(name));
    }
    users.forEach(user -> recipients.add(Recipient.user(user)));
    recipients.add(Recipient.unit(people.office.unitA()));
    recipients.add(Recipient.unit(people.office.unitB()));
    recipients.add(Recipient.position(people.position(users.get(2))));
    recipients.add(Recipient.position(people.position(users.get(3))));
    this.everybody =
        repository.createGroup(repository.unique("everybody"), users.toArray(String[]::new));
  }

  @Test
  void countersAreTheSizesOfTheLists() throws Exception {
    for (int i = 0; i < LETTERS; i++) {
      letters.add(people.letter());
    }
    Map<QName, Serializable> draft = people.office.incoming(people.office.unitA());
    draft.put(LetterModel.STATUS, "draft");
    people.office.register(people.office.clerkA(), draft);
    SubstitutionService substitutions = repository.bean(SubstitutionService.class);
    LocalDate today = clock.today();
    for (Recipient absent : List.of(recipients.get(8), Recipient.user(users.get(4)))) {
      repository.inTransactionAs(
          "admin",
          () ->
              substitutions.plan(
                  absent, users.get(5), Capacity.PLT, today, today.plusDays(10), null));
    }
    for (int i = 1; i <= STEPS; i++) {
      something();
      if (i % CHECKS_AFTER == 0) {
        check();
      }
    }
    Counters counted = people.counters(people.office.clerkA());
    assertThat(counted.drafts()).isEqualTo(1);
    assertThat(counted.receivedToday()).isGreaterThan(1);
    // Enough was neither refused nor skipped to call it a test.
    assertThat(taken).isGreaterThan(STEPS / 3);
    for (int days : new int[] {5, 20, 40}) {
      people.office.at(
          clock.now().plus(Duration.ofDays(days)),
          () -> {
            check();
            return null;
          });
    }
  }

  private void something() {
    try {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> pass();
        case 4, 5, 6 -> step();
        default -> permissions();
      }
      taken++;
    } catch (RuleViolation e) {
      // What the rules refuse changes nothing.
      assertThat(e.kind()).isNotNull();
    }
  }

  private void pass() {
    NodeRef letter = any(letters);
    LocalDate due = clock.today().plusDays(random.nextInt(4));
    if (random.nextBoolean() || dispositions.isEmpty()) {
      dispositions.addAll(people.pass(people.office.clerkA(), letter, null, due, any(recipients)));
      return;
    }
    Map<String, Object> above = row(any(dispositions));
    NodeRef of = node((String) above.get("letter"));
    dispositions.addAll(
        people.pass(
            actor((String) above.get("recipient")),
            of,
            node((String) above.get("uuid")),
            null,
            any(recipients)));
  }

  private void step() {
    if (dispositions.isEmpty()) {
      return;
    }
    NodeRef disposition = any(dispositions);
    Map<String, Object> row = row(disposition);
    DispositionStatus to = any(List.of(DispositionStatus.values()));
    boolean senders = to == DispositionStatus.WITHDRAWN || to == DispositionStatus.RECALLED;
    people.step(
        senders ? (String) row.get("sender") : actor((String) row.get("recipient")),
        disposition,
        to,
        "Sebab");
  }

  /** What administrators may do to a letter at any time. */
  private void permissions() {
    NodeRef letter = any(letters);
    String user = any(users);
    people.administer(
        () -> {
          PermissionService permissions = people.permissions;
          switch (random.nextInt(7)) {
            case 0 -> permissions.clearPermission(letter, user);
            case 1 -> permissions.setPermission(letter, user, PermissionService.READ, false);
            case 2 -> permissions.setPermission(letter, everybody, "Consumer", true);
            case 3 -> permissions.clearPermission(letter, everybody);
            case 4 -> repository.services().getOwnableService().setOwner(letter, user);
            case 5 -> permissions.setInheritParentPermissions(letter, random.nextBoolean());
            default -> permissions.setPermission(letter, user, "ReadProperties", true);
          }
        });
  }

  private String actor(String recipient) {
    List<String> able =
        repository.bean(Mandates.class).people(Recipient.parse(recipient).orElseThrow());
    return able.isEmpty() ? any(users) : any(able);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Map<String, Object> row(NodeRef disposition) {
    return people
        .office
        .sql()
        .queryForMap(
            "SELECT d.*, l.uuid AS letter FROM naskah_disposition d"
                + " JOIN naskah_letter l ON l.node_id = d.letter_id WHERE d.uuid = ?",
            disposition.getId());
  }

  private void check() {
    for (String user : users) {
      Counters counters = people.counters(user);
      for (Box box : Box.values()) {
        for (Whose whose : Whose.values()) {
          List<String> listed = new ArrayList<>();
          people.all(user, box, whose, 3).forEach(item -> listed.add(item.id()));
          assertThat(listed).as("%s %s %s", user, box, whose).doesNotHaveDuplicates();
          assertThat(new TreeSet<>(listed))
              .as("%s %s %s", user, box, whose)
              .isEqualTo(expected(user, box, whose))
              .hasSize((int) counters.of(box, whose));
        }
      }
      letterCounts.check(user, counters);
    }
  }

  /** Asked row by row, of the mandates and of Alfresco's PermissionService. */
  private Set<String> expected(String user, Box box, Whose whose) {
    Set<String> expected = new TreeSet<>();
    List<Mandate> mandates = repository.bean(Mandates.class).of(user);
    for (NodeRef disposition : dispositions) {
      Map<String, Object> row = row(disposition);
      if (isIn(box, row)
          && mandate(mandates, box, row).filter(m -> has(whose, m)).isPresent()
          && mayRead(user, node((String) row.get("letter")))) {
        expected.add(disposition.getId());
      }
    }
    return expected;
  }

  private boolean isIn(Box box, Map<String, Object> row) {
    DispositionStatus status = DispositionStatus.of((String) row.get("status"));
    java.sql.Date due = (java.sql.Date) row.get("due");
    return switch (box) {
      case OPEN, SENT -> status.isOpen();
      case UNREAD -> status == DispositionStatus.UNREAD;
      case OVERDUE -> status.isOpen() && due.toLocalDate().isBefore(clock.today());
      case DUE_THIS_WEEK ->
          status.isOpen()
              && !due.toLocalDate().isBefore(clock.today())
              && due.toLocalDate()
                  .isBefore(clock.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      case DONE ->
          (status == DispositionStatus.DONE || status == DispositionStatus.DECLINED)
              && ((java.sql.Timestamp) row.get("closed_at"))
                  .toInstant()
                  .isAfter(clock.now().minus(Duration.ofDays(30)));
      case RETURNED -> status == DispositionStatus.DECLINED;
    };
  }

  private static Optional<Mandate> mandate(
      List<Mandate> mandates, Box box, Map<String, Object> row) {
    if (!box.isOfSender()) {
      return first(mandates, (String) row.get("recipient"));
    }
    return first(mandates, (String) row.get("sent_for"))
        .or(() -> first(mandates, "user:" + row.get("sender")));
  }

  private static Optional<Mandate> first(List<Mandate> mandates, String recipient) {
    return mandates.stream().filter(m -> m.recipient().toString().equals(recipient)).findFirst();
  }

  private static boolean has(Whose whose, Mandate mandate) {
    return switch (whose) {
      case ALL -> true;
      case SUBSTITUTES -> mandate.isSubstitute();
      case ME -> mandate.basis() == Mandate.Basis.SELF;
      case POSITIONS -> mandate.basis() == Mandate.Basis.HOLDER;
      case UNITS -> mandate.basis() == Mandate.Basis.MEMBER;
    };
  }

  private boolean mayRead(String user, NodeRef letter) {
    return repository.inTransactionAs(
        user,
        () ->
            people.permissions.hasPermission(letter, PermissionService.READ)
                == AccessStatus.ALLOWED);
  }

  private static NodeRef node(String id) {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
  }
}
