package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** A letter that comes twice is noticed, and a letter of another unit is not given away. */
@AlfrescoTest
class RepeatsTest {
  private final Repository repository;
  private final Office office;

  RepeatsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void sameNumberOfTheSameSender() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    NodeRef first = office.register(office.clerkA(), letter);
    letter.put(LetterModel.LETTER_NUMBER, " " + letter.get(LetterModel.LETTER_NUMBER) + " ");
    letter.put(LetterModel.SENDER_ORGANISATION, "DINAS  kesehatan");

    NodeRef second = office.register(office.clerkA(), letter);

    assertThat(repeats(second)).containsExactly(first);
    assertThat(repeats(first)).isEmpty();
  }

  @Test
  void anotherSenderOrNumberIsAnotherLetter() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    office.register(office.clerkA(), letter);
    letter.put(LetterModel.SENDER_ORGANISATION, "Dinas Pendidikan");
    assertThat(repeats(office.register(office.clerkA(), letter))).isEmpty();
    letter.remove(LetterModel.LETTER_NUMBER);
    office.register(office.clerkA(), letter);
    assertThat(repeats(office.register(office.clerkA(), letter))).isEmpty();
  }

  @Test
  void onlyWhatMayBeRead() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    NodeRef hidden = office.register(office.clerkA(), letter);
    letter.put(LetterModel.UNIT, office.unitB());

    assertThat(repeats(office.register(office.clerkB(), letter))).isEmpty();
    assertThat(repeats(office.register(office.registrar(), letter))).contains(hidden);
  }

  @Test
  void theNewestAreLookedAtWhereAThousandHaveTheNumber() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.LETTER_NUMBER, repository.unique("Edaran"));
    NodeRef first = office.register(office.clerkA(), letter);
    older(first, 1001);
    try {
      assertThat(repeats(office.register(office.clerkA(), letter))).containsExactly(first);
    } finally {
      office.update("DELETE FROM naskah_letter WHERE node_id < 0");
    }
  }

  /** Rows of letters that nobody can read, with the same number and sender, from before. */
  private void older(NodeRef letter, int count) {
    office.update(
        "INSERT INTO naskah_letter (node_id, uuid, direction, status, number_key, sender_key,"
            + " created_at, created_by, owner) SELECT -n, 'older-' || n, direction, status,"
            + " number_key, sender_key, created_at, created_by, owner FROM naskah_letter,"
            + " generate_series(1, ?) n WHERE uuid = ?",
        count,
        letter.getId());
  }

  private List<NodeRef> repeats(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getNodeService()
                .getTargetAssocs(letter, LetterModel.POSSIBLE_REPEAT_OF)
                .stream()
                .map(AssociationRef::getTargetRef)
                .toList());
  }
}
