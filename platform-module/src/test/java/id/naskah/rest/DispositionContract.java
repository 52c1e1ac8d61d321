package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about dispositions. */
final class DispositionContract {
  /** Looks at the answer to an operation. */
  interface Check {
    Reply check(String operation, Reply reply);
  }

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final Client reader;
  private final Check check;
  private final String staff;
  private final String informed;

  /**
   * @param reader may read the letters of unit A, and no more
   */
  DispositionContract(
      Repository repository, Office office, Client clerk, Client reader, Check check) {
    this.repository = repository;
    this.office = office;
    this.clerk = clerk;
    this.reader = reader;
    this.check = check;
    this.staff = repository.createUser("staff." + office.unitA());
    this.informed = repository.createUser("informed." + office.unitA());
  }

  void run() {
    rules();
    String letter = (String) clerk.register(office.unitA()).get("id");
    String id = passOn(letter);
    lists(letter);
    steps(id);
    files(id);
  }

  /** One rule that is for no letter here, and one that is for those of unit A. */
  private void rules() {
    String lines =
        """
        Lain,outgoing,*,UNIT,*,*,*,*,unit:UNIT,followUp,,propose
        Kami,incoming,*,UNIT,*,*,*,rapat,user:STAFF ~unit:UNIT,followUp,3,propose
        """;
    String now = office.read(ConfigurationFiles.ROUTING);
    office.save(
        ConfigurationFiles.ROUTING,
        (now.endsWith("\n") ? now : now + "\n")
            + lines.replace("UNIT", office.unitA()).replace("STAFF", staff));
  }

  private String passOn(String letter) {
    String pass = "POST /letters/{id}/dispositions";
    String list = "/letters/" + letter + "/dispositions";
    Map<String, Object> one = Map.of("assignees", List.of("user:" + staff), "note", "Mohon hadir");
    Map<String, Object> two =
        Map.of(
            "informed",
            List.of("user:" + informed, "unit:" + office.unitA()),
            "instructions",
            List.of("information"),
            "dueDate",
            LocalDate.now(Office.ZONE).plusDays(30).toString());
    String id = check(pass, clerk.post(list, one)).id();
    assertThat(check(pass, clerk.post(list, two)).entries()).hasSize(2);
    check(pass, clerk.post(list, Map.of()));
    check(pass, reader.post(list, Map.of("assignees", List.of("user:admin"), "note", "x")));
    check(pass, clerk.post("/letters/" + NOBODY + "/dispositions", one));
    check(pass, clerk.post(list, one));
    return id;
  }

  private void lists(String letter) {
    for (String list : List.of("dispositions", "history", "routing")) {
      String operation = "GET /letters/{id}/" + list;
      assertThat(check(operation, clerk.get("/letters/" + letter + "/" + list)).entries())
          .isNotEmpty();
      check(operation, clerk.list("/letters/" + letter + "/" + list, "maxItems", "0"));
      check(operation, clerk.get("/letters/" + NOBODY + "/" + list));
    }
  }

  private void steps(String id) {
    String path = "/dispositions/" + id;
    check("GET /dispositions/{id}", clerk.get(path));
    check("GET /dispositions/{id}", clerk.get("/dispositions/" + NOBODY));
    String put = "PUT /dispositions/{id}";
    Client recipient = new Client(repository, staff);
    check(put, recipient.put(path, Map.of("status", "read")));
    check(put, recipient.put(path, Map.of("status", "unread")));
    check(put, reader.put(path, Map.of("status", "done")));
    check(put, clerk.put("/dispositions/" + NOBODY, Map.of("status", "read")));
    check(put, clerk.put(path, Map.of("status", "withdrawn")));
    String day = LocalDate.now(Office.ZONE).plusDays(40).toString();
    check(put, clerk.put(path, Map.of("dueDate", day, "reason", "Acara diundur")));
    check(put, recipient.put(path, Map.of("report", "Sedang disiapkan")));
  }

  private void files(String id) {
    Client recipient = new Client(repository, staff);
    String list = "/dispositions/" + id + "/attachments";
    String add = "POST /dispositions/{id}/attachments";
    Map<String, String> body = Map.of("fileName", "Notulen.pdf");
    String file = check(add, recipient.post(list, body)).id();
    check(add, recipient.post(list, List.of(Map.of("fileName", "a"), Map.of("fileName", "b"))));
    check(add, recipient.post(list, Map.of()));
    check(add, clerk.post(list, Map.of("fileName", "c")));
    check(add, clerk.post("/dispositions/" + NOBODY + "/attachments", body));
    check(add, recipient.post(list, body));
    String put = "PUT /attachments/{id}/content";
    String content = "/attachments/" + file + "/content";
    check(put, recipient.upload(content, "application/pdf", new byte[] {'a'}));
    check(put, clerk.upload(content, "application/pdf", new byte[] {'b'}));
    check("GET /attachments/{id}", clerk.get("/attachments/" + file));
    check("GET /attachments/{id}/content", clerk.get(content));
    String read = "GET /dispositions/{id}/attachments";
    check(read, reader.get(list));
    check(read, reader.list(list, "maxItems", "0"));
    check(read, reader.get("/dispositions/" + NOBODY + "/attachments"));
    Map<String, String> done = Map.of("status", "done", "report", "Sudah dihadiri");
    check("PUT /dispositions/{id}", recipient.put("/dispositions/" + id, done));
    check(put, recipient.upload(content, "application/pdf", new byte[] {'c'}));
  }

  private Reply check(String operation, Reply reply) {
    return check.check(operation, reply);
  }
}
