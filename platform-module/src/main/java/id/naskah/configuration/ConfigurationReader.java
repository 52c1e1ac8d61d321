package id.naskah.configuration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.alfresco.service.cmr.security.AuthorityService;

/** From the bytes of a file to checked values. */
public class ConfigurationReader {
  private final Predicate<String> groupExists;

  /** Reads strictly: a group that is named must exist in Alfresco. */
  public static ConfigurationReader strict(AuthorityService authorityService) {
    return new ConfigurationReader(
        group -> group.startsWith("GROUP_") && authorityService.authorityExists(group));
  }

  public ConfigurationReader(Predicate<String> groupExists) {
    this.groupExists = groupExists;
  }

  /**
   * Reads one file by itself.
   *
   * @return null when a problem was noted
   */
  public Object read(ConfigurationFile file, byte[] bytes, Problems problems) {
    String text = decode(bytes, problems);
    if (text == null) {
      return null;
    }
    Object value =
        switch (file) {
          case OFFICE -> OfficeFile.parse(text, groupExists, problems);
          case UNITS -> UnitsFile.parse(text, groupExists, problems);
          case KINDS -> KindsFile.parse(text, problems);
          case CLASSIFICATION -> ClassificationFile.parse(text, problems);
          case SERIES -> SeriesFile.parse(text, problems);
        };
    return problems.isEmpty() ? value : null;
  }

  private static String decode(byte[] bytes, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(firstLineOutOfUtf8(bytes), "naskah.utf8");
      return null;
    }
  }

  private static long firstLineOutOfUtf8(byte[] bytes) {
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
