package id.naskah.samples.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.naskah.samples.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes all letters and the catalogue from the sources: {@code <sources> <target>}. */
public final class SampleGenerator {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
  private static final String LETTERHEADS = "letterheads.yaml";

  private SampleGenerator() {}

  /** Ends with an exception if a letter cannot be made. */
  public static void main(String[] arguments) throws IOException {
    generate(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void generate(Path sources, Path target) throws IOException {
    Map<String, Letterhead> letterheads =
        YAML.readValue(sources.resolve(LETTERHEADS).toFile(), new TypeReference<>() {});
    empty(target);
    List<Sample> catalogue = new ArrayList<>();
    for (LetterSource letter : read(sources)) {
      try {
        Letterhead head = letterheads.get(letter.paper().letterhead());
        Files.write(target.resolve(letter.fileName()), make(letter, head));
      } catch (IOException | RuntimeException e) {
        throw new IOException("Cannot make " + letter.key(), e);
      }
      catalogue.add(letter.sample());
    }
    // Last, so that a run that was stopped is not taken for a finished one.
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(target.resolve("catalogue.json").toFile(), catalogue);
  }

  static List<LetterSource> read(Path sources) throws IOException {
    try (Stream<Path> files = Files.list(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(LETTERHEADS))
          .sorted()
          .map(SampleGenerator::parse)
          .toList();
    }
  }

  private static LetterSource parse(Path file) {
    try {
      String name = file.getFileName().toString();
      LetterSource letter = YAML.readValue(file.toFile(), LetterSource.class);
      return letter.named(name.substring(0, name.length() - ".yaml".length()));
    } catch (IOException e) {
      throw new UncheckedIOException("In " + file, e);
    }
  }

  private static byte[] make(LetterSource letter, Letterhead head) throws IOException {
    return switch (letter.paper().as()) {
      case WORD -> LetterDocument.write(letter, head);
      case MAIL -> LetterMail.write(letter, head);
      case PDF -> LetterPdf.write(letter, head, LetterPdf.Part.ALL);
      case SCAN -> ScanFiles.blackAndWhitePdf(letter, whole(letter, head));
      case GREY_SCAN -> ScanFiles.greyPdf(letter, whole(letter, head));
      case TIFF -> ScanFiles.tiff(letter, whole(letter, head));
    };
  }

  private static byte[] whole(LetterSource letter, Letterhead head) throws IOException {
    return LetterPdf.write(letter, head, LetterPdf.Part.ALL);
  }

  private static void empty(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> old = Files.list(directory)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
  }
}
