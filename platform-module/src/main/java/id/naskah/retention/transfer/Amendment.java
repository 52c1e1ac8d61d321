package id.naskah.retention.transfer;

import java.time.Instant;

/** A correction of a record: which field, what it said before and after; either may be null. */
record Amendment(String field, String before, String after, String reason, String by, Instant at) {}
