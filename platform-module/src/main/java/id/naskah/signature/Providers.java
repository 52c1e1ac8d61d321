package id.naskah.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers of signatures that there are, by code. */
public class Providers {
  private final Map<String, SignatureProvider> byCode = new LinkedHashMap<>();

  public Providers(List<SignatureProvider> all) {
    for (SignatureProvider each : all) {
      if (byCode.put(each.code(), each) != null) {
        throw new IllegalArgumentException("Two providers of signatures: " + each.code());
      }
    }
  }

  public Optional<SignatureProvider> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** In the order in which they are shown. */
  public List<SignatureProvider> all() {
    return List.copyOf(byCode.values());
  }
}
