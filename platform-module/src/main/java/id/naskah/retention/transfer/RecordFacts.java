package id.naskah.retention.transfer;

import id.naskah.letter.Letter;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.routing.Disposition;
import id.naskah.routing.PastEvent;
import java.util.List;

/**
 * All that a package tells of a record besides its files.
 *
 * @param item what the batch says of it
 * @param dossier id of the dossier in which it lies; null for none
 * @param links whether links to other letters are told; they change when those are handed over
 */
record RecordFacts(
    Letter letter,
    DisposalItem item,
    String dossier,
    String dossierName,
    List<Disposition> dispositions,
    List<PastEvent> events,
    List<Amendment> amendments,
    boolean links) {

  /** The same without links: what must not change between packing and removal. */
  RecordFacts withoutLinks() {
    return new RecordFacts(letter, item, dossier, null, dispositions, events, amendments, false);
  }
}
