package id.naskah;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The power goes while four clerks register: what was answered is there, and no half of more. */
class CrashTest {
  private static final int CLERKS = 4;
  private static final int ANSWERED_BEFORE_THE_CUT = 40;
  private static final int LIMIT_SECONDS = 120;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern AGENDA = Pattern.compile("\"agendaNumber\":(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+),\"state\":\"(\\w+)\"");
  private static final Pattern LETTER = Pattern.compile("\"letter\":\"([0-9a-f-]{36})\"");
  private static final String INCOMING =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"%s"}
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void nothingIsHalfAndNothingIsLost() throws Exception {
    Path data = Path.of("target", "alfresco-data", "crash-" + System.nanoTime()).toAbsolutePath();
    Template.copyTo(data);
    Set<Integer> answered = new ConcurrentSkipListSet<>();
    try (RepositoryProcess first = RepositoryProcess.launch(data).awaitReady()) {
      registerUntilKilled(first, answered);
    }

    try (RepositoryProcess second = RepositoryProcess.launch(data).awaitReady()) {
      Set<Integer> issued = issued(second.url());
      assertThat(issued).containsAll(answered);
      // Cut off before the answer came, or not at all: at most one for each clerk.
      assertThat(issued.size()).isBetween(answered.size(), answered.size() + CLERKS);
      assertThat(issued).containsExactlyElementsOf(upTo(issued.size()));
      LedgerAgainstNodes stored = new LedgerAgainstNodes(data);
      assertThat(stored.differences()).isEmpty();
      assertThat(stored.numbersOnLetters()).containsExactlyElementsOf(issued);
      assertThat(stored.lastSerials()).containsExactly(issued.size());
      assertThat(register(second.url(), "after").body())
          .contains("\"agendaNumber\":" + (issued.size() + 1) + ",");
    }
  }

  private void registerUntilKilled(RepositoryProcess repository, Set<Integer> answered)
      throws Exception {
    ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    List<Future<?>> work = new ArrayList<>();
    for (int clerk = 0; clerk < CLERKS; clerk++) {
      int number = clerk;
      work.add(clerks.submit(() -> registerOn(repository, "K-" + number, answered)));
    }
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> answered.size() >= ANSWERED_BEFORE_THE_CUT);
    repository.kill();
    clerks.shutdown();
    assertThat(clerks.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    for (Future<?> each : work) {
      each.get();
    }
  }

  private Void registerOn(RepositoryProcess repository, String stem, Set<Integer> answered)
      throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        HttpResponse<String> answer = register(repository.url(), stem + "/" + i);
        Matcher number = AGENDA.matcher(answer.body());
        assertThat(number.find())
            .withFailMessage(() -> answer.body() + "\n" + repository.errors())
            .isTrue();
        assertThat(answered.add(Integer.valueOf(number.group(1)))).as("given twice").isTrue();
      } catch (IOException cut) {
        return null;
      }
    }
  }

  /** The issued numbers of the ledger, each with a letter that is whole. */
  private Set<Integer> issued(String url) throws Exception {
    String body = get(url + API + "/series/OFFICE~incoming~2026/numbers?maxItems=1000").body();
    Set<Integer> issued = new TreeSet<>();
    Matcher numbers = NUMBER.matcher(body);
    while (numbers.find()) {
      assertThat(numbers.group(2)).isEqualTo("issued");
      assertThat(issued.add(Integer.valueOf(numbers.group(1)))).isTrue();
    }
    Set<String> letters = new HashSet<>();
    Matcher ids = LETTER.matcher(body);
    while (ids.find()) {
      letters.add(ids.group(1));
      String letter = get(url + API + "/letters/" + ids.group(1)).body();
      assertThat(letter)
          .contains("\"status\":\"open\"")
          .contains("\"series\":\"OFFICE/incoming\"")
          .contains("\"path\":\"/Correspondence/OFFICE/2026/incoming/03\"");
    }
    assertThat(letters).hasSameSizeAs(issued);
    String list = get(url + API + "/letters?maxItems=1000").body();
    assertThat(AGENDA.matcher(list).results().map(m -> Integer.valueOf(m.group(1))))
        .containsExactlyInAnyOrderElementsOf(issued);
    return issued;
  }

  private static Set<Integer> upTo(int last) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 1; i <= last; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private HttpResponse<String> register(String url, String number)
      throws IOException, InterruptedException {
    return client.send(
        request(url + API + "/letters")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(INCOMING.formatted(number)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(request(url).GET().build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String url) {
    String admin =
        Base64.getEncoder()
            .encodeToString("admin:admin".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + admin);
  }
}
