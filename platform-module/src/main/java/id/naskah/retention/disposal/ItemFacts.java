package id.naskah.retention.disposal;

import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.json.JSONObject;

/**
 * What a certificate says of a letter: from its stub where it is gone. Of one that stays it says
 * which one, and nothing of what is in it: not everybody who reads the certificate may read the
 * letter.
 *
 * @param agenda such as {@code ORG/incoming 2019 15}
 */
record ItemFacts(
    String letterNumber,
    String letterDate,
    String receivedDate,
    String agenda,
    String subject,
    String classification) {

  static ItemFacts of(Stub stub) {
    JSONObject letter = stub.json();
    return new ItemFacts(
        text(letter, "letterNumber"),
        text(letter, "letterDate"),
        text(letter, "receivedDate"),
        text(letter, "series")
            + " "
            + text(letter, "agendaYear")
            + " "
            + text(letter, "agendaNumber"),
        text(letter, "subject"),
        text(letter, "classification"));
  }

  private static String text(JSONObject letter, String name) {
    return letter.isNull(name) ? null : letter.opt(name).toString();
  }

  /** Null values for a letter that has gone in another way. */
  static ItemFacts of(String uuid, NodeService nodeService, OfficeClock clock) {
    NodeRef node = Nodes.live(uuid);
    if (!nodeService.exists(node)) {
      return new ItemFacts(null, null, null, null, null, null);
    }
    LetterValues letter = new LetterValues(nodeService.getProperties(node), clock);
    return new ItemFacts(
        null,
        null,
        null,
        letter.text(LetterModel.SERIES)
            + " "
            + letter.number(LetterModel.AGENDA_YEAR)
            + " "
            + letter.number(LetterModel.AGENDA_NUMBER),
        null,
        null);
  }
}
