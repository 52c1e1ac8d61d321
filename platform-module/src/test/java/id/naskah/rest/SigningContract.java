package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.PrintedLetter;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signings of which nobody knows, for {@link ContractTest}. */
final class SigningContract {
  private final Repository repository;
  private final Client clerk;

  SigningContract(Repository repository, Client clerk) {
    this.repository = repository;
    this.clerk = clerk;
  }

  void check(InboxContract.Check contract) throws Exception {
    Client admin = new Client(repository, "admin");
    String id = String.valueOf(unknown());
    String list = "GET /signings";
    assertThat(contract.check(list, admin.get("/signings")).ids()).contains(id);
    contract.check(list, admin.list("/signings", "maxItems", "1001"));
    contract.check(list, clerk.get("/signings"));
    String change = "PUT /signings/{id}";
    Map<String, String> nothing = Map.of("state", "refused", "reason", "Tidak ada di gerbang");
    contract.check(change, admin.put("/signings/" + id, Map.of("state", "signed")));
    contract.check(change, clerk.put("/signings/" + id, nothing));
    contract.check(change, admin.put("/signings/0", nothing));
    assertThat(contract.check(change, admin.put("/signings/" + id, nothing)).entry())
        .containsEntry("state", "refused")
        .containsEntry("remark", "Tidak ada di gerbang");
    contract.check(change, admin.put("/signings/" + id, nothing));
    brought(contract, admin, id);
  }

  private void brought(InboxContract.Check contract, Client admin, String id) throws Exception {
    String bring = "PUT /signed-files/{id}/content";
    byte[] file = PrintedLetter.bytes();
    contract.check(bring, clerk.upload(path(id), "application/pdf", file));
    contract.check(bring, admin.upload(path("0"), "application/pdf", file));
    contract.check(bring, admin.upload(path(id), "application/pdf", file));
    Path folder = Files.createTempDirectory("found");
    LostAnswer lost = new LostAnswer(repository, folder);
    Path sent = lost.sent();
    String lostPath = path(String.valueOf(lost.unknown(sent)));
    contract.check(bring, admin.upload(lostPath, "application/pdf", file));
    byte[] found = Files.readAllBytes(lost.sealed(sent));
    assertThat(contract.check(bring, admin.upload(lostPath, "application/pdf", found)).entry())
        .containsEntry("state", "signed");
  }

  private static String path(String id) {
    return "/signed-files/" + id + "/content";
  }

  /** As a gateway leaves it that gave no clear answer. */
  private long unknown() {
    JdbcTemplate jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    return repository
        .bean("naskah.Transactions", Transactions.class)
        .inNew(
            () ->
                jdbc.queryForObject(
                    "INSERT INTO naskah_signature (letter, place, provider, signatory, sha256,"
                        + " state, begun_at, changed_at) VALUES (?, 1, 'gateway', 'siti', ?,"
                        + " 'unknown', now(), now()) RETURNING id",
                    Long.class,
                    UUID.randomUUID().toString(),
                    "0".repeat(64)));
  }
}
