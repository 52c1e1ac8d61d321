package id.naskah.retention.dossier;

import id.naskah.retention.clock.RetentionRow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dossier as it is stored, for those who may read it.
 *
 * @param closedOn null while it is open
 * @param dates its own, and those that hold for all in it
 */
public record Dossier(
    String id,
    String title,
    String unit,
    String classification,
    LocalDate openedOn,
    LocalDate closedOn,
    RetentionRow dates,
    String createdBy,
    Instant createdAt) {}
