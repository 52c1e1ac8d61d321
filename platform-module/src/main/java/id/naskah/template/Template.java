package id.naskah.template;

import java.time.Instant;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A template as it is stored.
 *
 * @param id its file's name without the ending, such as letter_id
 * @param kind code of the kind of letters that it is for
 * @param language of its text
 * @param title what somebody called it; null if nobody did
 */
public record Template(
    String id,
    NodeRef node,
    String kind,
    Language language,
    String title,
    long size,
    String version,
    String modifiedBy,
    Instant modifiedAt) {
  public String fileName() {
    return id + TemplateName.ENDING;
  }
}
