package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.transfer.HandingOver;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import java.util.Map;

/** What is promised about transfers besides what they share with other disposals. */
final class TransferContract {
  private final HandingOver handing;
  private final Client manager;
  private final Client clerk;
  private final DispositionContract.Check check;

  TransferContract(Repository repository, DispositionContract.Check check) {
    this.handing = new HandingOver(repository);
    this.manager = new Client(repository, handing.manager());
    this.clerk = new Client(repository, handing.office().clerkA());
    this.check = check;
  }

  void run() {
    handing.due("Isi");
    long id = handing.appraised();
    String batch = "/disposals/" + id;
    String step = "PUT /disposals/{id}";
    String file = "GET /disposals/{id}/package";

    check.check(file, manager.get(batch + "/package")).refusal(404);
    assertThat(check.check(step, manager.put(batch, Map.of("status", "packed"))).entry())
        .containsEntry("status", "packing");
    handing.finish(id);
    Reply read = check.check("GET /disposals/{id}", manager.get(batch));
    assertThat(read.entry()).containsEntry("status", "packed").containsEntry("kind", "transfer");
    assertThat(Json.map(read.entry().get("transfer"))).containsKeys("package", "packageSha256");
    assertThat(check.check(file, manager.get(batch + "/package")).type())
        .startsWith("application/zip");
    check.check(file, clerk.get(batch + "/package")).refusal(403);
    Map<String, String> early = Map.of("status", "sent", "archiveReference", "17");
    assertThat(check.check(step, manager.put(batch, early)).refusal(400))
        .contains("archiveReference", "received");
    check.check(step, manager.put(batch, Map.of("status", "sent"))).entry();
    assertThat(check.check(step, manager.put(batch, Map.of("status", "received"))).refusal(400))
        .contains("archiveReference");
    Map<String, String> received = Map.of("status", "received", "archiveReference", "17");
    Reply confirmed = check.check(step, manager.put(batch, received));
    assertThat(Json.map(confirmed.entry().get("transfer"))).containsEntry("archiveReference", "17");
    assertThat(
            check
                .check(
                    step,
                    manager.put(batch, Map.of("status", "withdrawn", "archiveReference", "1")))
                .refusal(400))
        .contains("archiveReference");
  }
}
