package id.naskah.rest.signing;

import id.naskah.drafting.FoundSignatures;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.service.cmr.security.AuthorityService;

/**
 * {@code /signed-files/{id}/content}: the signed file of a signing of which nobody knows, brought
 * by an administrator who got it where the letter was sent.
 *
 * <p>Public, because Alfresco looks for the methods by reflection.
 */
@EntityResource(name = "signed-files", title = "Signed files that were found")
public class SignedFiles extends ContentTarget {
  private final FoundSignatures found;
  private final AuthorityService publicAuthorityService;

  public SignedFiles(
      Answers answers, FoundSignatures found, AuthorityService publicAuthorityService) {
    super(answers);
    this.found = found;
    this.publicAuthorityService = publicAuthorityService;
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    Administrators.require(publicAuthorityService);
    long signing = RowId.of("signing", id);
    try (InputStream in = content.open()) {
      Path file = Files.createTempFile("naskah-found", ".pdf");
      try {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return SigningJson.of(found.take(signing, file));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
