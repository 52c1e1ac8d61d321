package id.naskah;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/** Programs that others wrote, which judge what is made here; each in a process of its own. */
public final class Judges {
  private static final String TARGET = System.getProperty("naskah.judges");

  private Judges() {}

  /** What veraPDF finds wrong with a PDF that claims to be PDF/A; empty if nothing. */
  public static String ofPdf(byte[] pdf, Path folder) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("judged.pdf"), pdf);
    return judge("pdfa", file, folder);
  }

  /**
   * What DSS finds wrong with the signatures in a PDF; empty if nothing.
   *
   * @param level such as {@code PAdES-BASELINE-B}
   */
  public static String ofSignatures(byte[] pdf, String level, Path folder)
      throws IOException, InterruptedException {
    return judge(level, Files.write(folder.resolve("judged.pdf"), pdf), folder);
  }

  /**
   * Unpacks a package with the unzip of the system, and answers what the Library of Congress'
   * library finds wrong with the bag that is in it; empty if nothing.
   */
  public static String ofPackage(byte[] zip, Path folder) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("judged.zip"), zip);
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Process unzip = start(folder, "unzip", "-qq", file.toString(), "-d", unpacked.toString());
    String said = said(unzip, folder);
    if (unzip.exitValue() != 0) {
      return said;
    }
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      String name = entries.getNextEntry().getName();
      return said + judge("bag", unpacked.resolve(name.substring(0, name.indexOf('/'))), folder);
    }
  }

  /**
   * What the conformance tests of Apache Chemistry find wrong with the CMIS of a repository, over
   * the browser binding; empty if nothing.
   */
  public static String ofCmis(String repository, Path folder)
      throws IOException, InterruptedException {
    String server = repository.replace("://", "://admin:admin@");
    return judge("cmis", server + "/api/-default-/public/cmis/versions/1.1/browser", folder);
  }

  private static String judge(String kind, Object judged, Path folder)
      throws IOException, InterruptedException {
    Process judge =
        start(
            folder,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // It is over before it has compiled itself well: half the work.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            TARGET + "/classes:" + TARGET + "/lib/*",
            "id.naskah.judges.Judge",
            kind,
            judged.toString());
    String said = said(judge, folder);
    if (judge.exitValue() == 0) {
      return "";
    }
    assertThat(said).isNotBlank();
    return said;
  }

  private static Process start(Path folder, String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private static String said(Process process, Path folder)
      throws IOException, InterruptedException {
    assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
    return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
  }
}
