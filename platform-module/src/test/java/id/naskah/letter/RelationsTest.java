package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Relations.Relation;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.record.LetterRights;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Letters that belong together, and what may be done with a letter. */
@AlfrescoTest
class RelationsTest {
  private final Repository repository;
  private final Office office;
  private final Relations relations;
  private final LetterRights rights;

  RelationsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.relations = repository.bean(Relations.class);
    this.rights = repository.bean(LetterRights.class);
  }

  private NodeRef registered() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  private <T> T as(String user, Callable<T> work) {
    return repository.inTransactionAs(user, work);
  }

  private Relation add(String user, NodeRef letter, String kind, NodeRef other) {
    return as(user, () -> relations.add(letter, kind, other));
  }

  private List<String> of(String user, NodeRef letter) {
    return as(user, () -> relations.of(letter).stream().map(each -> each.kind().code()).toList());
  }

  private void settle(NodeRef letter) {
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, "settled"));
  }

  @Test
  void bothSidesShowWhatBelongsTogether() {
    NodeRef letter = registered();
    NodeRef reply = registered();
    add(office.clerkA(), reply, "repliesTo", letter);
    add(office.clerkA(), reply, "relatesTo", letter);

    assertThat(of(office.clerkA(), reply)).containsExactly("repliesTo", "relatesTo");
    assertThat(of(office.clerkA(), letter)).containsExactly("repliedToBy", "relatesTo");
    // The other clerk may read neither: nobody learns of a letter from the one that is linked to
    // it.
    assertThat(of(office.clerkB(), letter)).isEmpty();
    assertThat(Refused.saying(() -> add(office.clerkA(), letter, "relatesTo", reply)))
        .isEqualTo("CONFLICT letter naskah.relation.there");
    as(
        office.clerkA(),
        () -> {
          relations.remove(letter, "relatesTo", reply);
          return null;
        });
    assertThat(of(office.clerkA(), letter)).containsExactly("repliedToBy");
  }

  @Test
  void whoMayOnlyReadSaysNothing() {
    NodeRef letter = registered();
    NodeRef other = registered();

    assertThat(Refused.violation(() -> add(office.clerkB(), letter, "relatesTo", other)).kind())
        .isEqualTo(RuleViolation.Kind.FORBIDDEN);
    assertThat(Refused.saying(() -> add(office.clerkA(), letter, "relatesTo", letter)))
        .isEqualTo("INVALID letter naskah.relation.itself");
    assertThat(Refused.saying(() -> add(office.clerkA(), letter, "replaces", other)))
        .isEqualTo("INVALID kind naskah.choice");
    assertThat(Refused.saying(() -> add(office.clerkA(), letter, null, other)))
        .isEqualTo("INVALID kind naskah.missing");
  }

  @Test
  void aRecordStaysAndTheOpenLetterSaysIt() {
    NodeRef record = registered();
    NodeRef open = registered();
    settle(record);

    assertThat(Refused.saying(() -> add(office.clerkA(), record, "repliesTo", open)))
        .isEqualTo("CONFLICT repliesTo naskah.record.final");
    add(office.clerkA(), record, "relatesTo", open);

    assertThat(of(office.clerkA(), record)).containsExactly("relatesTo");
    assertThat(as(office.clerkA(), () -> links(open))).containsExactly(record);
  }

  private List<NodeRef> links(NodeRef letter) {
    return repository
        .services()
        .getNodeService()
        .getTargetAssocs(letter, LetterModel.RELATES_TO)
        .stream()
        .map(link -> link.getTargetRef())
        .toList();
  }

  @Test
  void whatTakesThePlaceOfAVoidLetterIsNoted() {
    NodeRef wrong = registered();
    NodeRef right = registered();
    settle(right);
    as(
        office.clerkA(),
        () -> {
          relations.replace(wrong, right);
          repository.bean(LetterService.class).voidLetter(wrong, "Salah alamat");
          return null;
        });

    assertThat(of(office.clerkA(), wrong)).containsExactly("replacedBy");
    assertThat(of(office.clerkA(), right)).containsExactly("replaces");
    NodeRef third = registered();
    assertThat(
            Refused.saying(
                () ->
                    as(
                        office.clerkA(),
                        () -> {
                          relations.replace(third, wrong);
                          return null;
                        })))
        .isEqualTo("INVALID replacedBy naskah.relation.standing");
    assertThat(
            Refused.saying(
                () ->
                    as(
                        office.clerkA(),
                        () ->
                            repository
                                .services()
                                .getNodeService()
                                .createAssociation(right, third, LetterModel.REPLACES))))
        // By whichever of two rules hears of it first: it is a record, and only voiding says this.
        .startsWith("CONFLICT replaces naskah.");
  }

  @Test
  void whatOneMayDoDependsOnTheLetterAndTheUser() {
    NodeRef letter = registered();
    NodeRef draft = office.register(office.clerkA(), draft());

    assertThat(may(office.clerkA(), draft)).containsExactly("edit", "attach");
    assertThat(may(office.clerkA(), letter))
        .containsExactly("edit", "attach", "relate", "passOn", "settle", "void", "declare", "file");
    assertThat(may(office.clerkB(), letter)).isEmpty();
    assertThat(may("admin", letter)).contains("hold").doesNotContain("amend");
    settle(letter);
    assertThat(may(office.clerkA(), letter)).containsExactly("reopen", "void", "declare", "file");
    assertThat(may(office.registrar(), letter)).contains("amend").doesNotContain("hold");
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    assertThat(may(office.clerkA(), letter)).containsExactly("declare", "file");
  }

  private Map<QName, Serializable> draft() {
    Map<QName, Serializable> draft = office.incoming(office.unitA());
    draft.put(LetterModel.STATUS, "draft");
    return draft;
  }

  private List<String> may(String user, NodeRef letter) {
    return as(user, () -> rights.of(letter));
  }
}
