package id.naskah.configuration;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Addresses in office.properties. */
final class WebAddresses {
  private static final String HOST = "https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?";
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern ORIGIN = Pattern.compile(HOST);
  private static final Pattern FOLDER = Pattern.compile(HOST + "/(?:[A-Za-z0-9._~-]+/)*");

  private WebAddresses() {}

  /**
   * Scheme, host and port of pages.
   *
   * @param wrong is given each that is none
   */
  static Set<String> origins(String text, Consumer<String> wrong) {
    Set<String> origins = new LinkedHashSet<>();
    for (String origin : COMMA.splitAsStream(text).toList()) {
      if (ORIGIN.matcher(origin).matches()) {
        origins.add(origin);
      } else if (!origin.isEmpty()) {
        wrong.accept(origin);
      }
    }
    return Collections.unmodifiableSet(origins);
  }

  /** Whether it is an address to which a name can be added: with a slash at its end. */
  static boolean isFolder(String address) {
    return FOLDER.matcher(address).matches();
  }
}
