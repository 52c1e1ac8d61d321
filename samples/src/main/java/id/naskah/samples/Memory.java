package id.naskah.samples;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Remembers what has been brought in: letters with their ids, configuration files. */
final class Memory {
  private final Properties values = new Properties();
  private final Optional<Path> file;

  private Memory(Optional<Path> file) {
    this.file = file;
  }

  /** Without a file it remembers as long as the program runs. */
  static Memory in(Optional<Path> file) throws IOException {
    Memory memory = new Memory(file);
    if (file.isPresent() && Files.exists(file.get())) {
      try (Reader in = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
        memory.values.load(in);
      }
    }
    return memory;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  /** Written at once: whatever stops the loader, the next run goes on from here. */
  void remember(String key, String value) throws IOException {
    values.setProperty(key, value);
    if (file.isPresent()) {
      Files.createDirectories(file.get().toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)) {
        values.store(out, "What the sample loader has brought in");
      }
    }
  }
}
