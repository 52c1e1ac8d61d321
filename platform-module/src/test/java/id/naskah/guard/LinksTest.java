package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alfresco's own service asks nobody whether they may link letters; forms of Share call it. */
@AlfrescoTest
class LinksTest {
  private final Repository repository;
  private final Office office;
  private final NodeService nodes;

  LinksTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.nodes = repository.services().getNodeService();
  }

  private NodeRef letterOf(String clerk, String unit) {
    return office.register(clerk, office.outgoing(unit));
  }

  private <T> T as(String user, Callable<T> work) {
    return repository.inTransactionAs(user, work);
  }

  private AssociationRef link(String user, NodeRef from, NodeRef to, QName link) {
    return as(user, () -> nodes.createAssociation(from, to, link));
  }

  private List<NodeRef> linked(NodeRef from, QName link) {
    return as("admin", () -> nodes.getTargetAssocs(from, link)).stream()
        .map(AssociationRef::getTargetRef)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"repliesTo", "relatesTo", "replaces", "possibleRepeatOf"})
  void nobodyLinksToALetterThatTheyMayNotRead(String name) {
    QName link = QName.createQName(LetterModel.URI, name);
    NodeRef theirs = letterOf(office.clerkA(), office.unitA());
    NodeRef own = letterOf(office.clerkB(), office.unitB());

    assertThatThrownBy(() -> link(office.clerkB(), own, theirs, link))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(linked(own, link)).isEmpty();
  }

  @Test
  void nobodyLinksALetterThatTheyMayOnlyRead() {
    NodeRef theirs = letterOf(office.clerkA(), office.unitA());
    NodeRef other = letterOf(office.clerkA(), office.unitA());
    NodeRef own = letterOf(office.clerkB(), office.unitB());
    link(office.clerkA(), theirs, other, LetterModel.RELATES_TO);

    assertThat(Refused.saying(() -> link(office.clerkB(), theirs, own, LetterModel.REPLIES_TO)))
        .contains("FORBIDDEN");
    assertThat(
            Refused.saying(
                () ->
                    as(
                        office.clerkB(),
                        () -> {
                          nodes.removeAssociation(theirs, other, LetterModel.RELATES_TO);
                          return null;
                        })))
        .contains("FORBIDDEN");
    assertThat(linked(theirs, LetterModel.RELATES_TO)).containsExactly(other);
  }

  @Test
  void onlyVoidingSaysWhatReplacesALetter() {
    NodeRef old = letterOf(office.clerkA(), office.unitA());
    NodeRef other = letterOf(office.clerkA(), office.unitA());

    assertThat(Refused.saying(() -> link(office.clerkA(), other, old, LetterModel.REPLACES)))
        .isEqualTo("CONFLICT replaces naskah.set.bySystem");
  }

  @Test
  void aCopyIsLinkedToWhatItsMakerReads() {
    NodeRef open = letterOf(office.clerkA(), office.unitA());
    NodeRef secret = letterOf(office.registrar(), office.unitB());
    NodeRef letter = letterOf(office.clerkA(), office.unitA());
    link(office.registrar(), letter, open, LetterModel.RELATES_TO);
    link(office.registrar(), letter, secret, LetterModel.RELATES_TO);

    NodeRef copy =
        as(
            office.clerkA(),
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .copy(letter, office.intake(office.unitA()), "salinan.pdf")
                    .getNodeRef());

    assertThat(linked(copy, LetterModel.RELATES_TO)).containsExactly(open);
    assertThat(office.properties(copy)).containsAllEntriesOf(Map.of(LetterModel.STATUS, "draft"));
  }
}
