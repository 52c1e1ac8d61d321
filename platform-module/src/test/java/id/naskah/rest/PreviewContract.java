package id.naskah.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What can be seen of files, as the contract describes it. */
final class PreviewContract {
  private static final byte[] SOUND = {'I', 'D', '3', 0};
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Client clerk;
  private final InboxContract.Check contract;

  PreviewContract(Client clerk, InboxContract.Check contract) {
    this.clerk = clerk;
    this.contract = contract;
  }

  void check(String unit) {
    String letter = (String) clerk.register(unit).get("id");
    String file =
        clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", "a.txt")).id();
    all("/letters/", letter);
    all("/attachments/", file);
  }

  private void all(String files, String file) {
    String operation = "GET " + files + "{id}/preview";
    String path = files + file + "/preview";
    each(operation, path, files + file + "/content");
    contract.check(operation, clerk.get(files + NOBODY + "/preview"));
    String version = clerk.get(files + file + "/versions").ids().get(1);
    String earlier = "GET /versions/{id}/preview";
    seen(earlier, "/versions/" + version + "/preview");
    contract.check(earlier, clerk.get("/versions/" + file + "-9_9/preview"));
    contract.check(earlier, clerk.get("/versions/" + file(files, file) + "/preview"));
  }

  /** The newest version, of which nothing can be shown. */
  private String file(String files, String file) {
    return clerk.get(files + file + "/versions").ids().get(0);
  }

  private void each(String operation, String path, String content) {
    clerk.upload(content, "text/plain", "Naskah".getBytes(StandardCharsets.UTF_8)).entry();
    seen(operation, path);
    clerk.upload(content, "audio/mpeg", SOUND).entry();
    contract.check(operation, clerk.get(path));
  }

  private void seen(String operation, String path) {
    contract.check(operation, clerk.get(path));
    contract.check(operation, clerk.get(path + "?page=first"));
    String tag = clerk.download(path).headers().firstValue("ETag").orElseThrow();
    contract.check(operation, clerk.send(clerk.request(path).header("If-None-Match", tag)));
  }
}
