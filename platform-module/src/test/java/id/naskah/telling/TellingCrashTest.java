package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import id.naskah.embedded.junit.Http;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/** The power goes while mail is sent: afterwards everybody has been told of every letter, once. */
class TellingCrashTest {
  private static final int STAFF = 8;
  private static final int LETTERS = 10;
  private static final int SENT_BEFORE_THE_CUT = 3;
  private static final int LIMIT_SECONDS = 180;
  private static final int SLOWNESS_MILLIS = 300;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern LINK = Pattern.compile("SpacesStore/([0-9a-f-]{36})");
  private static final Pattern REFERENCE = Pattern.compile("Rujukan: ([0-9a-f-]{36})");
  private static final String RULES =
      """
      name,direction,kind,unit,security,classification,sender,words,to,instructions,dueInWorkingDays,mode
      semua,incoming,*,*,*,*,*,*,unit:OFFICE,followUp,5,send
      """;
  private static final String INCOMING =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"K-%d"}
      """;

  @Test
  void everybodyIsToldOfEveryLetterOnce() throws Exception {
    Path data = Path.of("target", "alfresco-data", "mail-" + System.nanoTime()).toAbsolutePath();
    Template.copyTo(data);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String[] options = {
      "-Dmail.host=127.0.0.1",
      "-Dmail.port=" + port,
      "-Ddev.email.not.sent=false",
      "-Dnaskah.mail.gatherSeconds=15",
      "-Dnaskah.mail.everySeconds=1",
      "-Dnaskah.mail.resendAfterSeconds=5"
    };
    Wiser server = new Slow(port);
    Set<String> letters = new TreeSet<>();
    server.start();
    try {
      try (RepositoryProcess first = RepositoryProcess.launch(data, options).awaitReady()) {
        prepare(first.url());
        for (int i = 0; i < LETTERS; i++) {
          letters.add(register(first.url(), i));
        }
        Awaitility.await()
            .pollInterval(1, TimeUnit.MILLISECONDS)
            .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
            .until(() -> server.getMessages().size() >= SENT_BEFORE_THE_CUT);
        first.kill();
      }
      long told = told(server).values().stream().mapToLong(List::size).sum();
      assertThat(told).as("cut off in the middle").isLessThan((long) STAFF * LETTERS);
      try (RepositoryProcess second = RepositoryProcess.launch(data, options).awaitReady()) {
        Awaitility.await()
            .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
            .untilAsserted(() -> assertThat(told(server)).as(second.output()).hasSize(STAFF));
        Awaitility.await()
            .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
            .untilAsserted(
                () ->
                    assertThat(told(server).values())
                        .allSatisfy(
                            ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(letters)));
      }
      int twice = server.getMessages().size() - references(server).size();
      assertThat(twice).as("only the one that was under way").isBetween(0, 1);
    } finally {
      server.stop();
    }
  }

  /** Leaves time to be cut off in. */
  private static final class Slow extends Wiser {
    Slow(int port) {
      super(port);
      setHostname("127.0.0.1");
    }

    @Override
    public boolean accept(String from, String recipient) {
      try {
        TimeUnit.MILLISECONDS.sleep(SLOWNESS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }
  }

  /** Ids of letters by address, each batch counted once. */
  private static Map<String, List<String>> told(Wiser server) throws Exception {
    Map<String, List<String>> told = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (WiserMessage message : List.copyOf(server.getMessages())) {
      if (seen.add(reference(message))) {
        List<String> ids =
            told.computeIfAbsent(message.getEnvelopeReceiver(), key -> new ArrayList<>());
        LINK.matcher(text(message)).results().forEach(m -> ids.add(m.group(1)));
      }
    }
    return told;
  }

  private static Set<String> references(Wiser server) throws Exception {
    Set<String> references = new HashSet<>();
    for (WiserMessage message : List.copyOf(server.getMessages())) {
      references.add(reference(message));
    }
    return references;
  }

  private static String reference(WiserMessage message) throws Exception {
    Matcher reference = REFERENCE.matcher(text(message));
    assertThat(reference.find()).isTrue();
    return reference.group(1);
  }

  private static String text(WiserMessage message) throws Exception {
    return (String) message.getMimeMessage().getContent();
  }

  /** Staff in the default unit, to which every incoming letter goes by itself. */
  private static void prepare(String url) {
    Http admin = Http.as(url, "admin");
    for (int i = 0; i < STAFF; i++) {
      String person =
          "{\"userName\":\"staf%d\",\"firstName\":\"Staf\",\"lastName\":\"%d\",\"password\":\"rahasia\","
              + "\"email\":\"staf%d@example.com\",\"groups\":[\"GROUP_NASKAH_OFFICE\"]}";
      done(admin.post("/service/api/people", person.replace("%d", Integer.toString(i))));
    }
    done(
        admin.put(
            "/webdav/Data%20Dictionary/Naskah/routing.csv",
            "text/csv", RULES.getBytes(StandardCharsets.UTF_8)));
  }

  private static String register(String url, int number) {
    HttpResponse<String> answer =
        done(Http.as(url, "admin").post(API + "/letters", INCOMING.formatted(number)));
    Matcher id = ID.matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return id.group(1);
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }
}
