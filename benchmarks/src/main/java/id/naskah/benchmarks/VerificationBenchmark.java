package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.platform.Nodes;
import id.naskah.verification.Facts;
import id.naskah.verification.Signatory;
import id.naskah.verification.Verifications;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What the public check costs beside a bare static page of the same server, both at the same rate
 * of requests, each of which begins when its moment has come, whether or not the one before was
 * answered; and how many a second the server answers.
 */
final class VerificationBenchmark implements Benchmark {
  private static final int LETTERS = 2000;
  private static final int RATE = Integer.getInteger("naskah.benchmarks.rate", 200);
  private static final int THREADS = 16;
  private static final int ROUND_SECONDS = 3;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 20;
  private static final int FULL_SECONDS = 10;
  private static final int FULL_THREADS = 4;
  private static final int ADDRESSES = 0xFFFF;
  private static final String CHECK = "check";
  private static final String STATIC = "static page";
  private static final String FRAME = "web script that answers from memory";
  private static final Pattern SCRIPT = Pattern.compile("page/file-check-[0-9a-f]+\\.js");
  private static final Target BESIDE_STATIC = Target.atMost(1.5);
  private static final Target PER_SECOND = Target.atLeast(200);

  private final AtomicInteger visitors = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public String name() {
    return "verification";
  }

  @Override
  public String title() {
    return "the public check of letters at " + RATE + " requests a second, beside a static page";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    console.stage("Registering");
    new Archive(lab, office).growTo(LETTERS, console);
    List<String> pages = codes(lab);
    List<String> files = List.of(lab.url() + "/naskah/index.html");
    console.stage("Warming up");
    asMany(lab, pages);
    asMany(lab, files);
    console.stage("Checks and static pages in turns");
    beside(lab, pages, files, results);
    console.stage("As many as the server answers");
    full(lab, "checks a second", pages, PER_SECOND, results);
    full(lab, "static pages a second", files, Target.NONE, results);
  }

  /** Gives codes to letters; answers the addresses of their pages. */
  private List<String> codes(Lab lab) {
    Verifications verifications = lab.bean(Verifications.class);
    List<Signatory> sri = List.of(new Signatory("Sri Wahyuni", "Sekretaris Daerah"));
    Facts facts = new Facts("000.8.3.3/15/ORG", LocalDate.of(2026, 3, 9), sri);
    List<String> pages = new ArrayList<>();
    for (String letter :
        lab.jdbc()
            .queryForList(
                "SELECT uuid FROM naskah_letter ORDER BY node_id LIMIT 1000", String.class)) {
      NodeRef node = Nodes.live(letter);
      String code =
          lab.asUser(
              "admin",
              () ->
                  lab.inTransaction(
                      () -> {
                        var issued = verifications.issue(node, facts);
                        verifications.seal(issued, "ab".repeat(32), 1234);
                        return issued.grouped();
                      }));
      pages.add(lab.url() + "/s/naskah/verify/" + code);
    }
    return pages;
  }

  /** A file that the check's page loads, answered from memory: Alfresco's frame and no more. */
  private String bareScript(String page) {
    Matcher name = SCRIPT.matcher(new String(get(page), StandardCharsets.UTF_8));
    if (!name.find()) {
      throw new IllegalStateException(page + " names no script");
    }
    return page.substring(0, page.lastIndexOf('/') + 1) + name.group();
  }

  private void beside(Lab lab, List<String> pages, List<String> files, Results results) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    asked.put(CHECK, pages);
    asked.put(STATIC, files);
    asked.put(FRAME, List.of(bareScript(pages.get(0))));
    Map<String, List<Double>> all = new HashMap<>();
    Map<String, List<Double>> tails = new HashMap<>();
    for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
      List<String> turn = new ArrayList<>(asked.keySet());
      Collections.rotate(turn, round);
      for (String what : turn) {
        List<Double> took = atRate(lab, asked.get(what));
        if (round > 0) {
          double p95 = Statistics.percentile(took, 95);
          all.computeIfAbsent(what, none -> new ArrayList<>()).addAll(took);
          tails.computeIfAbsent(what, none -> new ArrayList<>()).add(p95);
          results.add(new Sample(name(), what + ", p95", round, p95));
        }
      }
    }
    results.add(besideStatic(CHECK, BESIDE_STATIC, tails, all));
    results.add(besideStatic(FRAME, Target.NONE, tails, all));
  }

  private Outcome besideStatic(
      String what, Target target, Map<String, List<Double>> tails, Map<String, List<Double>> all) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      ratios.add(tails.get(what).get(i) / tails.get(STATIC).get(i));
    }
    return new Outcome(
        name(),
        what + " / " + STATIC + ", p95 at " + RATE + " a second",
        Statistics.median(ratios),
        "",
        target,
        String.format(
            Locale.ROOT,
            "p95 %.2f ms / %.2f ms, median %.2f ms / %.2f ms",
            Statistics.percentile(all.get(what), 95),
            Statistics.percentile(all.get(STATIC), 95),
            Statistics.median(all.get(what)),
            Statistics.median(all.get(STATIC))));
  }

  /** Milliseconds from the moment in which each request was to begin to the end of its answer. */
  private List<Double> atRate(Lab lab, List<String> addresses) {
    int requests = RATE * ROUND_SECONDS;
    List<Double> took = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    lab.inThreads(
        THREADS,
        "admin",
        thread -> {
          for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
            long due = begin + (long) (i * 1e9 / RATE);
            while (System.nanoTime() < due) {
              LockSupport.parkNanos(due - System.nanoTime());
            }
            get(addresses.get(i % addresses.size()));
            took.add((System.nanoTime() - due) / 1e6);
          }
        });
    return took;
  }

  private void full(
      Lab lab, String measure, List<String> addresses, Target target, Results results) {
    results.add(
        new Outcome(
            name(),
            measure,
            asMany(lab, addresses),
            "",
            target,
            FULL_THREADS + " clients on the same machine, one request after the other"));
  }

  /** How many a second are answered when each client asks as soon as it has its answer. */
  private double asMany(Lab lab, List<String> addresses) {
    AtomicInteger answered = new AtomicInteger();
    long end = System.nanoTime() + FULL_SECONDS * 1_000_000_000L;
    long took =
        lab.inThreads(
            FULL_THREADS,
            "admin",
            thread -> {
              while (System.nanoTime() < end) {
                get(addresses.get(answered.getAndIncrement() % addresses.size()));
              }
            });
    return answered.get() / (took / 1e9);
  }

  /** As a browser asks, of a visitor of its own: no proxy but this machine is believed. */
  private byte[] get(String address) {
    int visitor = visitors.incrementAndGet() & ADDRESSES;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept-Language", "id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7")
            .header("X-Forwarded-For", "198.18." + (visitor >> 8) + "." + (visitor & 0xFF))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
