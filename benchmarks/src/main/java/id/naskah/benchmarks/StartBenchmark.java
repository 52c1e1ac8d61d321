package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import id.naskah.letter.LetterService;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much longer Alfresco takes to start with the module. */
final class StartBenchmark implements Benchmark {
  private static final int ROUNDS = 3;
  private static final double MOST_SECONDS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "second starts with the module against without, each in a JVM of its own";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    place.stopLab();
    String plain = classPathWithout(sourceOf(LetterService.class), sourceOf(getClass()));
    String module = classPathWithout(sourceOf(getClass()));
    Path plainData = place.newData("start-plain");
    Path moduleData = place.newData("start-module");
    Template.copyTo(plainData);
    Template.copyTo(moduleData);
    console.stage("First starts");
    start(plain, plainData);
    start(module, moduleData);
    console.stage("Second starts, " + ROUNDS + " times each");
    Rounds rounds =
        Rounds.run(0, ROUNDS, round -> start(module, moduleData), round -> start(plain, plainData));
    rounds.recordIn(results, name(), "with the module", "without");
    results.add(
        new Outcome(
            name(),
            "longer with the module",
            rounds.differenceMillis() / 1000,
            "s",
            Target.atMost(MOST_SECONDS),
            String.format(
                Locale.ROOT,
                "%.1f s / %.1f s",
                rounds.firstMillis() / 1000,
                rounds.secondMillis() / 1000)));
  }

  /** Nanoseconds until it answers; stopped after that. */
  private static double start(String classPath, Path data) {
    long began = System.nanoTime();
    try (RepositoryProcess process = RepositoryProcess.launch(classPath, data, freePort())) {
      process.awaitReady();
      return System.nanoTime() - began;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path sourceOf(Class<?> type) {
    return Path.of(
        java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static String classPathWithout(Path... left) {
    List<Path> without = Arrays.stream(left).map(StartBenchmark::real).toList();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !without.contains(real(Path.of(entry))))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
