package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Judges;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of files with names as people give them, unpacked and checked by others' programs. */
@AlfrescoTest
class JudgedPackageTest {
  private static final List<String> NAMES =
      List.of(
          "ꦲ".repeat(150) + ".pdf",
          "x".repeat(163) + " (hasil pindai).pdf",
          "Diskon 50%.pdf",
          "Diskon 50#.pdf",
          "%0A%25 & 'x' “y”.txt",
          "Surat  ke-2, café №5 😀.docx");

  private final Repository repository;
  private final HandingOver handing;

  @TempDir Path folder;

  JudgedPackageTest(Repository repository) {
    this.repository = repository;
    this.handing = new HandingOver(repository);
  }

  @Test
  void othersUnpackItAndFindItWhole() throws Exception {
    NodeRef letter = letterWithFiles();
    long batch = handing.packed();
    byte[] zip = handing.content(handing.manager(), handing.document(batch));

    assertThat(Judges.ofPackage(zip, folder)).isEmpty();
    assertThat(BagTest.unzip(new ByteArrayInputStream(zip)).keySet())
        .hasSizeGreaterThan(NAMES.size())
        .allSatisfy(path -> assertThat(path).matches("[A-Za-z0-9./_-]+").hasSizeLessThan(150))
        .doesNotHaveDuplicates();
    String xml = handing.parts(batch).get("data/" + letter.getId() + "/record.xml");
    assertThat(NAMES).allSatisfy(name -> assertThat(xml).contains(name.replace("&", "&amp;")));
  }

  private NodeRef letterWithFiles() {
    var office = handing.office();
    NodeRef letter = new PassingOn(repository, office).letter();
    handing.put(letter, "Isi");
    for (String name : NAMES) {
      NodeRef attachment =
          repository.inTransactionAs(
              office.clerkA(), () -> repository.bean(LetterService.class).attach(letter, name));
      handing.put(attachment, name);
    }
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, LetterStatus.SETTLED.code()));
    handing.makeDue(letter, "permanent");
    assertThat(NAMES.get(0).getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(255);
    return letter;
  }
}
