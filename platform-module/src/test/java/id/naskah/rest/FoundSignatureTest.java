package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.PrintedLetter;
import id.naskah.Refused;
import id.naskah.drafting.FoundSignatures;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.seal.SealCheck;
import id.naskah.signature.DoubtfulSignings;
import id.naskah.signature.SigningJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that a provider has signed, though its answer was lost, and somebody found the file. */
@AlfrescoTest
class FoundSignatureTest {
  private static final String PDF = "application/pdf";

  private final Repository repository;
  private final Client admin;

  FoundSignatureTest(Repository repository) {
    this.repository = repository;
    this.admin = new Client(repository, "admin");
  }

  @Test
  void theSignatorysNextStepEndsTheLetterWithTheFileThatWasFound(@TempDir Path folder)
      throws Exception {
    LostAnswer lost = new LostAnswer(repository, folder);
    DraftHands hands = lost.hands;
    Path sent = lost.sent();
    long signing = lost.unknown(sent);
    String path = "/signed-files/" + signing + "/content";
    byte[] found = Files.readAllBytes(lost.sealed(sent));
    assertThat(hands.step(hands.secretaryOf, "sign").status()).isEqualTo(409);

    assertThat(hands.secretaryOf.upload(path, PDF, found).status()).isEqualTo(403);
    refusedInTheServices(hands.secretarysName, signing, sent);
    byte[] unsigned = Files.readAllBytes(sent);
    assertThat(admin.upload(path, PDF, unsigned).refusal(400)).contains("one signature more");
    byte[] other = Files.readAllBytes(lost.sealed(PrintedLetter.FILE));
    assertThat(admin.upload(path, PDF, other).refusal(400)).contains("another letter");
    assertThat(admin.upload(path, PDF, found).entry()).containsEntry("state", "signed");
    assertThat(admin.upload(path, PDF, found).status()).isEqualTo(409);

    hands.step(hands.secretaryOf, "sign").entry();
    Map<String, Object> letter = hands.clerk.get("/letters/" + hands.id()).entry();
    assertThat(letter).containsEntry("status", "open").containsEntry("agendaNumber", 1);
    byte[] kept = hands.clerk.download("/letters/" + hands.id() + "/content").body();
    assertThat(SealCheck.of(Files.write(folder.resolve("kept.pdf"), kept))).hasSize(1);
  }

  /** Behind every door, not only at that of REST. */
  private void refusedInTheServices(String user, long signing, Path file) {
    DoubtfulSignings doubtful = repository.bean(DoubtfulSignings.class);
    FoundSignatures found = repository.bean(FoundSignatures.class);
    List<Callable<?>> attempts =
        List.of(
            () -> doubtful.all(1),
            () -> doubtful.find(signing),
            () -> doubtful.giveUp(signing, "Nothing was signed"),
            () -> found.take(signing, file));
    for (Callable<?> attempt : attempts) {
      assertThat(Refused.saying(() -> repository.asUser(user, attempt)))
          .isEqualTo("FORBIDDEN  naskah.forbidden");
    }
    assertThat(repository.asAdmin(() -> doubtful.find(signing)).state())
        .isEqualTo(SigningJob.State.UNKNOWN);
  }
}
