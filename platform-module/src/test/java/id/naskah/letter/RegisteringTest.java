package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** A letter registered through the service is numbered, filed and listed. */
@AlfrescoTest
class RegisteringTest {
  private final Office office;

  RegisteringTest(Repository repository) {
    this.office = new Office(repository);
  }

  @Test
  void isNumberedAndFiled() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    assertThat(office.properties(letter))
        .containsEntry(LetterModel.STATUS, "open")
        .containsEntry(LetterModel.AGENDA_NUMBER, 1)
        .containsEntry(LetterModel.SERIES, office.unitA() + "/incoming")
        .containsEntry(ContentModel.PROP_NAME, "0001 Undangan rapat koordinasi.pdf");
    assertThat(office.place(letter)).startsWith("Correspondence/" + office.unitA() + "/2");
  }
}
