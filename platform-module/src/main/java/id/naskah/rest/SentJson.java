package id.naskah.rest;

import id.naskah.json.JsonText;
import id.naskah.json.NoJson;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.extensions.surf.util.Content;

/** A JSON body, looked at before Alfresco's framework reads it. */
final class SentJson {
  private static final int MOST_MEGABYTES = 20;
  private static final int MOST_BYTES = MOST_MEGABYTES << 20;

  private SentJson() {}

  /**
   * The same body, which is JSON.
   *
   * @param several whether a list of objects may stand where one object may
   * @throws RuleViolation 400 for what is none, or no object
   */
  static Content checked(Content content, boolean several) throws IOException {
    byte[] bytes;
    try (InputStream in = content.getInputStream()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw invalid("naskah.json.tooLarge", MOST_MEGABYTES);
    }
    String text = text(bytes);
    check(text, several);
    // The interface is another one in later versions, so none of its methods is written out.
    return (Content)
        Proxy.newProxyInstance(
            SentJson.class.getClassLoader(),
            new Class<?>[] {Content.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getReader" -> new BufferedReader(new StringReader(text));
                  case "getInputStream" -> new ByteArrayInputStream(bytes);
                  case "getContent" -> text;
                  default -> Addressed.call(content, method, arguments);
                });
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw invalid("naskah.json.encoding");
    }
  }

  static void check(String text, boolean several) {
    JsonText.Shape shape;
    try {
      shape = JsonText.check(text);
    } catch (NoJson e) {
      throw refusal(e);
    }
    if (shape != JsonText.Shape.OBJECT && !(several && shape == JsonText.Shape.OBJECTS)) {
      throw invalid(several ? "naskah.json.several" : "naskah.type.object");
    }
  }

  private static RuleViolation refusal(NoJson e) {
    String field = Texts.shortened(e.field());
    return switch (e.reason()) {
      case TWICE -> invalid("naskah.json.twice", e.line(), e.column(), field);
      case DEEP -> invalid("naskah.json.deep", JsonText.MOST_LEVELS, e.line(), e.column());
      case LONG ->
          invalid(
              "naskah.json.long",
              e.line(),
              e.column(),
              JsonText.MOST_DIGITS,
              JsonText.LONGEST_NAME);
      case BROKEN ->
          e.field().isEmpty()
              ? invalid("naskah.json.broken", e.line(), e.column())
              : invalid("naskah.json.brokenIn", e.line(), e.column(), field);
    };
  }

  private static RuleViolation invalid(String key, Object... arguments) {
    return RuleViolation.invalid("body", key, arguments);
  }
}
