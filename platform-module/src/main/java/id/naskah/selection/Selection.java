package id.naskah.selection;

import java.time.Instant;

/**
 * Letters that somebody has signed in one go.
 *
 * @param language of who asked, in which the reasons of refusals are kept
 * @param cancelledAt when what was left was taken back; null if it was not
 * @param task who carries it out
 */
public record Selection(
    long id, String language, String askedBy, Instant askedAt, Instant cancelledAt, long task) {}
