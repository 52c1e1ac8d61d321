package id.naskah.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only one class writes codes, and the database lets nobody turn one back. */
@AlfrescoTest
class VerificationTableTest {
  private static final Pattern WRITES =
      Pattern.compile("(?i)(insert into|update|delete from) naskah_verification\\b");

  private final Repository repository;
  private final Office office;

  VerificationTableTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void oneClassWritesIt() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> writing =
          files
              .filter(Files::isRegularFile)
              .filter(VerificationTableTest::writes)
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(writing).containsExactly("VerificationTable.java");
    }
  }

  private static boolean writes(Path file) {
    try {
      return WRITES.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE naskah_verification SET state = 'genuine' WHERE letter = ?",
        "UPDATE naskah_verification SET state = 'prepared' WHERE letter = ?",
        "UPDATE naskah_verification SET number = '1' WHERE letter = ?",
        "UPDATE naskah_verification SET sha256 = repeat('0', 64) WHERE letter = ?",
        "UPDATE naskah_verification SET size = 1 WHERE letter = ?",
        "UPDATE naskah_verification SET signatories = 'Saya' WHERE letter = ?",
        "UPDATE naskah_verification SET code = '0', shown = '0' WHERE letter = ?",
        "UPDATE naskah_verification SET shown = '0' WHERE letter = ?",
        "DELETE FROM naskah_verification WHERE letter = ?"
      })
  void whatWasSaidStays(String statement) {
    String letter = revoked();
    assertThatThrownBy(() -> office.sql().update(statement, letter))
        .hasMessageContaining("naskah_verification");
    assertThatCode(
            () ->
                office
                    .sql()
                    .update("UPDATE naskah_verification SET shown = NULL WHERE letter = ?", letter))
        .doesNotThrowAnyException();
  }

  private String revoked() {
    NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
    Verifications verifications = repository.bean(Verifications.class);
    List<Signatory> sri = List.of(new Signatory("Sri", null));
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          Facts facts = new Facts("000/15", LocalDate.of(2026, 3, 9), sri);
          verifications.seal(verifications.issue(letter, facts), "ab".repeat(32), 1234);
          return null;
        });
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          verifications.revoke(letter, "Salah");
          return null;
        });
    return letter.getId();
  }
}
