package id.naskah.judges;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF is the PDF/A that it claims to be, as veraPDF sees it. */
public final class PdfJudge {
  private PdfJudge() {}

  /** What is wrong with it; also that it claims nothing. */
  public static List<String> problems(Path pdf) throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream in = Files.newInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in)) {
      PDFAFlavour claimed = parser.getFlavour();
      if (claimed == null || claimed == PDFAFlavour.NO_FLAVOUR) {
        return List.of("It does not claim to be PDF/A");
      }
      try (PDFAValidator validator = Foundries.defaultInstance().createValidator(claimed, false)) {
        ValidationResult result = validator.validate(parser);
        if (result.isCompliant()) {
          return List.of();
        }
        return result.getTestAssertions().stream().map(PdfJudge::line).distinct().toList();
      }
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IOException(e);
    }
  }

  private static String line(TestAssertion failed) {
    return failed.getRuleId() + " " + failed.getMessage();
  }
}
