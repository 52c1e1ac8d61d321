package id.naskah.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Whether a text is JSON, and where it ceases to be.
 *
 * <p>The parsers of Alfresco's versions tell clients of their own classes, take what follows the
 * first value for nothing, keep the last of two fields with one name, and end a thread that has
 * gone too deep.
 */
public final class JsonText {
  /** Deeper than anything that is asked for. */
  public static final int MOST_LEVELS = 400;

  /** The digits of a number. */
  public static final int MOST_DIGITS = 1000;

  /** The characters of a field's name. */
  public static final int LONGEST_NAME = 1000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_LEVELS)
                  .maxNumberLength(MOST_DIGITS)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          // Nothing of what was sent stays behind: neither names in a table, nor buffers at
          // threads.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  private JsonText() {}

  /** What a text is, on the whole. */
  public enum Shape {
    OBJECT,
    /** A list of objects, and not an empty one. */
    OBJECTS,
    OTHER
  }

  /** Reads the one value that the text is, throws it away, and says what it was. */
  public static Shape check(String text) throws NoJson {
    try (JsonParser parser = JSON.createParser(text.toCharArray())) {
      try {
        return shape(parser);
      } catch (StreamConstraintsException e) {
        throw limit(parser);
      } catch (JsonProcessingException e) {
        throw at(
            e.getOriginalMessage().startsWith("Duplicate field")
                ? NoJson.Reason.TWICE
                : NoJson.Reason.BROKEN,
            e.getLocation(),
            parser);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(JsonParser parser) throws IOException, NoJson {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw at(NoJson.Reason.BROKEN, parser.currentLocation(), parser);
    }
    Shape shape = first == JsonToken.START_OBJECT ? Shape.OBJECT : Shape.OTHER;
    if (first == JsonToken.START_ARRAY) {
      shape = list(parser);
    } else {
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw at(NoJson.Reason.BROKEN, parser.currentTokenLocation(), parser);
    }
    return shape;
  }

  private static Shape list(JsonParser parser) throws IOException {
    int objects = 0;
    int others = 0;
    for (JsonToken each = parser.nextToken();
        each != JsonToken.END_ARRAY;
        each = parser.nextToken()) {
      objects += each == JsonToken.START_OBJECT ? 1 : 0;
      others += each == JsonToken.START_OBJECT ? 0 : 1;
      parser.skipChildren();
    }
    return objects > 0 && others == 0 ? Shape.OBJECTS : Shape.OTHER;
  }

  /** Known as soon as the last character has been read that is one too much. */
  private static NoJson limit(JsonParser parser) {
    NoJson.Reason reason =
        parser.getParsingContext().getNestingDepth() > MOST_LEVELS
            ? NoJson.Reason.DEEP
            : NoJson.Reason.LONG;
    JsonLocation next = parser.currentLocation();
    return new NoJson(reason, next.getLineNr(), next.getColumnNr() - 1, field(parser));
  }

  private static NoJson at(NoJson.Reason reason, JsonLocation place, JsonParser parser) {
    return new NoJson(reason, place.getLineNr(), place.getColumnNr(), field(parser));
  }

  private static String field(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    while (context != null && context.getCurrentName() == null) {
      context = context.getParent();
    }
    return context == null ? "" : context.getCurrentName();
  }
}
