package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The power goes while letters are passed to ten people each: all ten have one, or nobody. */
class DispositionCrashTest {
  private static final int RECIPIENTS = 10;
  private static final int CLERKS = 3;
  private static final int PASSED_BEFORE_THE_CUT = 6;
  private static final int LETTERS = 40;
  private static final int LIMIT_SECONDS = 180;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern UNREAD = Pattern.compile("\"status\":\"unread\"");
  private static final Pattern PASSED = Pattern.compile("\"event\":\"passed\"");
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"X-%d"}
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void allRecipientsHaveItOrNone() throws Exception {
    Path data =
        Path.of("target", "alfresco-data", "routing-crash-" + System.nanoTime()).toAbsolutePath();
    Template.copyTo(data);
    List<String> letters = new ArrayList<>();
    Set<String> answered = new ConcurrentSkipListSet<>();
    try (RepositoryProcess first = RepositoryProcess.launch(data).awaitReady()) {
      prepare(first.url(), letters);
      passUntilKilled(first, letters, answered);
    }

    try (RepositoryProcess second = RepositoryProcess.launch(data).awaitReady()) {
      for (String letter : letters) {
        String tree = get(second.url() + API + "/letters/" + letter + "/dispositions");
        String history = get(second.url() + API + "/letters/" + letter + "/history");
        int wanted = answered.contains(letter) || count(UNREAD, tree) > 0 ? RECIPIENTS : 0;
        assertThat(count(UNREAD, tree)).as(letter).isEqualTo(wanted);
        assertThat(count(PASSED, history)).as(letter).isEqualTo(wanted);
        if (wanted == 0) {
          pass(second.url(), letter);
        }
      }
      for (int i = 0; i < RECIPIENTS; i++) {
        String inbox = "/inbox?maxItems=1000";
        String user = "p" + i;
        assertThat(count(UNREAD, get(second.url() + API + inbox, user))).isEqualTo(letters.size());
      }
    }
  }

  private void prepare(String url, List<String> letters) throws Exception {
    for (int i = 0; i < RECIPIENTS; i++) {
      String person =
          """
          {"userName":"p%1$d","firstName":"P","lastName":"%1$d","email":"p@x","password":"p%1$d"}
          """;
      post(url + "/s/api/people", person.formatted(i));
    }
    for (int i = 0; i < LETTERS; i++) {
      Matcher id = ID.matcher(post(url + API + "/letters", LETTER.formatted(i)));
      assertThat(id.find()).isTrue();
      letters.add(id.group(1));
    }
  }

  private void passUntilKilled(
      RepositoryProcess repository, List<String> letters, Set<String> answered) throws Exception {
    Queue<String> waiting = new ConcurrentLinkedQueue<>(letters);
    ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    List<Future<?>> work = new ArrayList<>();
    for (int clerk = 0; clerk < CLERKS; clerk++) {
      work.add(clerks.submit(() -> passAll(repository.url(), waiting, answered)));
    }
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> answered.size() >= PASSED_BEFORE_THE_CUT);
    repository.kill();
    clerks.shutdown();
    assertThat(clerks.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    for (Future<?> each : work) {
      each.get();
    }
  }

  private Void passAll(String url, Queue<String> waiting, Set<String> answered)
      throws InterruptedException {
    String letter = waiting.poll();
    while (letter != null) {
      try {
        pass(url, letter);
        answered.add(letter);
      } catch (IOException cut) {
        return null;
      }
      letter = waiting.poll();
    }
    return null;
  }

  private void pass(String url, String letter) throws IOException, InterruptedException {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < RECIPIENTS; i++) {
      people.add("\"user:p" + i + "\"");
    }
    String body =
        "{\"assignees\":["
            + String.join(",", people)
            + "],\"instructions\":[\"followUp\"],\"note\":\"Mohon ditindaklanjuti\"}";
    post(url + API + "/letters/" + letter + "/dispositions", body);
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private String post(String url, String body) throws IOException, InterruptedException {
    var answer =
        client.send(
            request(url, "admin")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return answer.body();
  }

  private String get(String url) throws IOException, InterruptedException {
    return get(url, "admin");
  }

  private String get(String url, String user) throws IOException, InterruptedException {
    var answer = client.send(request(url, user).GET().build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpRequest.Builder request(String url, String user) {
    String login = user + ":" + user;
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII));
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + encoded);
  }
}
