package id.naskah.raising;

import id.naskah.configuration.SecurityLevel;
import java.time.Instant;

/**
 * That somebody had the level of many letters raised.
 *
 * @param where conditions on letters, as in lists
 * @param level to which it is raised; letters that have it, or a higher one, are none of its
 *     business
 * @param language of who asked, in which the reasons of refusals are kept
 * @param lastNode the letters are those that were there when it was asked for: up to this id
 * @param task who carries it out
 */
public record Raising(
    long id,
    String where,
    SecurityLevel level,
    String reason,
    String language,
    long lastNode,
    String askedBy,
    Instant askedAt,
    long task) {}
