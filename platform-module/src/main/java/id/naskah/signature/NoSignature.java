package id.naskah.signature;

import id.naskah.platform.Messages;
import id.naskah.signature.SignatoryState.Kind;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Nothing cryptographic: the code on the letter, and what the register says at the public check,
 * are all there is.
 */
class NoSignature implements SignatureProvider {
  public NoSignature() {
    // It has nothing to be told.
  }

  @Override
  public String code() {
    return "none";
  }

  @Override
  public Credentials.Kind asks() {
    return Credentials.Kind.NONE;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public SignatoryState state(Signatory signatory) {
    return new SignatoryState(Kind.READY, null, null, null);
  }

  @Override
  public SigningOutcome sign(SigningRequest request) {
    try {
      Files.copy(request.pdf(), request.target(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Signed(request.job());
  }

  @Override
  public SigningOutcome ask(SigningJob job) {
    return new Refused(Reason.OTHER, Messages.text("naskah.signing.cutOff"));
  }

  @Override
  public Optional<String> trouble() {
    return Optional.empty();
  }
}
