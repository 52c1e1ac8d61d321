package id.naskah.configuration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PersonService;

/** From the bytes of a file to checked values. */
public class ConfigurationReader {
  private final Accounts accounts;

  /**
   * Reads strictly: a group or user that is named must exist in Alfresco, in this spelling.
   *
   * @param clock says which holders of positions are former ones, whose accounts may be gone
   */
  public static ConfigurationReader strict(
      AuthorityService authorityService, PersonService personService, Clock clock) {
    return new ConfigurationReader(
        group -> group.startsWith("GROUP_") && authorityService.authorityExists(group),
        // Alfresco finds BUDI for budi, but what is compared with the name later does not.
        user -> user.equals(personService.getUserIdentifier(user)),
        () -> LocalDate.now(clock));
  }

  /** Reads with these questions answered; every user that is named is asked for. */
  public ConfigurationReader(Predicate<String> groupExists, Predicate<String> userExists) {
    this(groupExists, userExists, () -> LocalDate.MIN);
  }

  private ConfigurationReader(
      Predicate<String> groupExists, Predicate<String> userExists, Supplier<LocalDate> today) {
    this.accounts = new Accounts(groupExists, userExists, today);
  }

  /**
   * Reads what was saved once: groups and users may have gone since, which is no reason to stop
   * registering letters.
   */
  public static ConfigurationReader lenient() {
    return new ConfigurationReader(group -> true, user -> true);
  }

  /**
   * Reads one file by itself.
   *
   * @return null when a problem was noted
   */
  public <T> T read(ConfiguredFile<T> file, byte[] bytes, Problems problems) {
    T value = readAnyway(file, bytes, problems);
    return problems.isEmpty() ? value : null;
  }

  /** Whatever could be made of the bytes, to look for more mistakes in it; null for nothing. */
  <T> T readAnyway(ConfiguredFile<T> file, byte[] bytes, Problems problems) {
    String text = decode(bytes);
    if (text == null) {
      problems.add(firstLineOutOfUtf8(bytes), "naskah.utf8");
      return null;
    }
    return file.parse(text, accounts, problems);
  }

  /** The text, without a byte order mark; null if it is not UTF-8. */
  public static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Which line is to blame for that. */
  public static long firstLineOutOfUtf8(byte[] bytes) {
    long line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
        } catch (CharacterCodingException e) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return 1;
  }
}
