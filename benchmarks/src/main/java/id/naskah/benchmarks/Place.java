package id.naskah.benchmarks;

import id.naskah.embedded.EmbeddedRepository;
import id.naskah.embedded.RepositorySettings;
import id.naskah.embedded.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where benchmarks run: directories, and the one repository of this JVM, started when wanted. */
final class Place implements AutoCloseable {
  private final Path work;
  private final Console console;
  private EmbeddedRepository repository;

  Place(Path work, Console console) {
    this.work = work;
    this.console = console;
  }

  /** A directory that does not exist yet, for the data of one repository. */
  Path newData(String name) {
    Path data = work.resolve(name);
    delete(data);
    return data;
  }

  /** The repository, on a copy of a plain Alfresco's data; commits reach the disk. */
  synchronized Lab lab() {
    if (repository == null) {
      Path data = newData("data");
      Template.copyTo(data);
      repository = EmbeddedRepository.start(new RepositorySettings(data, 0, true), console);
      // Ctrl-C must not leave PostgreSQL behind.
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopLab, "stop"));
    }
    return new Lab(repository);
  }

  /** Stops the repository, so that nothing competes with those in other JVMs. */
  synchronized void stopLab() {
    if (repository != null) {
      repository.close();
      repository = null;
    }
  }

  @Override
  public void close() {
    stopLab();
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
