package id.naskah.crash;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Site;
import java.util.List;

/** The repository between a start and the next kill. */
record Running(CrashingRepository repository, RepositoryProcess process) {
  static final String API = "/api/-default-/public/naskah/versions/1";

  /** That tasks of a kind have come so far. */
  static String done(String kind, long items) {
    return "SELECT COALESCE(SUM(done_items), 0) = %d FROM naskah_task WHERE kind = '%s'"
        .formatted(items, kind);
  }

  String url() {
    return process.url();
  }

  /** The administrator, with answers as they are. */
  Http admin() {
    return Http.as(url(), "admin");
  }

  /** The administrator, with answers of Naskah's REST API. */
  Client client() {
    Site site = new Site(url());
    site.know("admin", "admin");
    return new Client(site.as("admin"));
  }

  long number(String sql) throws Exception {
    return repository.number(sql);
  }

  List<String> texts(String sql) throws Exception {
    return repository.texts(sql);
  }

  void execute(String sql) throws Exception {
    repository.execute(sql);
  }

  void await(String condition) {
    repository.await(condition);
  }
}
