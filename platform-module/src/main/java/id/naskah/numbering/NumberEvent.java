package id.naskah.numbering;

import java.time.Instant;

/**
 * One line of the ledger: what happened to a number.
 *
 * @param event reserved, issued or voided
 * @param letter id of the letter's node, null for a reservation
 * @param text the number as printed, null for a reservation
 * @param reason given for a reservation and for voiding
 */
public record NumberEvent(
    int serial, String event, String letter, String text, String by, Instant at, String reason) {}
