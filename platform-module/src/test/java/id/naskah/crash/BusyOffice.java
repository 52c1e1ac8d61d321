package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Four clerks who register a letter and pass it on to ten people, again and again. */
final class BusyOffice {
  static final String API = "/api/-default-/public/naskah/versions/1";
  static final Pattern AGENDA = Pattern.compile("\"agendaNumber\":(\\d+)");
  static final int CLERKS = 4;
  static final String SUBSTITUTE = "sri";
  static final List<String> RECIPIENTS = IntStream.range(0, 10).mapToObj(i -> "p" + i).toList();
  static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"%s"}
      """;

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String PERSON =
      """
      {"userName":"%1$s","firstName":"%1$s","lastName":"X","email":"%1$s@example.com","password":"%1$s"}
      """;
  private static final String PASS =
      RECIPIENTS.stream()
          .map(person -> "\"user:" + person + "\"")
          .collect(
              Collectors.joining(
                  ",",
                  "{\"instructions\":[\"followUp\"],\"note\":\"Mohon ditindaklanjuti\",\"assignees\":[",
                  "]}"));

  private final RepositoryProcess repository;
  private final Http admin;
  private final Set<Integer> numbers = new ConcurrentSkipListSet<>();
  private final Set<String> passed = new ConcurrentSkipListSet<>();
  private final List<Race.Beside<Void>> clerks = new ArrayList<>();

  BusyOffice(RepositoryProcess repository) {
    this.repository = repository;
    this.admin = Http.as(repository.url(), "admin");
  }

  /** The numbers that were answered. */
  Set<Integer> numbers() {
    return numbers;
  }

  /** The letters of which it was answered that they are passed on. */
  Set<String> passed() {
    return passed;
  }

  /** Makes people, plans a substitution, and has the clerks begin. */
  void open() {
    RECIPIENTS.forEach(person -> done(admin.post("/s/api/people", PERSON.formatted(person))));
    done(admin.post("/s/api/people", PERSON.formatted(SUBSTITUTE)));
    LocalDate today = LocalDate.now(Office.ZONE);
    String plan =
        "{\"absent\":\"user:admin\",\"substitute\":\"%s\",\"capacity\":\"plh\",\"from\":\"%s\",\"until\":\"%s\"}"
            .formatted(SUBSTITUTE, today, today.plusDays(1));
    done(admin.post(API + "/substitutions", plan));
    for (int clerk = 0; clerk < CLERKS; clerk++) {
      String stem = "K-" + clerk;
      clerks.add(Race.beside(() -> work(stem)));
    }
  }

  /** Whether a clerk has stopped already, of which {@link #close} says why. */
  boolean failed() {
    return clerks.stream().anyMatch(Race.Beside::isOver);
  }

  /** Waits for the clerks to notice that the power is gone. */
  void close() throws Exception {
    for (Race.Beside<Void> each : clerks) {
      each.end();
      each.close();
    }
  }

  private void work(String stem) {
    for (int i = 0; ; i++) {
      try {
        String answer = done(admin.post(API + "/letters", LETTER.formatted(stem + "/" + i)));
        assertThat(numbers.add(Integer.valueOf(found(AGENDA, answer)))).as("given twice").isTrue();
        String letter = found(ID, answer);
        done(admin.post(API + "/letters/" + letter + "/dispositions", PASS));
        passed.add(letter);
      } catch (UncheckedIOException cut) {
        return;
      }
    }
  }

  static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private String done(HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .withFailMessage(() -> answer.body() + "\n" + repository.errors())
        .isBetween(200, 201);
    return answer.body();
  }
}
