package id.naskah.retention.dossier;

import java.time.LocalDate;

/**
 * A dossier as its row has it.
 *
 * @param closedOn null while it is open
 */
record DossierRow(
    long nodeId,
    String uuid,
    String unit,
    String classification,
    LocalDate openedOn,
    LocalDate closedOn) {

  boolean isClosed() {
    return closedOn != null;
  }
}
