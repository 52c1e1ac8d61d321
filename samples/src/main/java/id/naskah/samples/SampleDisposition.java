package id.naskah.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A letter passed on, as dispositions.json has it.
 *
 * @param key by which others refer to it
 * @param letter key of the letter
 * @param by user who passes it on
 * @param above key of the disposition from which it is passed on; null at the top
 * @param body as the API takes it, without the parent
 * @param then what a recipient does next; null for nothing
 */
public record SampleDisposition(
    String key, String letter, String by, String above, ObjectNode body, Next then) {
  /**
   * What happens to the first of the dispositions that were made.
   *
   * @param by user
   * @param body as the API takes it
   */
  public record Next(String by, ObjectNode body) {}
}
