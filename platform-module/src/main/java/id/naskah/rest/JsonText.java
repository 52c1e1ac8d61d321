package id.naskah.rest;

/**
 * Whether a text is JSON, character by character, and where it ceases to be.
 *
 * <p>The parsers of Alfresco's versions tell clients of their own classes, take what follows the
 * first value for nothing, and end a thread that has gone too deep.
 */
final class JsonText {
  /** Deeper than anything that is asked for here. */
  private static final int MOST_LEVELS = 400;

  private final String text;
  private int at;
  private char first;

  /** What stands right in the whole: objects, and other values. */
  private int objects;

  private int others;

  private JsonText(String text) {
    this.text = text;
  }

  /** What a text is, on the whole. */
  enum Shape {
    OBJECT,
    /** A list of objects, and not an empty one. */
    OBJECTS,
    OTHER
  }

  /** It ceases to be JSON here. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final int character;

    Broken(int at) {
      super("character " + (at + 1));
      this.character = at + 1;
    }

    /** From 1 on. */
    int character() {
      return character;
    }
  }

  /** Reads the one value that the text is, throws it away, and says what it was. */
  static Shape check(String text) throws Broken {
    JsonText json = new JsonText(text);
    json.value(0);
    json.space();
    if (json.at < text.length()) {
      throw json.broken();
    }
    return json.shape();
  }

  private Shape shape() {
    if (first == '{') {
      return Shape.OBJECT;
    }
    return first == '[' && objects > 0 && others == 0 ? Shape.OBJECTS : Shape.OTHER;
  }

  private Broken broken() {
    return new Broken(at);
  }

  /** The character at hand; a zero where the text has ended, which is no part of JSON either. */
  private char here() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void space() {
    while (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r') {
      at++;
    }
  }

  private void expect(char c) throws Broken {
    if (here() != c) {
      throw broken();
    }
    at++;
  }

  private void value(int level) throws Broken {
    space();
    if (level == 0) {
      first = here();
    } else if (level == 1) {
      objects += here() == '{' ? 1 : 0;
      others += here() == '{' ? 0 : 1;
    }
    switch (here()) {
      case '{' -> object(deeper(level));
      case '[' -> list(deeper(level));
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private int deeper(int level) throws Broken {
    if (level == MOST_LEVELS) {
      throw broken();
    }
    return level + 1;
  }

  private void object(int level) throws Broken {
    expect('{');
    space();
    if (here() != '}') {
      field(level);
      while (here() == ',') {
        at++;
        field(level);
      }
    }
    expect('}');
  }

  private void field(int level) throws Broken {
    space();
    string();
    space();
    expect(':');
    value(level);
    space();
  }

  private void list(int level) throws Broken {
    expect('[');
    space();
    if (here() != ']') {
      value(level);
      space();
      while (here() == ',') {
        at++;
        value(level);
        space();
      }
    }
    expect(']');
  }

  private void string() throws Broken {
    expect('"');
    while (here() != '"') {
      if (here() < ' ') {
        throw broken();
      }
      if (here() == '\\') {
        at++;
        escaped();
      } else {
        at++;
      }
    }
    at++;
  }

  private void escaped() throws Broken {
    if (here() == 'u') {
      at++;
      for (int i = 0; i < 4; i++) {
        if (Character.digit(here(), 16) < 0 || here() > 'f') {
          throw broken();
        }
        at++;
      }
    } else if (here() != 0 && "\"\\/bfnrt".indexOf(here()) >= 0) {
      at++;
    } else {
      throw broken();
    }
  }

  private void word(String word) throws Broken {
    if (!text.startsWith(word, at)) {
      throw broken();
    }
    at += word.length();
  }

  private void number() throws Broken {
    if (here() == '-') {
      at++;
    }
    if (here() == '0') {
      at++;
    } else {
      digits();
    }
    if (here() == '.') {
      at++;
      digits();
    }
    if (here() == 'e' || here() == 'E') {
      at++;
      if (here() == '+' || here() == '-') {
        at++;
      }
      digits();
    }
  }

  private void digits() throws Broken {
    int from = at;
    while (here() >= '0' && here() <= '9') {
      at++;
    }
    if (at == from) {
      throw broken();
    }
  }
}
