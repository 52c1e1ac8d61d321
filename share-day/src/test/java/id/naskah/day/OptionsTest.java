package id.naskah.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  private static final String SHARE = "http://localhost:8080/share";

  @TempDir private Path folder;

  private String accounts(String lines) throws IOException {
    return Files.writeString(folder.resolve("accounts"), lines).toString();
  }

  @Test
  void accountsComeFromAFile() throws IOException {
    String file = accounts("clerk = siti a secret with blanks\nstranger=tamu tamu\n");
    Options options = Options.of(List.of("--share", SHARE + "/", "--accounts", file), Map.of());
    assertThat(options.share()).isEqualTo(SHARE);
    assertThat(options.pictures()).isNull();
    assertThat(options.accounts())
        .containsOnly(
            Map.entry(Role.CLERK, new Options.Account("siti", "a secret with blanks")),
            Map.entry(Role.STRANGER, new Options.Account("tamu", "tamu")));
  }

  @Test
  void theEnvironmentNamesTheFileToo() throws IOException {
    Map<String, String> environment = Map.of("NASKAH_SHARE_ACCOUNTS", accounts("head = a b"));
    assertThat(Options.of(List.of("--share", SHARE), environment).accounts())
        .containsOnlyKeys(Role.HEAD);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    refused("--share wants an address", "--share", "localhost");
    refused("Name a file of accounts", "--share", SHARE);
    refused("--accounts wants a value", "--share", SHARE, "--accounts");
    refused("can't be read", "--share", SHARE, "--accounts", folder.resolve("none").toString());
    refused("Unknown option --user", "--share", SHARE, "--user", "siti");
    refused(
        "wants a user and a password", "--share", SHARE, "--accounts", accounts("clerk = siti"));
    refused("no role chief", "--share", SHARE, "--accounts", accounts("chief = siti siti"));
  }

  private static void refused(String words, String... arguments) {
    assertThatThrownBy(() -> Options.of(List.of(arguments), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
