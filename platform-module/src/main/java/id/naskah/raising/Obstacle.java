package id.naskah.raising;

import id.naskah.platform.Messages;

/** Why the level of a letter that one reads is not raised, as far as that is known before. */
enum Obstacle {
  VOID("naskah.raising.void"),
  /** One may not change the letter; of a record, neither keeps records nor registers for all. */
  NOT_YOURS("naskah.raising.notYours"),
  HELD("naskah.raising.held");

  private final String key;

  Obstacle(String key) {
    this.key = key;
  }

  String text() {
    return Messages.text(key);
  }
}
