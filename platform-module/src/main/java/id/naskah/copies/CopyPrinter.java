package id.naskah.copies;

import id.naskah.copies.NumberedCopy.State;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.paper.CopyPdf;
import id.naskah.perusal.Perusals;
import id.naskah.perusal.Seen;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.file.WorkFile;
import id.naskah.preview.Previews;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The letter as it is printed for the holder of a copy, with number and holder on each page. */
public class CopyPrinter {
  private static final Logger LOG = LoggerFactory.getLogger(CopyPrinter.class);

  private final CopyService copies;
  private final CopyRights rights;
  private final LetterReader letters;
  private final HolderNames names;
  private final ContentService contentService;
  private final Previews previews;
  private final Perusals perusals;

  /**
   * @param contentService the one that checks no permission: who may print is asked here
   */
  public CopyPrinter(
      CopyService copies,
      CopyRights rights,
      LetterReader letters,
      HolderNames names,
      ContentService contentService,
      Previews previews,
      Perusals perusals) {
    this.copies = copies;
    this.rights = rights;
    this.letters = letters;
    this.names = names;
    this.contentService = contentService;
    this.previews = previews;
    this.perusals = perusals;
  }

  /**
   * Writes the PDF of a copy, in the user's language, for who may write the letter. It is recorded
   * as a reading.
   *
   * @param to left open
   * @return the name for the file
   * @throws RuleViolation 404 if there is no such copy for the user, or its letter has no document;
   *     403 for who may not write the letter; 409 for a copy that has ended, a void letter, and for
   *     a document that is no PDF that can be printed
   */
  public String print(long id, OutputStream to) throws IOException {
    NumberedCopy copy = copies.known(id);
    NodeRef node = rights.writable(copy.letter());
    if (copy.state() != State.HELD) {
      throw RuleViolation.conflict("status", "naskah.copy.ended", copy.state().code());
    }
    Letter letter = letters.readShort(node);
    if (LetterStatus.VOID.code().equals(letter.status())) {
      throw RuleViolation.conflict("letter", "naskah.void.final");
    }
    perusals.seen(node, Seen.COPY, String.valueOf(copy.number()));
    ContentReader content = contentService.getReader(node, ContentModel.PROP_CONTENT);
    ContentReader pdf =
        previews
            .pdf(previews.source(node, letter.name(), content))
            .orElseThrow(() -> RuleViolation.conflict("content", "naskah.copy.noPdf"));
    File stored = WorkFile.make("naskah-copy", ".pdf").toFile();
    try {
      pdf.getReader().getContent(stored);
      CopyPdf.write(stored, line(copy, letter), to);
    } catch (IOException e) {
      // Files come from outside: one that is broken or encrypted is no fault of the server.
      LOG.info("No copy of {} can be printed", node, e);
      throw RuleViolation.conflict("content", "naskah.copy.noPdf");
    } finally {
      Files.deleteIfExists(stored.toPath());
    }
    return Messages.text("naskah.copy.file", String.valueOf(copy.number())) + ".pdf";
  }

  private String line(NumberedCopy copy, Letter letter) {
    String number =
        letter.letterNumber() == null
            ? letter.agendaNumber() + "/" + letter.agendaYear()
            : letter.letterNumber();
    return Messages.text(
        "naskah.copy.stamp",
        String.valueOf(copy.number()),
        String.valueOf(copy.of()),
        names.of(copy),
        number);
  }
}
