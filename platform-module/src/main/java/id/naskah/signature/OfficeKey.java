package id.naskah.signature;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.seal.SealKey;
import id.naskah.signature.SealKeys.NoKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of the office's seal, for what is sealed besides letters. */
public class OfficeKey {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeKey.class);

  private final SealKeys keys;
  private final OfficeClock clock;

  public OfficeKey(SealKeys keys, OfficeClock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The key; nothing where the office has none.
   *
   * @throws RuleViolation 409 where it has one that cannot be read, or whose certificate is not
   *     valid today: nothing goes out without the seal that others expect
   */
  public Optional<SealKey> usable() {
    if (keys.settings().isEmpty()) {
      return Optional.empty();
    }
    try {
      SealKey key = keys.key();
      Validity validity = Validity.of(key.validFrom(), key.validUntil(), clock);
      if (validity.kind() == SignatoryState.Kind.EXPIRED) {
        throw RuleViolation.conflict("signature", "naskah.signing.notReady");
      }
      return Optional.of(key);
    } catch (NoKey e) {
      throw broken(e);
    }
  }

  /** What to say where the key was there and did not sign; a device is asked for it anew. */
  public RuleViolation broken(Exception cause) {
    keys.forget();
    LOG.error("The office's key cannot sign", cause);
    return RuleViolation.conflict("signature", "naskah.signing.notReady");
  }
}
