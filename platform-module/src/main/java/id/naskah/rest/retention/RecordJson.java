package id.naskah.rest.retention;

import id.naskah.letter.LetterReader;
import id.naskah.rest.Entity;
import id.naskah.rest.letter.LetterJson;
import id.naskah.retention.NumberOnly;
import id.naskah.retention.RecordSights;
import id.naskah.retention.Sight;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Letters in lists of the work on records: all of a letter to who may read it, else its number, and
 * that there is no more to be seen.
 */
public class RecordJson {
  private final RecordSights sights;
  private final LetterReader letters;
  private final LetterJson json;

  public RecordJson(RecordSights sights, LetterReader letters, LetterJson json) {
    this.sights = sights;
    this.letters = letters;
    this.json = json;
  }

  /** A letter of which the user sees something; empty if it is nothing. */
  public Entity entity(NodeRef letter) {
    Sight sight = sights.of(letter);
    if (sight == Sight.NONE) {
      return new Entity();
    }
    Entity whole = json.entity(letters.readShort(letter));
    return sight == Sight.WHOLE ? whole : numberOnly(whole);
  }

  private static Entity numberOnly(Entity whole) {
    String direction = (String) whole.get("direction");
    whole.keySet().removeIf(field -> !NumberOnly.says(field, direction));
    return whole.with("masked", true);
  }
}
