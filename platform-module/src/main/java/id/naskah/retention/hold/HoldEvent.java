package id.naskah.retention.hold;

import java.time.Instant;

/**
 * Something happened to a hold.
 *
 * @param event placed, changed, added, removed, released
 * @param node id of the letter or dossier that was added or removed; else null
 * @param detail reason, or what is now so; may be null
 */
public record HoldEvent(String event, String node, String by, Instant at, String detail) {}
