package id.naskah.seal;

import id.naskah.seal.SealKeyRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A private key with its certificates, the key's own first. The key never leaves its store. */
public final class SealKey {
  private static final Set<String> KINDS = Set.of("RSA", "EC");

  /** Bits of a certificate's key usage, of which a signature needs one. */
  private static final int DIGITAL_SIGNATURE = 0;

  private static final int NON_REPUDIATION = 1;

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final Provider provider;

  private SealKey(PrivateKey key, List<X509Certificate> chain, Provider provider) {
    this.key = key;
    this.chain = chain;
    this.provider = provider;
  }

  /**
   * One out of a PKCS#12 file.
   *
   * @param alias its name in the file; empty if there is only one
   */
  public static SealKey pkcs12(Path file, char[] password, String alias) throws SealKeyRefusal {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return of(store, password, alias, null);
    } catch (FileSystemException e) {
      throw new SealKeyRefusal(Reason.FILE, file.toString(), e);
    } catch (SealKeyRefusal e) {
      throw e;
    } catch (IOException | GeneralSecurityException e) {
      boolean isPassword =
          e instanceof UnrecoverableKeyException
              || e.getCause() instanceof UnrecoverableKeyException;
      throw new SealKeyRefusal(isPassword ? Reason.PASSWORD : Reason.FORMAT, file.toString(), e);
    }
  }

  static SealKey of(KeyStore store, char[] password, String alias, Provider provider)
      throws GeneralSecurityException {
    String name = only(store, alias);
    List<X509Certificate> chain = chain(store, name);
    if (!(store.getKey(name, password) instanceof PrivateKey key) || chain.isEmpty()) {
      throw new SealKeyRefusal(Reason.NO_CERTIFICATE, name);
    }
    if (!KINDS.contains(key.getAlgorithm())) {
      throw new SealKeyRefusal(Reason.KIND, key.getAlgorithm());
    }
    boolean[] usage = chain.get(0).getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw new SealKeyRefusal(Reason.USAGE, name);
    }
    return new SealKey(key, chain, provider);
  }

  /** The name of the one key that is meant. */
  private static String only(KeyStore store, String alias) throws GeneralSecurityException {
    List<String> all = new ArrayList<>();
    for (String each : Collections.list(store.aliases())) {
      if (store.isKeyEntry(each)) {
        all.add(each);
      }
    }
    if (all.isEmpty()) {
      throw new SealKeyRefusal(Reason.EMPTY, "");
    }
    Collections.sort(all);
    List<String> meant =
        alias.isEmpty() ? all : all.stream().filter(alias::equalsIgnoreCase).toList();
    if (meant.size() != 1) {
      throw new SealKeyRefusal(
          meant.isEmpty() ? Reason.NO_KEY : Reason.SEVERAL, String.join(", ", all));
    }
    return meant.get(0);
  }

  private static List<X509Certificate> chain(KeyStore store, String name) throws KeyStoreException {
    List<X509Certificate> chain = new ArrayList<>();
    Certificate[] certificates = store.getCertificateChain(name);
    for (Certificate each : certificates == null ? new Certificate[0] : certificates) {
      chain.add((X509Certificate) each);
    }
    return List.copyOf(chain);
  }

  PrivateKey key() {
    return key;
  }

  List<X509Certificate> chain() {
    return chain;
  }

  /** Null where any will do. */
  Provider provider() {
    return provider;
  }

  /** Whose certificate it is, such as {@code CN=Sekretariat Daerah, O=...}. */
  public String subject() {
    return chain.get(0).getSubjectX500Principal().getName();
  }

  public Instant validFrom() {
    return chain.get(0).getNotBefore().toInstant();
  }

  public Instant validUntil() {
    return chain.get(0).getNotAfter().toInstant();
  }

  /** Says whose it is and nothing of the key. */
  @Override
  public String toString() {
    return subject();
  }

  /** Wipes a password that was read. */
  public static void wipe(char[] password) {
    Arrays.fill(password, '\0');
  }
}
