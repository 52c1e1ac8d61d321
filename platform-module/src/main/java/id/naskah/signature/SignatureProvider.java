package id.naskah.signature;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Somebody who signs PDFs. A further one is a class and its bean; signing.csv names it by its code.
 */
public interface SignatureProvider {
  /** How signing.csv names it. */
  String code();

  /** What it asks of the signatory at signing. */
  Credentials.Kind asks();

  /**
   * Whether signing once more, after it was cut off, harms nobody: nothing outside of the file is
   * left of the first time.
   */
  boolean isRepeatable();

  /** Whether this signatory can sign now. Answers in a few seconds, whatever it is asked. */
  SignatoryState state(Signatory signatory);

  /**
   * Signs. A failure from which nobody can say whether it was signed is {@link
   * SigningOutcome.Unknown}, and no exception.
   */
  SigningOutcome sign(SigningRequest request);

  /**
   * What became of a job of which nobody knows. The file is not made again.
   *
   * <p>A provider that keeps no files can only say what it knows; mostly that it does not.
   */
  SigningOutcome ask(SigningJob job);

  /**
   * What it has against a file that somebody says it signed; nothing if it stands by it. One that
   * is never unknown is never asked.
   */
  default Optional<String> contradiction(Path signed) {
    return Optional.empty();
  }

  /** What is wrong with how it is set up, in the user's language; whoever signs is told too. */
  Optional<String> trouble();

  /** What will be wrong soon, or is so with a certificate of the office; in the user's language. */
  default Optional<String> warning() {
    return Optional.empty();
  }
}
