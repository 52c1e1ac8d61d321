package id.naskah.rest.exchange;

import id.naskah.exchange.LetterExport;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letter-exports/{id}/content}: a letter of the office as a zip for another one. */
@EntityResource(name = "letter-exports", title = "Letters for other offices")
public class LetterExports implements BinaryResourceAction.Read {
  private final Answers answers;
  private final LetterExport export;

  public LetterExports(Answers answers, LetterExport export) {
    this.answers = answers;
    this.export = export;
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    // Outside of a transaction, which would be open as long as the files are packed.
    return answers.made(
        () -> Download.made("exchange", "zip", "application/zip", out -> export.write(id, out)));
  }
}
