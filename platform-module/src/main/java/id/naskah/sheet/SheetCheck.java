package id.naskah.sheet;

import java.time.Instant;

/**
 * What is to be said of a letter's sheet, and of a code found on one.
 *
 * @param code of a sheet printed now
 * @param events so many in the letter's history
 * @param genuine whether a sheet with the code asked about was printed from this history; null when
 *     none was asked about, and then the others are null as well
 * @param asOf last event on that sheet; null if there was none yet
 * @param changedSince so many events came later
 */
public record SheetCheck(
    String letter, String code, int events, Boolean genuine, Instant asOf, Integer changedSince) {}
