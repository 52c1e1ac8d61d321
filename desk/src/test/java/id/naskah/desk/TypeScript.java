package id.naskah.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/** TypeScript's checker, from its jar, run by the Node.js that Playwright brings. */
final class TypeScript {
  /** In the jar of TypeScript stands the compiler, and beside it in an archive what it knows. */
  private static final String COMPILER = "META-INF/resources/_static/typescript/";

  private static final String KNOWN = "META-INF/.more.tgz";

  /** Tells its jar from those of other modules. */
  private static final String MARK = "META-INF/maven/org.mvnpm/typescript/pom.properties";

  private static final Path MODULES = Path.of("target/node_modules").toAbsolutePath();

  private static final String PROJECT =
      """
      {
        "compilerOptions": {
          "noEmit": true, "allowJs": true, "checkJs": true, "skipLibCheck": true,
          "noUnusedLocals": true, "noUnusedParameters": true,
          "target": "es2022", "module": "es2022", "moduleResolution": "bundler",
          "lib": ["es2023", "dom", "dom.iterable"], "types": [],
          "paths": { "lit": ["%1$s/lit"], "lit/*": ["%1$s/lit/*"], "lit-html": ["%1$s/lit-html"] }
        },
        "files": [%2$s]
      }
      """;

  private final Path node;
  private final Path compiler;

  private TypeScript(Path node, Path compiler) {
    this.node = node;
    this.compiler = compiler;
  }

  /** Unpacks what is needed; skips the test where Playwright has no Node.js for this machine. */
  static TypeScript unpackedIn(Path folder) throws IOException {
    String driver = "driver/" + platform() + (isWindows() ? "/node.exe" : "/node");
    Path node = folder.resolve(isWindows() ? "node.exe" : "node").toAbsolutePath();
    try (InputStream in = resource(driver)) {
      Assumptions.assumeTrue(in != null, "Playwright has no Node.js for " + platform());
      Files.createDirectories(folder);
      if (!Files.exists(node)) {
        Path part = folder.resolve("node.part");
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        part.toFile().setExecutable(true);
        Files.move(part, node);
      }
    }
    unpackCompiler(folder);
    unpackKnown(folder);
    return new TypeScript(node, folder.resolve("lib/tsc.js").toAbsolutePath());
  }

  /** What the checker says of some files, a line each; none when all is well. */
  List<String> complaints(List<Path> files) throws IOException, InterruptedException {
    Path project = compiler.resolveSibling("page.json");
    String listed =
        files.stream().map(file -> '"' + slashed(file) + '"').collect(Collectors.joining(", "));
    Files.writeString(project, PROJECT.formatted(slashed(MODULES), listed));
    List<String> command =
        List.of(node.toString(), compiler.toString(), "--project", project.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> lines = said.lines().toList();
    return process.waitFor() != 0 && lines.isEmpty() ? List.of("The checker failed") : lines;
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }

  /**
   * What a module of the page says when it is run, given as the text of another that imports it.
   */
  String run(String module) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(node.toString(), "--input-type=module", "--eval", module)
            .redirectErrorStream(true)
            .start();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    }
  }

  private static FileSystem jar() throws IOException {
    String mark = TypeScript.class.getClassLoader().getResource(MARK).toString();
    return FileSystems.newFileSystem(URI.create(mark.replaceAll("!.*", "!/")), Map.of());
  }

  private static void unpackCompiler(Path folder) throws IOException {
    try (FileSystem files = jar();
        Stream<Path> all = Files.walk(files.getPath(COMPILER))) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (file.getFileName().toString().endsWith(".js")
            && file.getParent().getFileName().toString().startsWith("lib")) {
          write(Files.newInputStream(file), folder, file.getFileName().toString());
        }
      }
    }
  }

  private static void unpackKnown(Path folder) throws IOException {
    try (FileSystem files = jar();
        InputStream in = Files.newInputStream(files.getPath(KNOWN));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (name.startsWith("lib.") && name.endsWith(".d.ts")) {
          Path target = folder.resolve("lib").resolve(name);
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void write(InputStream in, Path folder, String name) throws IOException {
    Path target = folder.resolve("lib").resolve(name);
    Files.createDirectories(target.getParent());
    try (in) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputStream resource(String name) {
    return TypeScript.class.getClassLoader().getResourceAsStream(name);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** As Playwright calls it. */
  private static String platform() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arm = System.getProperty("os.arch").equals("aarch64") ? "-arm64" : "";
    if (isWindows()) {
      return "win32_x64";
    }
    return (name.startsWith("mac") ? "mac" : "linux") + arm;
  }
}
