package id.naskah.configuration.editor;

import java.time.Instant;

/**
 * A version of a configuration file.
 *
 * @param comment of whoever saved it; null if there is none
 * @param isCurrent whether the file holds it now
 */
public record FileVersion(String label, Instant at, String by, String comment, boolean isCurrent) {}
