package id.naskah.selection;

import java.time.Instant;

/**
 * A letter of a selection, and what became of it.
 *
 * @param place in the order in which they are signed, from 1 on
 * @param seen what the user had read
 * @param endedAt null while it waits
 */
public record SelectedLetter(
    int place, String letter, String seen, Outcome outcome, Instant endedAt) {}
