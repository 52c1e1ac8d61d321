package id.naskah.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.naskah.seal.SealKey;
import id.naskah.seal.XmlSeal;
import id.naskah.signature.TestSeal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what the documentation says, and others say the same of it where they are. */
class OtherProgramsTest {
  private static final Path ROOT = Path.of(System.getProperty("naskah.root"));
  private static final Path SCHEMA =
      ROOT.resolve(
          "platform-module/src/main/resources/alfresco/module/naskah-platform/exchange"
              + "/letter-exchange-1.xsd");

  @TempDir Path folder;

  private static void assumeInstalled(String program) {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program))),
        program + " is not installed");
  }

  private int run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Path sealed(SealKey key) throws Exception {
    byte[] manifest = Zips.manifest(Zips.sealed("Surat", key));
    return Files.write(folder.resolve("manifest.xml"), manifest);
  }

  @Test
  void theExampleOfTheDocumentationIsRead() throws Exception {
    String text = Files.readString(ROOT.resolve("docs/exchange.md"));
    String example =
        text.substring(
            text.indexOf("    <?xml"),
            text.indexOf("</letterExchange>") + "</letterExchange>".length());
    ManifestReader.Found found =
        ManifestReader.read(
            example.strip().replace("\n    ", "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(found.signer()).isEqualTo(Optional.empty());
    assertThat(found.manifest().letter().number()).isEqualTo("005/12/SETDA/2026");
    assertThat(found.manifest().files()).hasSize(2);
  }

  @Test
  void xmllintFindsItValid() throws Exception {
    assumeInstalled("xmllint");
    Path manifest = sealed(TestSeal.key(folder));
    String[] check = {
      "xmllint", "--noout", "--nonet", "--schema", SCHEMA.toString(), manifest.toString()
    };
    assertThat(run(check)).isZero();
    Files.writeString(
        manifest, Files.readString(manifest).replace("<urgency>urgent", "<urgency>soon"));
    assertThat(run(check)).isNotZero();
  }

  @Test
  void xmlsecFindsTheSealGood() throws Exception {
    assumeInstalled("xmlsec1");
    Path manifest = sealed(TestSeal.key(folder));
    byte[] certificate =
        XmlSeal.check(SafeXml.read(Files.readAllBytes(manifest))).orElseThrow().getEncoded();
    Path pem =
        Files.writeString(
            folder.resolve("office.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n");
    String[] check = {"xmlsec1", "--verify", "--trusted-pem", pem.toString(), manifest.toString()};
    assertThat(run(check)).isZero();
    Files.writeString(manifest, Files.readString(manifest).replace("<number>", "<number>1"));
    assertThat(run(check)).isNotZero();
  }
}
