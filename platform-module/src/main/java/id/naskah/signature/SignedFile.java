package id.naskah.signature;

import id.naskah.platform.Hashes;
import id.naskah.seal.SealCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at what came back from somebody who signs elsewhere. */
final class SignedFile {
  private SignedFile() {}

  static String hash(Path pdf) {
    return Hashes.read(pdf).sha256();
  }

  static boolean isHash(Path pdf, String sha256) {
    return hash(pdf).equals(sha256);
  }

  /**
   * What is wrong with a file that ought to be another one with one signature more, as the key of a
   * message; null if nothing is.
   */
  static String wrong(Path unsigned, Path signed) {
    try {
      List<SealCheck.Found> before = SealCheck.of(unsigned);
      List<SealCheck.Found> after = SealCheck.of(signed);
      if (after.size() != before.size() + 1) {
        return "naskah.signing.noSignature";
      }
      if (!after.stream().allMatch(SealCheck.Found::isIntact)) {
        return "naskah.signing.notIntact";
      }
      // The first signature may come with a file that was written anew; later ones may not.
      boolean isSame =
          before.isEmpty()
              ? SealCheck.haveSameWords(unsigned, signed)
              : isBeginning(unsigned, signed);
      return isSame ? null : "naskah.signing.otherFile";
    } catch (IOException e) {
      return "naskah.signing.noSignature";
    }
  }

  private static boolean isBeginning(Path unsigned, Path signed) throws IOException {
    return Files.mismatch(unsigned, signed) == Files.size(unsigned);
  }
}
