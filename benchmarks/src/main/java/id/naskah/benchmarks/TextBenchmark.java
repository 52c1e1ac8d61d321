package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.embedded.junit.Pdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How soon a word inside a PDF finds its letter, through REST from end to end. */
final class TextBenchmark implements Benchmark {
  private static final String LETTERS = "/api/-default-/public/naskah/versions/1/letters";
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final Pattern TICKET = Pattern.compile("TICKET_\\w+");
  private static final int ROUNDS = 6;
  private static final double MOST_SECONDS = 10;
  private static final double GIVE_UP_SECONDS = 180;
  private static final long POLL_MILLIS = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private String ticket = "";

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String title() {
    return "a word inside a PDF is found after its upload";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office.in(lab);
    ticket = logIn(lab.url());
    console.stage("Finding words of PDFs");
    List<Double> seconds = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      double found = secondsUntilFound(lab.url(), "kata" + Long.toString(System.nanoTime(), 36));
      seconds.add(found);
      results.add(new Sample(name(), "found", round, found * 1000));
    }
    results.add(
        new Outcome(
            name(),
            "slowest of " + ROUNDS,
            Statistics.percentile(seconds, 100),
            "s",
            Target.atMost(MOST_SECONDS),
            String.format(Locale.ROOT, "median %.1f s", Statistics.median(seconds))));
  }

  private double secondsUntilFound(String url, String word) {
    String body =
        "{\"direction\":\"incoming\",\"kind\":\"invitation\",\"unit\":\"U1\","
            + "\"subject\":\"Undangan\",\"senderName\":\"Kepala Dinas\"}";
    String made =
        send(
            request(url + LETTERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    Matcher id = ID.matcher(made);
    if (!id.find()) {
      throw new IllegalStateException("No letter: " + made);
    }
    send(
        request(url + LETTERS + "/" + id.group(1) + "/content")
            .header("Content-Type", "application/pdf")
            .PUT(BodyPublishers.ofByteArray(Pdf.withText("Isi surat " + word))));
    long began = System.nanoTime();
    while (!send(request(url + LETTERS + "?term=" + word).GET()).contains(id.group(1))) {
      if ((System.nanoTime() - began) / 1e9 > GIVE_UP_SECONDS) {
        return GIVE_UP_SECONDS;
      }
      pause();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String url) {
    String pair = "ROLE_TICKET:" + ticket;
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  /** Once, as clients of a current Alfresco should: a password costs more than a request there. */
  private String logIn(String url) {
    String who = String.format("{\"username\":\"%1$s\",\"password\":\"%1$s\"}", Office.CLERK);
    String answer =
        send(
            HttpRequest.newBuilder(URI.create(url + "/s/api/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(who)));
    Matcher given = TICKET.matcher(answer);
    if (!given.find()) {
      throw new IllegalStateException("No ticket: " + answer);
    }
    return given.group();
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
