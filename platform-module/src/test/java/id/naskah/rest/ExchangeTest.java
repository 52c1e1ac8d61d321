package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Zips;
import id.naskah.seal.SealKey;
import id.naskah.signature.TestSeal;
import id.naskah.verify.http.Reply;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter goes from one office to another as a zip, whole or not at all. */
@AlfrescoTest
class ExchangeTest {
  private static final String ZIP = ExchangeContract.ZIP;

  private final Office office;
  private final Repository repository;
  private final Client clerkA;
  private final Client clerkB;

  ExchangeTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerkA = new Client(repository, office.clerkA());
    this.clerkB = new Client(repository, office.clerkB());
  }

  private String subject() {
    return "Surat antarinstansi " + repository.unique("x");
  }

  private Reply bring(Client clerk, String unit, byte[] zip, String asked) {
    return clerk.upload("/letter-imports/" + unit + "/content" + asked, ZIP, zip);
  }

  private Reply bring(byte[] zip) {
    return bring(clerkB, office.unitB(), zip, "");
  }

  private static byte[] export(Client clerk, String letter) {
    HttpResponse<byte[]> answer = clerk.download("/letter-exports/" + letter + "/content");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String outgoing(Object... fields) {
    String letter = clerkA.post("/letters", Client.outgoing(office.unitA(), fields)).id();
    upload("/letters/" + letter, "application/pdf", VerifiedLetters.PDF);
    return letter;
  }

  private void upload(String path, String type, byte[] content) {
    clerkA.upload(path + "/content", type, content).entry();
  }

  @Test
  void whatOneSendsTheOtherHas() {
    String theirs = clerkB.register(office.unitB()).get("id").toString();
    String letter =
        outgoing(
            "subject", "Balasan <data> & \"angka\"",
            "summary", "Satu\ndua",
            "letterDate", "2024-05-02",
            "urgency", "urgent",
            "classification", "000.8.3.3",
            "recipients", List.of("Kepala Dinas B"),
            "copyTo", List.of("Inspektorat"));
    String annex =
        clerkA
            .post("/letters/" + letter + "/attachments", Map.of("fileName", "Daftar [1].txt"))
            .id();
    upload("/attachments/" + annex, "text/plain", "satu\n".getBytes(StandardCharsets.UTF_8));

    HttpResponse<byte[]> zip = clerkA.download("/letter-exports/" + letter + "/content");
    assertThat(zip.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("filename=\"letter-", ".zip");
    Object number = clerkA.get("/letters/" + letter).entry().get("letterNumber");
    Map<String, Object> imported = bring(zip.body()).entry();

    assertThat(imported)
        .containsEntry("direction", "incoming")
        .containsEntry("unit", office.unitB())
        .containsEntry("subject", "Balasan <data> & \"angka\"")
        .containsEntry("summary", "Satu\ndua")
        .containsEntry("letterNumber", number)
        .containsEntry("letterDate", "2024-05-02")
        .containsEntry("urgency", "urgent")
        .containsEntry("security", "ordinary")
        .containsEntry("classification", "000.8.3.3")
        .containsEntry("kind", "letter")
        .containsEntry("recipients", List.of("Kepala Dinas B"))
        .containsEntry("copyTo", List.of("Inspektorat"))
        .containsEntry("mimeType", "application/pdf")
        .containsKeys("senderOrganisation", "agendaNumber")
        .doesNotContainEntry("id", theirs);
    String id = imported.get("id").toString();
    assertThat(clerkB.download("/letters/" + id + "/content").body())
        .isEqualTo(VerifiedLetters.PDF);
    assertThat(clerkB.get("/letters/" + id + "/attachments").entries())
        .extracting(file -> file.get("fileName"))
        .containsExactly("Daftar [1].txt", "manifest.xml");
    assertThat(clerkB.get("/letter-manifests/" + id).entry().get("files"))
        .isEqualTo(
            List.of(
                Map.of("path", "document.pdf", "unchanged", true),
                Map.of("path", "attachments/01 Daftar 1.txt", "unchanged", true)));
  }

  @Test
  void whatItAnswersIsLinked() throws Exception {
    String subject = subject();
    String asked = outgoing("letterDate", "2024-04-01");
    String number = clerkA.get("/letters/" + asked).entry().get("letterNumber").toString();
    byte[] zip = Zips.answering(subject, number);
    Map<String, Object> letter = bring(clerkA, office.unitA(), zip, "").entry();
    assertThat(letter.get("repliesTo")).isEqualTo(List.of(asked));
    assertThat(letter)
        .containsEntry("senderOrganisation", "Sekretariat Daerah, Pemerintah Provinsi Contoh")
        .containsEntry("senderName", "Sri Wahyuni (Sekretaris Daerah)")
        .containsEntry("kind", "letter")
        .doesNotContainKey("classification");
    // Who may not read the letter that it answers is not told that it is there.
    assertThat(bring(zip).entry().get("repliesTo")).isEqualTo(List.of());
  }

  @Test
  void theSealIsToldAndCanBeCheckedAgain(@TempDir Path folder) throws Exception {
    byte[] zip = Zips.sealed(subject(), TestSeal.key(folder));
    Map<String, Object> told =
        clerkB.upload("/letter-import-checks/" + office.unitB() + "/content", ZIP, zip).entry();
    assertThat(told).containsEntry("signature", "valid");
    assertThat(told.get("signer").toString()).contains("CN=Segel Kantor Contoh", "wasValid=false");
    String id = bring(zip).id();
    assertThat(clerkB.get("/letter-manifests/" + id).entry()).containsEntry("signature", "valid");
    assertThat(clerkB.download("/letter-manifests/" + id + "/content").body())
        .isEqualTo(Zips.manifest(zip));

    clerkB.upload("/letters/" + id + "/content", "application/pdf", VerifiedLetters.PDF).entry();
    Map<String, Object> checked = clerkB.get("/letter-manifests/" + id).entry();
    assertThat(checked.get("files").toString()).contains("{path=document.pdf, unchanged=false}");
    String manifest = checked.get("attachment").toString();
    clerkB.upload("/attachments/" + manifest + "/content", "application/xml", zip).entry();
    assertThat(clerkB.get("/letter-manifests/" + id).entry()).containsEntry("signature", "changed");
    clerkB.delete("/letters/" + id + "/attachments/" + manifest);
    clerkB.get("/letter-manifests/" + id).refusal(404);
  }

  @Test
  void anOfficeWhoseSealIsKnownIsNamedAndNobodyElseIsTakenForIt(@TempDir Path folder)
      throws Exception {
    String name = "Dinas Contoh " + repository.unique("x");
    Named its = new Named(null, name);
    SealKey key = TestSeal.key(folder);
    byte[] zip = Zips.of(its, subject(), Optional.of(key));
    String checks = "/letter-import-checks/" + office.unitB() + "/content";
    Map<?, ?> signer = (Map<?, ?>) clerkB.upload(checks, ZIP, zip).entry().get("signer");
    assertThat(signer.containsKey("office")).isFalse();
    office.addOffice("", name, signer.get("sha256").toString());

    assertThat(clerkB.upload(checks, ZIP, zip).entry().get("signer").toString())
        .contains("office=" + name);
    String id = bring(zip).id();
    assertThat(clerkB.get("/letter-manifests/" + id).entry().get("signer").toString())
        .contains("office=" + name);
    byte[] bare = Zips.of(its, subject(), Optional.empty());
    assertThat(clerkB.upload(checks, ZIP, bare).refusal(400)).contains(name, "has no seal");
    assertThat(bring(bare).refusal(400)).contains(name, "has no seal");
    SealKey another = TestSeal.key(Files.createDirectory(folder.resolve("another")));
    byte[] forged = Zips.of(its, subject(), Optional.of(another));
    assertThat(bring(forged).refusal(400)).contains(name, "another certificate");
  }

  @Test
  void theSameTwiceIsRefusedUnlessItIsWanted() {
    byte[] zip = Zips.foreign(subject(), "ordinary");
    String first = bring(zip).id();
    assertThat(bring(zip).refusal(409)).contains(first);
    // Another unit, whose clerk may not read that letter, is not told of it.
    String other = bring(clerkA, office.unitA(), zip, "").id();
    assertThat(bring(clerkA, office.unitA(), zip, "").refusal(409))
        .contains(other)
        .doesNotContain(first);
    String again = bring(clerkB, office.unitB(), zip, "?again=true").id();
    for (String id : List.of(first, again)) {
      clerkB.put("/letters/" + id, Map.of("status", "void", "reason", "Salah impor")).entry();
    }
    assertThat(bring(zip).id()).isNotIn(first, again);
  }

  @Test
  void ofTwoAtOnceOneRegistersIt() throws Exception {
    byte[] zip = Zips.foreign(subject(), "ordinary");
    List<Reply> replies = Race.atOnce(2, () -> bring(zip));
    assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void theLevelIsAtLeastThatOfItsSender() {
    byte[] zip = Zips.foreign(subject(), "restricted");
    assertThat(bring(clerkB, office.unitB(), zip, "?security=ordinary").refusal(400))
        .contains("security");
    // It was refused as a whole: nothing of it is known.
    assertThat(bring(clerkB, office.unitB(), zip, "?security=restricted").entry())
        .containsEntry("security", "restricted");
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    byte[] zip = Zips.foreign(subject(), "ordinary");
    bring(clerkB, office.unitB(), zip, "?classification=zz.999").refusal(400);
    bring(clerkB, office.unitB(), zip, "?kind=zz").refusal(400);
    bring(clerkB, office.unitB(), zip, "?again=maybe").refusal(400);
    bring(clerkB, office.unitA(), zip, "").refusal(403);
    bring(clerkB, "zz", zip, "").refusal(400);
    assertThat(bring(clerkB, office.unitB(), zip, "?kind=invitation&classification=000.8.3.3"))
        .satisfies(
            reply ->
                assertThat(reply.entry())
                    .containsEntry("kind", "invitation")
                    .containsEntry("classification", "000.8.3.3"));
  }

  @Test
  void onlyWhatTheOfficeSentAndMayLeaveItIsExported() {
    String incoming = clerkA.register(office.unitA()).get("id").toString();
    String draft = clerkA.post("/letters", Client.outgoing(office.unitA(), "status", "draft")).id();
    String secret = outgoing("security", "secret");
    String gone = outgoing();
    clerkA.put("/letters/" + gone, Map.of("status", "void", "reason", "Salah tujuan")).entry();
    for (String id : List.of(incoming, draft, secret, gone)) {
      clerkA.get("/letter-exports/" + id + "/content").refusal(409);
    }
    String theirs = outgoing();
    clerkB.get("/letter-exports/" + theirs + "/content").refusal(404);
    assertThat(export(clerkA, theirs)).isNotEmpty();
  }
}
