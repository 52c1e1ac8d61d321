package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.Keeping;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;

/** What each is told of the health of Naskah, for {@link ContractTest}. */
final class HealthContract {
  private static final String HEALTH = "GET /health";

  private final Repository repository;
  private final Client clerk;

  HealthContract(Repository repository, Client clerk) {
    this.repository = repository;
    this.clerk = clerk;
  }

  void check(InboxContract.Check contract) {
    Reply clerks = contract.check(HEALTH, clerk.get("/health"));
    assertThat(Json.map(clerks.json())).containsOnlyKeys("status", "version");
    Client manager = new Client(repository, new Keeping(repository).manager());
    assertThat(Json.map(contract.check(HEALTH, manager.get("/health")).json()))
        .containsOnlyKeys(
            "status",
            "version",
            "configuration",
            "checks",
            "changedFiles",
            "setAsideFiles",
            "strandedTasks",
            "signing",
            "unknownSignings");
    Client admin = new Client(repository, "admin");
    assertThat(contract.check(HEALTH, admin.get("/health")).text())
        .contains("PostgreSQL 1", "buildonly", "\"configuration\"", "\"checks\"");
  }
}
