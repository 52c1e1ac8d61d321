package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.RaisedMeanwhile;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.RepeatedTest;

/** A letter becomes secret in the moment in which somebody copies it. */
@AlfrescoTest
@OwnOffice
class CopyingRaceTest {
  private static final int ROUNDS = 5;

  private final Repository repository;
  private final Office office;
  private final RaisedMeanwhile raised;
  private final FileFolderService files;

  CopyingRaceTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.raised = new RaisedMeanwhile(repository, office);
    this.files = repository.services().getFileFolderService();
  }

  @RepeatedTest(ROUNDS)
  void theCopyIsSecretToo() throws Exception {
    NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
    NodeRef copy =
        raised.during(
            letter,
            "secret",
            () ->
                repository.inTransactionAs(
                    office.clerkA(),
                    () ->
                        files
                            .copy(letter, office.intake(office.unitA()), "salinan.pdf")
                            .getNodeRef()));

    assertThat(office.property(copy, LetterModel.SECURITY)).isEqualTo("secret");
  }
}
