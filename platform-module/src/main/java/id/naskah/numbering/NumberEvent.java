package id.naskah.numbering;

import java.time.Instant;

/**
 * One line of the ledger: what happened to a number.
 *
 * @param event one of those below
 * @param letter id of the letter's node, null for a number without a letter
 * @param text the number as printed, null for a number without a letter
 * @param reason given for all but an issue
 */
public record NumberEvent(
    int serial, String event, String letter, String text, String by, Instant at, String reason) {
  /** Set aside, to be written by hand. */
  public static final String RESERVED = "reserved";

  /** A letter has it. */
  public static final String ISSUED = "issued";

  /** The letter that has it is void. */
  public static final String VOIDED = "voided";

  /** It was reserved, and no letter will get it. */
  public static final String GIVEN_UP = "givenUp";
}
