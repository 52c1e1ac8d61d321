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
  private final Predicate<String> groupExists;
  private final Predicate<String> userExists;
  private final Supplier<LocalDate> today;

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
    this.groupExists = groupExists;
    this.userExists = userExists;
    this.today = today;
  }

  /**
   * Reads one file by itself.
   *
   * @return null when a problem was noted
   */
  public Object read(ConfigurationFile file, byte[] bytes, Problems problems) {
    String text = decode(bytes);
    if (text == null) {
      problems.add(firstLineOutOfUtf8(bytes), "naskah.utf8");
      return null;
    }
    Object value =
        switch (file) {
          case OFFICE -> OfficeFile.parse(text, groupExists, problems);
          case UNITS -> UnitsFile.parse(text, groupExists, problems);
          case KINDS -> KindsFile.parse(text, problems);
          case CLASSIFICATION -> ClassificationFile.parse(text, problems);
          case SERIES -> SeriesFile.parse(text, problems);
          case INSTRUCTIONS -> TermsFile.parse(text, problems);
          case POSITIONS -> PositionsFile.parse(text, userExists, today.get(), problems);
          case CALENDAR -> CalendarFile.parse(text, problems);
          case ROUTING -> RoutingFile.parse(text, userExists, problems);
          case EVENTS -> TermsFile.parse(text, problems);
        };
    return problems.isEmpty() ? value : null;
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
