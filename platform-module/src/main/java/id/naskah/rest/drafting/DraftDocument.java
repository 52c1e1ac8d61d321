package id.naskah.rest.drafting;

import id.naskah.docx.Merged;
import id.naskah.drafting.Signing;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /draft-documents/{id}/content}: the document of a letter that is being signed, with its
 * number and day; and the PDF that somebody made of it by hand.
 *
 * <p>Public, because Alfresco looks for the methods by reflection.
 */
@EntityResource(name = "draft-documents", title = "Documents of letters that are being signed")
public class DraftDocument extends ContentTarget implements BinaryResourceAction.Read {
  private final Signing signing;
  private final DraftsResource drafts;

  public DraftDocument(Answers answers, Signing signing, DraftsResource drafts) {
    super(answers);
    this.signing = signing;
    this.drafts = drafts;
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    try (InputStream in = content.open()) {
      signing.bring(id, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drafts.readById(id, null);
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers()
        .made(
            () ->
                Download.made(
                    "letter",
                    "docx",
                    Merged.MIMETYPE,
                    out -> {
                      out.write(signing.document(id));
                      return "naskah-" + id + ".docx";
                    }));
  }
}
