package id.naskah.audit;

import java.util.Locale;

/**
 * Something that a check found wrong with the audit, with letters, or with their files.
 *
 * @param entry id of the entry; null if it concerns a seal as a whole
 * @param seal number of the seal; null if no seal is concerned
 * @param about what the entry is about, null where the entry is not there to tell; or the letter or
 *     file
 */
public record Finding(Kind kind, Long entry, Long seal, String about) {
  /** What is wrong. */
  public enum Kind {
    /** The entry does not say what it said when it was written, or when it was sealed. */
    CHANGED,
    /** The entry is covered by a seal and is not there. */
    REMOVED,
    /** The entry is in no seal, though one was made after it that should have covered it. */
    INSERTED,
    /** The entry before it in its chain is not there, or another one. */
    UNCHAINED,
    /** The seal is not what it was when it was made. */
    SEAL_CHANGED,
    /** The seal is not there. */
    SEAL_REMOVED,
    /** A letter without a row in the table of letters. */
    UNLISTED,
    /** A letter without a number that was issued to it. */
    UNNUMBERED,
    /** A letter of which the audit knows nothing. */
    UNAUDITED,
    /** Somebody reads the letter who should not, or does not who should. */
    ACCESS,
    /** A row in the table of letters without a letter. */
    LOST,
    /** The content of a file is not what was stored. */
    CONTENT_CHANGED,
    /** The content of a file is not there, or can't be read. */
    CONTENT_GONE;

    /** As clients write it, and the table: {@code sealChanged}. */
    public String code() {
      String[] words = name().toLowerCase(Locale.ROOT).split("_");
      return words.length == 1
          ? words[0]
          : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(code);
    }
  }

  /** Something wrong with a letter, or a file of one. */
  public static Finding ofLetter(Kind kind, String uuid) {
    return new Finding(kind, null, null, uuid);
  }

  static Finding ofEntry(Kind kind, AuditEntry entry, Long seal) {
    return new Finding(kind, entry.id(), seal, entry.about());
  }

  static Finding ofSeal(Kind kind, long seal) {
    return new Finding(kind, null, seal, null);
  }
}
