package id.naskah.perusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.Refused;
import id.naskah.audit.Audit;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.transaction.TransactionServiceImpl;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Readings stay on record, whatever becomes of the transaction of whoever reads. */
@AlfrescoTest
class ReadingsKeptTest {
  private final Repository repository;
  private final Office office;
  private final String clerk;
  private final SecretLetter letter;

  ReadingsKeptTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = office.clerkA();
    this.letter = SecretLetter.of(repository, office, "secret");
  }

  private <T> T asClerk(Callable<T> work) {
    return repository.inTransactionAs(clerk, work);
  }

  private Object failing(Runnable work) {
    return asClerk(
        () -> {
          work.run();
          throw new IllegalArgumentException("taken back");
        });
  }

  @Test
  void twiceInOneTransactionIsOnce() {
    asClerk(
        () -> {
          letter.read();
          return letter.read();
        });
    repository.asUser(
        clerk,
        () ->
            repository
                .bean("naskah.Transactions", Transactions.class)
                .inNewReadOnly(() -> letter.read().getSize()));

    assertThat(letter.readings())
        .containsExactly(clerk + ": read letter other", clerk + ": read letter other");
  }

  @Test
  void aTransactionThatFailsWasReadInAllTheSame() {
    assertThatThrownBy(() -> failing(letter::read)).isInstanceOf(IllegalArgumentException.class);
    assertThat(letter.readings()).hasSize(1);

    assertThatThrownBy(
            () ->
                failing(
                    () -> {
                      repository.bean(Audit.class).record(letter.node(), "tried");
                      letter.read();
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(letter.readings()).hasSize(2);
  }

  /** By a script, which other doors refuse as the transaction ends. */
  @Test
  void whoLowersTheLevelReadsAndFailsHasReadASecretLetter() {
    assertThatThrownBy(
            () ->
                asClerk(
                    () -> {
                      repository
                          .services()
                          .getNodeService()
                          .setProperty(letter.node(), LetterModel.SECURITY, "ordinary");
                      return letter.read();
                    }))
        .isInstanceOf(RuleViolation.class);

    assertThat(letter.readings()).hasSize(1);
  }

  /** Another transaction would wait for this one, which waits for it. */
  @Test
  void whoHasJustWrittenAboutTheLetterReadsIt() {
    asClerk(
        () -> {
          repository.bean(Audit.class).record(letter.node(), "noted");
          return letter.read();
        });

    assertThat(letter.readings()).hasSize(1);
  }

  @Test
  void aLetterIsReadInTheTransactionThatRegistersIt() {
    Map<QName, Serializable> values = office.incoming(office.unitA());
    values.put(LetterModel.SECURITY, "topSecret");
    NodeRef made =
        asClerk(
            () -> {
              NodeRef node =
                  repository.bean(LetterService.class).register(values, null, List.of(), List.of());
              SecretLetter.write(repository, node, "Baru");
              SecretLetter.read(repository, node);
              return node;
            });

    assertThat(SecretLetter.readings(repository, made))
        .containsExactly(clerk + ": read letter other");
  }

  @Test
  void whoActsAsTheSystemIsNamedAndTheSystemItselfIsNobody() {
    ContentService inner = repository.bean("contentService", ContentService.class);
    asClerk(() -> RunAs.system(() -> inner.getReader(letter.node(), ContentModel.PROP_CONTENT)));
    repository.inTransactionAs(
        RunAs.systemName(), () -> inner.getReader(letter.node(), ContentModel.PROP_CONTENT));

    assertThat(letter.readings()).containsExactly(clerk + ": read letter other");
  }

  @Test
  void whoCopiesAFileElsewhereHasReadIt() {
    NodeRef home = repository.cleanFolder();
    NodeRef copy =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .copy(letter.node(), home, repository.unique("salinan"))
                    .getNodeRef());

    assertThat(letter.readings()).containsExactly("admin: read copied other");
    repository.inTransactionAs("admin", () -> SecretLetter.read(repository, copy));
    assertThat(SecretLetter.readings(repository, copy)).contains("admin: read letter other");
  }

  /** Whoever changes the letter may wait for the reader in turn: nobody waits for ever. */
  @Test
  void whoHasToWaitTooLongIsRefused() throws Exception {
    asClerk(
        () -> {
          repository.bean(Audit.class).record(letter.node(), "long work");
          try (Race.Beside<String> reader =
              Race.beside(() -> Refused.saying(() -> asClerk(letter::read)))) {
            assertThat(reader.end()).isEqualTo("CONFLICT content naskah.reading.unrecorded");
          }
          return null;
        });

    assertThat(letter.readings()).isEmpty();
  }

  @Test
  void whatAWorkingCopyShowsIsTheLetters() {
    NodeRef working =
        asClerk(() -> repository.services().getCheckOutCheckInService().checkout(letter.node()));
    int before = letter.readings().size();
    asClerk(() -> SecretLetter.read(repository, working));
    asClerk(() -> repository.services().getCheckOutCheckInService().cancelCheckout(working));

    assertThat(letter.readings()).hasSize(before + 1);
  }

  /** As Alfresco's importer and other modules do, of all files or of everything. */
  @Test
  void whoeverSwitchesBehavioursOffReadsNoLetterUnseen() {
    BehaviourFilter filter = repository.bean("policyBehaviourFilter", BehaviourFilter.class);
    asClerk(
        () -> {
          filter.disableBehaviour(ContentModel.TYPE_CONTENT);
          return letter.read();
        });
    asClerk(
        () -> {
          filter.disableBehaviour(letter.node());
          filter.disableBehaviour();
          return letter.read();
        });

    assertThat(letter.readings()).hasSize(2);
  }

  @Test
  void aRepositoryThatCannotWriteShowsNoSecretLetter() {
    SecretLetter ordinary = SecretLetter.of(repository, office, "ordinary");
    TransactionServiceImpl service =
        repository.bean("transactionService", TransactionServiceImpl.class);
    Transactions transactions = repository.bean("naskah.Transactions", Transactions.class);
    QName veto = QName.createQName(LetterModel.URI, "readOnlyForATest");
    service.setAllowWrite(false, veto);
    try {
      repository.asUser(
          clerk,
          () -> {
            assertThat(transactions.inNewReadOnly(() -> ordinary.read().getSize())).isPositive();
            assertThat(Refused.saying(() -> transactions.inNewReadOnly(letter::read)))
                .isEqualTo("CONFLICT content naskah.reading.unrecorded");
            return null;
          });
    } finally {
      service.setAllowWrite(true, veto);
    }
    assertThat(letter.readings()).isEmpty();
  }
}
