package id.naskah.drafting;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.seal.SealCheck;
import java.io.IOException;
import java.nio.file.Path;

/** Whether a PDF that somebody brings is that of a letter. */
final class PdfOfLetter {
  private PdfOfLetter() {}

  /** Refuses a file on which the letter's number does not stand. */
  static void require(Path file, String number) throws IOException {
    if (!SealCheck.says(file, number)) {
      throw RuleViolation.invalid("content", "naskah.draft.otherPdf", Texts.shortened(number));
    }
  }
}
