package id.naskah.drafting;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.seal.SealCheck;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a PDF that somebody brings is that of a letter. */
final class PdfOfLetter {
  private static final Logger LOG = LoggerFactory.getLogger(PdfOfLetter.class);

  private PdfOfLetter() {}

  /** Refuses a file on which the letter's number does not stand, and one that is no PDF. */
  static void require(Path file, String number) {
    if (!says(file, number)) {
      throw RuleViolation.invalid("content", "naskah.draft.otherPdf", Texts.shortened(number));
    }
  }

  private static boolean says(Path file, String number) {
    try {
      return SealCheck.says(file, number);
    } catch (IOException e) {
      LOG.info("A PDF that was brought cannot be read", e);
      return false;
    }
  }
}
