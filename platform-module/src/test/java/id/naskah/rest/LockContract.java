package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.Map;

/** Brings about every answer that is promised about locks, and about taking files off letters. */
final class LockContract {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Client admin;
  private final Client clerk;
  private final Client reader;
  private final InboxContract.Check contract;

  LockContract(Repository repository, Client clerk, Client reader, InboxContract.Check contract) {
    this.admin = new Client(repository, "admin");
    this.clerk = clerk;
    this.reader = reader;
    this.contract = contract;
  }

  /**
   * Runs it.
   *
   * @param letter of three attachments
   * @param file one of them, which the administrator has checked out
   */
  void run(String letter, String file) {
    locks("/letters/" + letter + "/locks", file);
    String list = "/letters/" + letter + "/attachments";
    String remove = "DELETE /letters/{id}/attachments/{attachmentId}";
    check(remove, reader.delete(list + "/" + file));
    check(remove, clerk.delete(list + "/" + file));
    check(remove, clerk.delete(list + "/" + file));
    clerk.put("/letters/" + letter, Map.of("status", "settled"));
    check(remove, clerk.delete(list + "/" + clerk.get(list).ids().get(0)));
  }

  private void locks(String list, String file) {
    String read = "GET /letters/{id}/locks";
    assertThat(check(read, clerk.get(list)).entries())
        .singleElement()
        .satisfies(lock -> assertThat(lock).containsEntry("lockedBy", "admin"));
    check(read, clerk.list(list, "maxItems", "1001"));
    check(read, clerk.get("/letters/" + NOBODY + "/locks"));
    String end = "DELETE /letters/{id}/locks/{fileId}";
    check(end, clerk.delete(list + "/" + file));
    check(end, admin.delete(list + "/" + file));
    check(end, admin.delete(list + "/" + file));
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }
}
