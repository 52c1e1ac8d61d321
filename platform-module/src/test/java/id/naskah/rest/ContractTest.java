package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.verify.http.OpenApi;
import id.naskah.verify.http.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.rest.framework.Api;
import org.alfresco.rest.framework.core.ResourceLookupDictionary;
import org.alfresco.rest.framework.core.ResourceOperation;
import org.alfresco.rest.framework.core.ResourceWithMetadata;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml says what the server does, no less and no more. */
@AlfrescoTest
class ContractTest {
  /** What no single client can bring about. */
  private static final Set<String> NOT_BY_ONE = Set.of("POST /series/{id}/reservations 409");

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final OpenApi document = new OpenApi();
  private final Set<String> seen = new TreeSet<>();
  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final Client reader;

  ContractTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
    this.reader = OnlyReads.ofUnitA(repository, office);
  }

  @Test
  void everyOperationAnswersAsPromisedWithEveryStatus() throws Exception {
    new ScheduleContract(repository, office, this::check).run();
    new TemplateContract(repository, clerk, this::check).run();
    String letter = lettersAndTheirContent();
    attachments(letter);
    new InboxContract(repository, office).check(this::check);
    new HealthContract(repository, clerk).check(this::check);
    new SigningContract(repository, clerk).check(this::check);
    new RegisterContract(office.unitA(), clerk, reader, this::check).run();
    new DraftContract(repository, this::check).run();
    new SelectionContract(repository, this::check).run();
    new SendingContract(repository, office, reader, this::check).run();
    new SecrecyContract(repository, office, clerk, reader, this::check).run();
    new RaisingContract(repository, office.unitA(), clerk, reader, this::check).run();
    new VerificationContract(office.unitA(), clerk, reader, this::check).run();
    sheets(letter);
    new PreviewContract(clerk, this::check).check(office.unitA());
    new FindingContract(clerk, this::check).run();
    new AgendaContract(repository, office, this::check).run();
    configuration();
    new ConfigurationContract(repository, office, this::check).run();
    new DispositionContract(repository, office, clerk, reader, this::check).run();
    new PeopleContract(repository, office, clerk, reader, this::check).run();
    withRowsWrittenByHand();
    new RetentionContract(repository, office, clerk, reader, this::check).run();
    new HoldContract(repository, this::check).run();
    withoutPassword();
    Set<String> promised = new TreeSet<>();
    for (String operation : document.operations()) {
      document.statuses(operation).forEach(status -> promised.add(operation + " " + status));
    }
    promised.removeAll(NOT_BY_ONE);
    assertThat(seen).isEqualTo(promised);
  }

  /** A recomputation that another test began would remove the dates that these write by hand. */
  private void withRowsWrittenByHand() {
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      new ReportContract(repository, office).check(this::check);
      new DisposalContract(repository, this::check).run();
      new TransferContract(repository, this::check).run();
    } finally {
      timer.close();
    }
  }

  @Test
  void everyResourceOfTheModuleIsInTheDocument() {
    Set<String> registered = new TreeSet<>();
    ResourceLookupDictionary resources = repository.bean(ResourceLookupDictionary.class);
    Map<String, ResourceWithMetadata> ours =
        resources.getDictionary().getAllResources().get(Api.valueOf("naskah", "public", "1"));
    ours.forEach(
        (key, resource) -> {
          for (ResourceOperation operation : resource.getMetaData().getOperations()) {
            registered.add(operation.getHttpMethod() + " " + key.replace("{entityId}", "{id}"));
          }
        });
    registered.add("GET /health"); // a web script
    Set<String> written = new TreeSet<>();
    for (String operation : document.operations()) {
      // An entity's collection and its members are one resource; "content" is a property of it.
      written.add(
          operation
              .replaceAll("/\\{\\w+}$", "")
              .replaceAll("/\\{id}/(content|preview|certificate|package)$", "/$1"));
    }
    assertThat(registered).isEqualTo(written);
  }

  @Test
  void theExamplesOfRequestsAreValid() {
    assertThat(document.problemsOfExamples()).isEmpty();
  }

  /** The whole way of a letter; answers the id of one with content. */
  private String lettersAndTheirContent() {
    String unit = office.unitA();
    Map<String, Object> whole =
        Client.incoming(
            unit,
            "letterDate",
            "2024-05-02",
            "receivedDate",
            "2024-05-03",
            "senderName",
            "Sri",
            "recipients",
            List.of("Sekda"),
            "copyTo",
            List.of("Arsip"),
            "summary",
            "Satu\nDua");
    String id = check("POST /letters", clerk.post("/letters", whole)).id();
    whole.put("repliesTo", List.of(id));
    whole.put("relatesTo", List.of(id));
    Reply both = check("POST /letters", clerk.post("/letters", List.of(whole, whole)));
    assertThat(both.entries()).hasSize(2);
    check("POST /letters", clerk.post("/letters", Map.of()));
    check("POST /letters", reader.post("/letters", whole));
    whole.put("agendaNumber", 1);
    check("POST /letters", clerk.post("/letters", whole));
    String file = "/letters/" + id + "/content";
    check("GET /letters/{id}/content", clerk.get(file));
    check("PUT /letters/{id}/content", clerk.upload(file, "text/plain", new byte[] {'a'}));
    check("PUT /letters/{id}/content", clerk.upload(file, "text/plain", new byte[0]));
    check("PUT /letters/{id}/content", reader.upload(file, "text/plain", new byte[] {'a'}));
    check(
        "PUT /letters/{id}/content",
        clerk.upload("/letters/" + NOBODY + "/content", "text/plain", new byte[] {'a'}));
    check("GET /letters/{id}/content", clerk.get(file));
    check("GET /letters", clerk.get("/letters"));
    check("GET /letters", clerk.list("/letters", "where", "(nothing='x')"));
    check("GET /letters/{id}", clerk.get("/letters/" + id));
    check("GET /letters/{id}", clerk.get("/letters/" + NOBODY));
    String change = "PUT /letters/{id}";
    check(change, clerk.put("/letters/" + id, Map.of("subject", "")));
    check(change, clerk.put("/letters/" + id, Map.of("subject", "Lain", "status", "settled")));
    check(change, clerk.put("/letters/" + NOBODY, Map.of("subject", "Lain")));
    check(change, reader.put("/letters/" + id, Map.of("subject", "Lain")));
    String other = both.ids().get(0);
    check(change, clerk.put("/letters/" + other, Map.of("status", "void", "reason", "Ganda")));
    check(change, clerk.put("/letters/" + other, Map.of("subject", "Lain")));
    check(
        "PUT /letters/{id}/content",
        clerk.upload("/letters/" + other + "/content", "text/plain", new byte[] {'a'}));

    whole.remove("agendaNumber");
    whole.put("status", "draft");
    String draft = check("POST /letters", clerk.post("/letters", whole)).id();
    check("GET /letters/{id}", clerk.get("/letters/" + draft));
    String delete = "DELETE /letters/{id}";
    check(delete, reader.delete("/letters/" + draft));
    check(delete, clerk.delete("/letters/" + draft));
    check(delete, clerk.delete("/letters/" + draft));
    check(delete, clerk.delete("/letters/" + id));
    return id;
  }

  /** Of an open letter: those of a settled one stay as they are. */
  private void attachments(String settled) {
    check(
        "POST /letters/{id}/attachments",
        clerk.post("/letters/" + settled + "/attachments", Map.of("fileName", "late.pdf")));
    String letter = clerk.register(office.unitA()).get("id").toString();
    String list = "/letters/" + letter + "/attachments";
    Map<String, String> body = Map.of("fileName", "Lampiran.pdf");
    String add = "POST /letters/{id}/attachments";
    String id = check(add, clerk.post(list, body)).id();
    check(add, clerk.post(list, List.of(Map.of("fileName", "a"), Map.of("fileName", "b"))));
    check(add, clerk.post(list, body));
    check(add, clerk.post(list, Map.of()));
    check(add, reader.post(list, Map.of("fileName", "c")));
    check(add, clerk.post("/letters/" + NOBODY + "/attachments", body));
    String read = "GET /letters/{id}/attachments";
    check(read, clerk.get(list));
    check(read, clerk.list(list, "maxItems", "1001"));
    check(read, clerk.get("/letters/" + NOBODY + "/attachments"));
    String file = "/attachments/" + id + "/content";
    check("GET /attachments/{id}/content", clerk.get(file));
    String put = "PUT /attachments/{id}/content";
    check(put, clerk.upload(file, "application/pdf", new byte[] {'a'}));
    check(put, clerk.upload(file, "nonsense", new byte[] {'a'}));
    check(put, reader.upload(file, "application/pdf", new byte[] {'a'}));
    check(put, clerk.upload("/attachments/" + NOBODY + "/content", "a/b", new byte[] {'a'}));
    check("GET /attachments/{id}/content", clerk.get(file));
    check("GET /attachments/{id}", clerk.get("/attachments/" + id));
    check("GET /attachments/{id}", clerk.get("/attachments/" + letter));
    lock(id);
    check(put, clerk.upload(file, "application/pdf", new byte[] {'a'}));
    new LockContract(repository, clerk, reader, this::check).run(letter, id);
  }

  private void sheets(String letter) {
    String check = "GET /sheets/{id}";
    String sheet = "/sheets/" + letter;
    Reply now = check(check, reader.get(sheet));
    check(check, clerk.list(sheet, "code", (String) now.entry().get("code")));
    check(check, clerk.list(sheet, "code", "ABCDE-ABCDE-ABCDE-ABCDE"));
    check(check, clerk.list(sheet, "code", "nonsense"));
    check(check, clerk.get("/sheets/" + NOBODY));
    check(check, clerk.send(clerk.request(sheet).setHeader("Accept", "text/html")));
    String print = "GET /sheets/{id}/content";
    check(print, clerk.get(sheet + "/content"));
    check(print, clerk.get("/sheets/" + NOBODY + "/content"));
  }

  /** Somebody edits it in Share. */
  private void lock(String id) {
    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getCheckOutCheckInService()
                .checkout(new NodeRef("workspace://SpacesStore/" + id)));
  }

  private void configuration() {
    for (String list :
        List.of(
            "/units",
            "/kinds",
            "/classifications",
            "/instructions",
            "/events",
            "/signature-providers")) {
      assertThat(check("GET " + list, clerk.get(list)).entries()).isNotEmpty();
      check("GET " + list, clerk.list(list, "maxItems", "1001"));
    }
    Reply found = check("GET /classifications", clerk.list("/classifications", "term", "000.8.3"));
    assertThat(found.ids()).contains("000.8.3", "000.8.3.3").doesNotContain("005");
  }

  private void withoutPassword() throws Exception {
    HttpClient anonymous = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (String operation : document.operations()) {
      String[] parts = operation.split(" ");
      URI address =
          URI.create(repository.url() + Client.BASE + parts[1].replaceAll("\\{\\w+}", NOBODY));
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      check(operation, Reply.of(anonymous.send(request, HttpResponse.BodyHandlers.ofString())));
    }
  }

  private Reply check(String operation, Reply reply) {
    assertThat(document.problems(operation, reply.status(), reply.type(), reply.text()))
        .as(operation)
        .isEmpty();
    seen.add(operation + " " + reply.status());
    return reply;
  }
}
