package id.naskah.verify.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  private static final String URL = "http://localhost:8080/alfresco";
  private static final Map<String, String> SET = Map.of("NASKAH_PASSWORD", "geheim");

  @TempDir Path folder;

  private static Options read(String... arguments) throws CannotRun {
    return Options.of(arguments, SET, null);
  }

  private static void refused(String saying, String... arguments) {
    assertThatThrownBy(() -> read(arguments))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(saying);
  }

  @Test
  void anAddressIsEnough() throws CannotRun {
    assertThat(read("--url", URL)).isEqualTo(new Options(URL, "admin", "geheim", false, null));
    assertThat(read("--row", "--user", "budi", "--url", URL))
        .isEqualTo(new Options(URL, "budi", "geheim", true, null));
    assertThat(read("--url", URL, "--remove", "vfy-1128190512").remove())
        .isEqualTo("vfy-1128190512");
  }

  @Test
  void whatIsWrongIsNamed() {
    refused("--url wants an address");
    for (String wrong : new String[] {"localhost:8080", "ftp://host/alfresco", "http://", "a b"}) {
      refused("--url wants an address", "--url", wrong);
    }
    refused("--url wants a value", "--url");
    refused("--url wants a value", "--url", "--row");
    refused("Unknown option --address", "--address", URL);
    refused("--remove wants the mark", "--url", URL, "--remove", "everything");
    refused("can't be read", "--url", URL, "--password-file", folder + "/none");
  }

  @Test
  void theFileWithThePasswordComesBeforeTheEnvironment() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "rahasia\nnot this\n");
    assertThat(read("--url", URL, "--password-file", file.toString()).password())
        .isEqualTo("rahasia");
  }

  @Test
  void withoutAPasswordOrATerminalThereIsNothingToAsk() {
    assertThatThrownBy(() -> Options.of(new String[] {"--url", URL}, Map.of(), null))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("--password-file", "NASKAH_PASSWORD");
  }
}
