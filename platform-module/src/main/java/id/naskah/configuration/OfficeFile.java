package id.naskah.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;

/** Reads office.properties. */
final class OfficeFile {
  private static final String CODE = "office.code";
  private static final String ZONE = "office.timeZone";
  private static final String REGISTRARS = "office.registrars";
  private static final Set<String> KEYS = Set.of(CODE, ZONE, REGISTRARS);

  private OfficeFile() {}

  static Office parse(String text, Predicate<String> groupExists, Problems problems) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(1, "naskah.properties.broken");
      return null;
    }
    for (String key : properties.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        problems.add(lineOf(text, key), "naskah.properties.unknown", key, String.join(", ", KEYS));
      }
    }
    String code = properties.getProperty(CODE, "").strip();
    if (!Codes.isCode(code)) {
      problems.add(lineOf(text, CODE), "naskah.code", CODE, code);
    }
    String registrars = properties.getProperty(REGISTRARS, "").strip();
    if (!registrars.isEmpty() && !groupExists.test(registrars)) {
      problems.add(lineOf(text, REGISTRARS), "naskah.group", registrars);
    }
    ZoneId zone = zone(properties.getProperty(ZONE, "").strip(), lineOf(text, ZONE), problems);
    return problems.isEmpty()
        ? new Office(code, zone, Optional.of(registrars).filter(r -> !r.isEmpty()))
        : null;
  }

  private static ZoneId zone(String name, long line, Problems problems) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      problems.add(line, "naskah.zone", name);
      return null;
    }
  }

  private static long lineOf(String text, String key) {
    long line = 0;
    for (String content : text.lines().toList()) {
      line++;
      if (content.strip().startsWith(key)) {
        return line;
      }
    }
    return 1;
  }
}
