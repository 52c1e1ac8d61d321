package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.routing.PassingOn;
import org.alfresco.repo.lock.mem.Lifetime;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever has a letter open for editing does not hold up the work of others on it. */
@AlfrescoTest
class LockedFilesTest {
  private static final String BASE = "/api/-default-/public/naskah/versions/1";

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final PassingOn passing;
  private final ServiceRegistry services;
  private final String holder;

  /** How a letter is opened for editing. */
  private enum Opened {
    CHECKED_OUT,
    LOCKED,
    /** As WebDAV does for Office: in memory, and with no mark on the node. */
    LOCKED_BY_OFFICE
  }

  LockedFilesTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.passing = new PassingOn(repository, office);
    this.services = repository.services();
    this.holder = repository.createUser("pemegang." + office.unitA());
    repository.createGroup(office.groupA().substring("GROUP_".length()), holder);
  }

  @ParameterizedTest
  @EnumSource
  void dispositionsAndStatusGoOn(Opened opened) {
    String staff = passing.person("staff");
    NodeRef letter = keeping.letter();
    open(letter, opened);

    NodeRef disposition = passing.pass(letter, staff).get(0);
    passing.step(staff, disposition, "read");
    passing.step(staff, disposition, "done", "Sudah dihadiri");

    assertThat(passing.status(letter)).isEqualTo("settled");
    assertThat(status(letter, "open")).isEqualTo(200);
    assertThat(status(letter, "settled")).isEqualTo(200);
    assertThat(
            repository
                .http(office.clerkA())
                .put(
                    BASE + "/letters/" + letter.getId(),
                    "{\"status\":\"void\",\"reason\":\"Keliru\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(office.property(letter, LetterModel.VOIDED_BY)).isEqualTo(office.clerkA());
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentItselfWaitsUntilTheHolderOrAnAdministratorEndsIt(Opened opened) {
    NodeRef letter = keeping.letter();
    open(letter, opened);
    String locks = BASE + "/letters/" + letter.getId() + "/locks";

    assertThat(upload(letter)).isEqualTo(409);
    var list = repository.http(office.clerkA()).get(locks);
    assertThat(list.body()).contains("\"lockedBy\":\"" + holder + "\"", letter.getId());
    var refused = repository.http(office.clerkA()).delete(locks + "/" + letter.getId());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains(holder);
    assertThat(repository.http(office.clerkB()).delete(locks + "/" + letter.getId()).statusCode())
        .isEqualTo(404);

    var ended = repository.http("admin").delete(locks + "/" + letter.getId());
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
    assertThat(upload(letter)).isEqualTo(200);
    assertThat(Audited.byWhom(repository, letter)).contains("admin: lock of " + holder + " ended");
  }

  private int upload(NodeRef letter) {
    return repository
        .http(office.clerkA())
        .put(BASE + "/letters/" + letter.getId() + "/content", "text/plain", new byte[] {'a'})
        .statusCode();
  }

  private int status(NodeRef letter, String status) {
    return repository
        .http(office.clerkA())
        .put(BASE + "/letters/" + letter.getId(), "{\"status\":\"" + status + "\"}")
        .statusCode();
  }

  private void open(NodeRef letter, Opened opened) {
    keeping.as(
        holder,
        () -> {
          switch (opened) {
            case CHECKED_OUT -> services.getCheckOutCheckInService().checkout(letter);
            case LOCKED ->
                services.getLockService().lock(letter, LockType.valueOf("WRITE_LOCK"), 0);
            default ->
                services
                    .getLockService()
                    .lock(letter, LockType.valueOf("WRITE_LOCK"), 3600, Lifetime.EPHEMERAL);
          }
          return null;
        });
  }
}
