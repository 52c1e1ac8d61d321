package id.naskah.day;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whose day it is. */
enum Role {
  /** Registers letters for a unit. */
  CLERK("clerk"),
  /** Gets letters passed on, and passes them further. */
  HEAD("head"),
  /** Gets letters passed on like the head; does not log in. */
  COLLEAGUE("colleague"),
  /** Does what a letter asks for; reads Indonesian. */
  STAFF("staff"),
  /** Keeps records. */
  RECORDS("records"),
  /** Administers Alfresco, and so is offered to delete and to move. */
  ADMIN("admin"),
  /** Has nothing to do with letters. */
  STRANGER("stranger");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Role named(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no role "
                        + word
                        + ", but "
                        + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))
                        + "."));
  }
}
