package id.naskah.fixity;

import id.naskah.platform.Messages;

/** A file on the disk is not what was stored. Nothing says what it was any more. */
public class ContentChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String name;
  private final String url;

  ContentChanged(String name, String url) {
    super("The content of " + name + " was changed on disk: " + url);
    this.name = name;
    this.url = url;
  }

  /** What the file is called. */
  String name() {
    return name;
  }

  /** Where it lies. */
  String url() {
    return url;
  }

  /** The sentence for people. */
  public String text() {
    return Messages.text("naskah.fixity.changed", name);
  }
}
