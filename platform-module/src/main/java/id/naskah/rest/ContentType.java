package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client says that its content is. Unknown media types are stored as they are. */
public record ContentType(String mimetype, String encoding) {
  private static final String PART = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,99}";
  private static final Pattern HEADER =
      Pattern.compile("\\s*(" + PART + "/" + PART + ")\\s*(?:;(.*))?");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  /** Reads the header; without one it is just bytes. */
  public static ContentType of(String header) {
    if (header == null || header.isBlank()) {
      return new ContentType("application/octet-stream", StandardCharsets.UTF_8.name());
    }
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw refused(header);
    }
    Matcher charset = CHARSET.matcher(matcher.group(2) == null ? "" : matcher.group(2));
    return of(matcher.group(1), charset.find() ? charset.group(1) : null);
  }

  /** The same, taken apart already. */
  public static ContentType of(String mimetype, String encoding) {
    String charset = encoding == null ? StandardCharsets.UTF_8.name() : encoding;
    try {
      if (Charset.isSupported(charset)) {
        return new ContentType(mimetype.toLowerCase(Locale.ROOT), charset);
      }
    } catch (IllegalArgumentException e) {
      // Not even a name that a charset could have: refused like an unknown one.
    }
    throw refused(charset);
  }

  private static RuleViolation refused(String value) {
    return RuleViolation.invalid("Content-Type", "naskah.contentType", Texts.shortened(value));
  }
}
