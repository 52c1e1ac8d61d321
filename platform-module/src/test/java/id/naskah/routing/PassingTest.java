package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.PositionGroups;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** To whom a letter can be passed on, by whom, and what that lets them read. */
@AlfrescoTest
class PassingTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  PassingTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  @Test
  void recipientsReadTheLetterFromThenOn() {
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    assertThat(passing.reads(head, letter)).isFalse();

    NodeRef disposition = passing.pass(letter, head).get(0);

    assertThat(passing.reads(head, letter)).isTrue();
    Disposition read = passing.read(disposition);
    assertThat(read.recipient()).isEqualTo(Recipient.user(head));
    assertThat(read.status()).isEqualTo(DispositionStatus.UNREAD);
    assertThat(read.sender()).isEqualTo(office.clerkA());
    assertThat(read.responsible()).isTrue();
    assertThat(read.instructions()).containsExactly("followUp");
    assertThat(read.sentAt()).isNotNull();
    assertThat(read.dueDate()).isNotNull();
    assertThat(passing.history(letter)).containsExactly("passed");
  }

  @Test
  void positionsAndUnitsGetItAsWhole() {
    String holder = passing.person("holder");
    String position = passing.position(holder);
    NodeRef letter = passing.letter();

    passing.pass(
        office.clerkA(),
        letter,
        PassingOn.request(
            List.of(Recipient.position(position)), List.of(Recipient.unit(office.unitB())), null));

    assertThat(passing.reads(holder, letter)).isTrue();
    assertThat(passing.reads(office.clerkB(), letter)).isTrue();
    boolean grouped =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .services()
                    .getAuthorityService()
                    .authorityExists(PositionGroups.holdersOf(position)));
    assertThat(grouped).isTrue();
  }

  @Test
  void aRecipientPassesItOnBelow() {
    String head = passing.person("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    NodeRef above = passing.pass(letter, head).get(0);

    NodeRef below = passing.pass(head, letter, above, PassingOn.people(staff)).get(0);

    assertThat(passing.read(below).above()).isEqualTo(above.getId());
    assertThat(passing.read(below).sentFor()).isEqualTo("user:" + head);
    assertThat(passing.read(above).status()).isEqualTo(DispositionStatus.READ);
    assertThat(passing.history(letter)).containsExactly("passed", "read", "passed");
    List<Disposition> tree =
        repository.inTransactionAs(
            staff, () -> repository.bean(DispositionReader.class).ofLetter(letter));
    assertThat(tree).extracting(Disposition::id).containsExactly(above.getId(), below.getId());
  }

  @Test
  void onlyWhoHasItPassesItOn() {
    String head = passing.person("head");
    String stranger = passing.person("stranger");
    NodeRef letter = passing.letter();
    NodeRef above = passing.pass(letter, head).get(0);

    assertThat(Refused.saying(() -> passing.pass(head, letter, null, PassingOn.people(stranger))))
        .isEqualTo("FORBIDDEN  naskah.pass.notYours");
    assertThat(
            Refused.saying(
                () -> passing.pass(office.clerkA(), letter, above, PassingOn.people(stranger))))
        .isEqualTo("FORBIDDEN  naskah.disposition.notRecipient");
  }

  @Test
  void itDoesNotGoInACircle() {
    String head = passing.person("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    NodeRef above = passing.pass(letter, head).get(0);
    NodeRef below = passing.pass(head, letter, above, PassingOn.people(staff)).get(0);

    for (String back : List.of(head, office.clerkA(), staff)) {
      assertThat(Refused.saying(() -> passing.pass(staff, letter, below, PassingOn.people(back))))
          .isEqualTo("CONFLICT assignees naskah.pass.circle");
    }
    assertThat(
            Refused.saying(
                () -> passing.pass(office.clerkA(), letter, null, PassingOn.people(staff))))
        .isEqualTo("CONFLICT assignees naskah.pass.twice");
  }

  @Test
  void unknownDisabledAndEmptyRecipientsAreRefused() {
    String disabled = passing.person("disabled");
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .services()
              .getAuthenticationService()
              .setAuthenticationEnabled(disabled, false);
          return null;
        });
    String empty = repository.createGroup(repository.unique("empty"));
    String unit = repository.unique("E");
    office.addUnits(unit + ",Kosong," + empty + ",");
    String vacant = passing.position("");
    NodeRef letter = passing.letter();

    assertThat(refusal(letter, Recipient.user("nobody.at.all")))
        .isEqualTo("INVALID assignees naskah.recipient.unknown");
    assertThat(refusal(letter, Recipient.position("NONE")))
        .isEqualTo("INVALID assignees naskah.recipient.unknown");
    for (Recipient nobody :
        List.of(Recipient.user(disabled), Recipient.unit(unit), Recipient.position(vacant))) {
      assertThat(refusal(letter, nobody)).isEqualTo("CONFLICT assignees naskah.recipient.nobody");
    }
    assertThat(passing.history(letter)).isEmpty();
  }

  private String refusal(NodeRef letter, Recipient recipient) {
    return Refused.saying(() -> passing.pass(office.clerkA(), letter, null, List.of(recipient)));
  }

  @Test
  void wordsAndDatesAreChecked() {
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    List<Recipient> to = PassingOn.people(head);
    LocalDate past = LocalDate.now(Office.ZONE).minusDays(1);

    assertThat(refusal(letter, new PassOn(to, List.of(), List.of("x"), null, null, null, null)))
        .isEqualTo("INVALID instructions naskah.choice");
    assertThat(refusal(letter, new PassOn(to, List.of(), List.of(), null, null, null, null)))
        .isEqualTo("INVALID instructions naskah.pass.noWords");
    assertThat(refusal(letter, new PassOn(List.of(), List.of(), List.of(), "a", null, null, null)))
        .isEqualTo("INVALID assignees naskah.missing");
    assertThat(refusal(letter, new PassOn(to, to, List.of(), "a", null, null, null)))
        .isEqualTo("INVALID assignees naskah.twice");
    assertThat(refusal(letter, new PassOn(to, List.of(), List.of(), "a", past, null, null)))
        .isEqualTo("INVALID dueDate naskah.date.range");
    assertThat(refusal(letter, new PassOn(to, List.of(), List.of(), "a", past, 1, null)))
        .isEqualTo("INVALID dueInWorkingDays naskah.due.both");
    assertThat(refusal(letter, new PassOn(to, List.of(), List.of(), "a", null, 366, null)))
        .isEqualTo("INVALID dueInWorkingDays naskah.range");
    String tooLong = "x".repeat(4001);
    assertThat(refusal(letter, new PassOn(to, List.of(), List.of(), tooLong, null, null, null)))
        .isEqualTo("INVALID note naskah.text.tooLong");
  }

  private String refusal(NodeRef letter, PassOn request) {
    return Refused.saying(() -> passing.pass(office.clerkA(), letter, request));
  }

  @Test
  void dueDatesAreCountedInWorkingDaysOfTheOffice() throws Exception {
    String head = passing.person("head");
    String staff = passing.person("staff");
    // Friday evening in Makassar; in London it is still Friday noon.
    var friday = LocalDateTime.parse("2026-11-20T20:00:00").atZone(Office.ZONE).toInstant();
    office.at(
        friday,
        () -> {
          Map<org.alfresco.service.namespace.QName, java.io.Serializable> urgent =
              office.incoming(office.unitA());
          urgent.put(LetterModel.URGENCY, "veryUrgent");
          NodeRef letter = office.register(office.clerkA(), urgent);
          NodeRef above = passing.pass(letter, head).get(0);
          assertThat(passing.read(above).dueDate()).isEqualTo("2026-11-23");
          // The part below is not due later than the part above.
          PassOn later =
              new PassOn(
                  PassingOn.people(staff), List.of(), List.of("report"), null, null, 4, above);
          assertThat(Refused.saying(() -> passing.pass(head, letter, later)))
              .isEqualTo("INVALID dueDate naskah.date.range");
          NodeRef below = passing.pass(head, letter, above, PassingOn.people(staff)).get(0);
          assertThat(passing.read(below).dueDate()).isEqualTo("2026-11-23");
          return null;
        });
  }

  @Test
  void draftsSettledAndVoidLettersStayWhereTheyAre() {
    String head = passing.person("head");
    Map<org.alfresco.service.namespace.QName, java.io.Serializable> draft =
        office.incoming(office.unitA());
    draft.put(LetterModel.STATUS, "draft");
    NodeRef letter =
        repository.inTransactionAs(
            office.clerkA(),
            () ->
                repository
                    .services()
                    .getNodeService()
                    .createNode(
                        office.intake(office.unitA()),
                        org.alfresco.model.ContentModel.ASSOC_CONTAINS,
                        LetterModel.TYPE_LETTER,
                        LetterModel.TYPE_LETTER,
                        draft)
                    .getChildRef());
    NodeRef settled = passing.letter();
    office.change(office.clerkA(), settled, Map.of(LetterModel.STATUS, "settled"));
    NodeRef voided = passing.letter();
    office.change(
        office.clerkA(),
        voided,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Ganda"));

    for (NodeRef node : List.of(letter, settled, voided)) {
      assertThat(Refused.saying(() -> passing.pass(node, head)))
          .isEqualTo("CONFLICT letter naskah.pass.notOpen");
    }
  }

  @Test
  void aCopyOfALetterHasAWayOfItsOwn() {
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    passing.pass(letter, head);

    NodeRef copy =
        repository.inTransactionAs(
            office.clerkA(),
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .copy(letter, office.intake(office.unitA()), "Salinan.pdf")
                    .getNodeRef());

    List<Disposition> none =
        repository.inTransactionAs(
            "admin", () -> repository.bean(DispositionReader.class).ofLetter(copy));
    assertThat(none).isEmpty();
    assertThat(passing.history(copy)).isEmpty();
  }

  @Test
  void passingToTwentyIsOneTransaction() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      people.add(passing.person("p" + i));
    }
    NodeRef letter = passing.letter();

    List<NodeRef> made = passing.pass(letter, people.toArray(new String[0]));

    assertThat(made).hasSize(20);
    assertThat(people).allMatch(user -> passing.reads(user, letter));
    people.set(7, "nobody.at.all");
    NodeRef other = passing.letter();
    assertThat(Refused.saying(() -> passing.pass(other, people.toArray(new String[0]))))
        .isEqualTo("INVALID assignees naskah.recipient.unknown");
    assertThat(passing.history(other)).isEmpty();
    assertThat(passing.reads(people.get(0), other)).isFalse();
  }
}
