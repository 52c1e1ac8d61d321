package id.naskah.telling;

import java.time.Instant;

/**
 * A mail to one person.
 *
 * @param to address
 * @param subject one line
 * @param text plain text
 */
record Mail(String to, String subject, String text, Instant at) {}
