package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.AttachmentRemoval;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.retention.hold.Hold;
import id.naskah.retention.hold.HoldGuard;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/**
 * Rule 5 (docs/rules.md#rule-5): a record under any hold is not destroyed, transferred, moved,
 * changed or deleted by anyone, administrator included. And a record that is under none changes by
 * amendments alone.
 */
@AlfrescoTest
@OwnOffice
class Rule5DoorsTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;

  Rule5DoorsTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
  }

  @Test
  void rule5RecordStaysAsItIsOnEveryDoorForEverybody() {
    NodeRef letter = withVersions();
    keeping.status(letter, "settled");

    nothingChanges(letter);
  }

  @Test
  void rule5HeldLetterStaysAsItIsOnEveryDoorForEverybodyWhileItIsOpen() {
    NodeRef letter = withVersions();
    keeping.hold(letter);

    nothingChanges(letter);
  }

  @Test
  void rule5HeldRecordStaysAsItIsOnEveryDoorForEverybody() {
    NodeRef letter = withVersions();
    keeping.status(letter, "settled");
    keeping.holdWhere("(unit='" + office.unitA() + "')");

    nothingChanges(letter);
  }

  private void nothingChanges(NodeRef letter) {
    NodeRef file = keeping.attachment(letter);
    NodeRef other = nodes(letter);
    List<Object> before = LetterState.of(repository, office, letter, file);
    List<String> wrong = new ArrayList<>();
    for (String user : List.of(office.clerkA(), keeping.manager(), "admin")) {
      Attempts attempts = new Attempts(repository, office, letter, file, other, user);
      assertThat(attempts.all()).hasSizeGreaterThan(50);
      attempts
          .all()
          .forEach(
              (what, attempt) -> {
                String outcome = outcome(attempt);
                List<Object> after = LetterState.of(repository, office, letter, file);
                if (!outcome.startsWith("refused") || !after.equals(before)) {
                  wrong.add(user + ", " + what + ": " + outcome + ", " + after.equals(before));
                }
              });
    }
    assertThat(wrong).isEmpty();
    assertThat(LetterState.of(repository, office, letter, file)).isEqualTo(before);
  }

  private static String outcome(Callable<?> attempt) {
    try {
      Object answer = attempt.call();
      return answer instanceof HttpResponse<?> response && response.statusCode() >= 400
          ? "refused"
          : "went through: " + (answer instanceof HttpResponse<?> r ? r.body() : answer);
    } catch (Exception e) {
      return "refused";
    }
  }

  private NodeRef withVersions() {
    NodeRef letter = keeping.letter();
    NodeRef other = office.register(office.clerkA(), office.incoming(office.unitA()));
    keeping.as(
        office.clerkA(),
        () -> {
          nodes.addAspect(letter, ContentModel.ASPECT_VERSIONABLE, null);
          nodes.setProperty(letter, ContentModel.PROP_TITLE, "Undangan");
          nodes.createAssociation(letter, other, LetterModel.RELATES_TO);
          return null;
        });
    keeping.as(
        office.clerkA(),
        () -> {
          keeping.put(letter, "surat yang benar");
          return null;
        });
    return letter;
  }

  private NodeRef nodes(NodeRef letter) {
    return keeping.as(
        "admin", () -> nodes.getTargetAssocs(letter, LetterModel.RELATES_TO).get(0).getTargetRef());
  }

  @Test
  void whatIsNotedOnRecordsGoesOn() {
    NodeRef letter = keeping.record();
    keeping.hold(letter);
    String clerk = office.clerkA();
    var services = repository.services();

    keeping.as(
        clerk,
        () -> {
          services.getTaggingService().addTag(letter, "penting");
          services.getLockService().lock(letter, LockType.valueOf("WRITE_LOCK"));
          services.getLockService().unlock(letter);
          return null;
        });
    keeping.as(
        clerk,
        () -> services.getRatingService().getRatingByCurrentUser(letter, "likesRatingScheme"));
    keeping.as(
        clerk,
        () -> {
          services.getRatingService().applyRating(letter, 1.0f, "likesRatingScheme");
          return null;
        });
    assertThat(
            repository
                .http(clerk)
                .post(
                    "/api/-default-/public/alfresco/versions/1/nodes/"
                        + letter.getId()
                        + "/comments",
                    "{\"content\":\"Baik\"}")
                .statusCode())
        .isEqualTo(201);
    keeping.status(letter, "open");
    keeping.status(letter, "settled");
  }

  @Test
  void recordIsVoidedAndHeldOneToo() {
    NodeRef letter = keeping.record();
    keeping.hold(letter);

    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));

    assertThat(office.property(letter, LetterModel.VOIDED_BY)).isEqualTo(office.clerkA());
  }

  @Test
  void openHeldLetterIsStillCompleted() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    Hold hold = keeping.hold(letter);

    keeping.as(
        office.clerkA(),
        () -> {
          keeping.put(letter, "surat");
          return null;
        });
    NodeRef file =
        keeping.as(
            office.clerkA(),
            () -> repository.bean(LetterService.class).attach(letter, "lampiran.txt"));
    keeping.as(
        office.clerkA(),
        () -> {
          keeping.put(file, "lampiran");
          return null;
        });

    assertThat(
            Refused.saying(
                () ->
                    keeping.as(
                        office.clerkA(),
                        () -> {
                          repository.bean(AttachmentRemoval.class).remove(letter, file.getId());
                          return null;
                        })))
        .isEqualTo("CONFLICT hold naskah.held");
    keeping.release(hold);
    keeping.as(
        office.clerkA(),
        () -> {
          repository.bean(AttachmentRemoval.class).remove(letter, file.getId());
          return null;
        });
  }

  @Test
  void attachmentDeletedBeforeItWasARecordEndsWithIt() {
    NodeRef letter = keeping.letter();
    NodeRef file = keeping.attachment(letter);

    keeping.as(
        office.clerkA(),
        () -> {
          repository.bean(AttachmentRemoval.class).remove(letter, file.getId());
          return null;
        });

    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT uuid FROM naskah_trash WHERE letter_id = ?",
                    String.class,
                    keeping.id(letter)))
        .containsExactly(file.getId());
  }

  @Test
  void copyOfARecordIsADraftWithoutDates() {
    NodeRef letter = keeping.record();

    NodeRef copy =
        keeping.as(
            office.clerkA(),
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .copy(letter, office.intake(office.unitA()), "salinan.txt")
                    .getNodeRef());

    assertThat(new HashMap<>(office.properties(copy)).keySet())
        .noneMatch(name -> name.getNamespaceURI().contains("retention"));
    assertThat(office.property(copy, LetterModel.STATUS)).isEqualTo("draft");
  }

  @Test
  void refusalNamesTheHoldOnlyToThoseWhoMayKnow() {
    NodeRef letter = keeping.letter();
    keeping.hold(letter);

    for (String knows : List.of("admin", keeping.manager(), keeping.approver())) {
      // Managers and approvers only read letters; asked by a rule that is not theirs to break.
      assertThat(refusal(knows, letter)).contains("Perkara 12", "12/Pid/2031");
    }
    for (String not : List.of(office.clerkA(), office.clerkB(), office.registrar())) {
      assertThat(refusal(not, letter)).doesNotContain("Perkara", "Pid");
    }
    String clerk =
        Refused.violation(
                () -> {
                  office.change(office.clerkA(), letter, Map.of(LetterModel.SUBJECT, "Lain"));
                  return null;
                })
            .text();
    assertThat(clerk).doesNotContain("Perkara", "Pid").contains("GROUP_");
  }

  private String refusal(String user, NodeRef letter) {
    return Refused.violation(
            () ->
                keeping.as(
                    user,
                    () -> {
                      repository.bean(HoldGuard.class).refuseIfHeld(letter);
                      return null;
                    }))
        .text();
  }
}
