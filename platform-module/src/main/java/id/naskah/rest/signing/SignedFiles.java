package id.naskah.rest.signing;

import id.naskah.drafting.FoundSignatures;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import org.alfresco.rest.framework.resource.EntityResource;

/**
 * {@code /signed-files/{id}/content}: the signed file of a signing of which nobody knows, brought
 * by an administrator who got it where the letter was sent.
 *
 * <p>Public, because Alfresco looks for the methods by reflection.
 */
@EntityResource(name = "signed-files", title = "Signed files that were found")
public class SignedFiles extends ContentTarget {
  private final FoundSignatures found;

  public SignedFiles(Answers answers, FoundSignatures found) {
    super(answers);
    this.found = found;
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    return SigningJson.of(found.take(RowId.of("signing", id), content.file()));
  }
}
