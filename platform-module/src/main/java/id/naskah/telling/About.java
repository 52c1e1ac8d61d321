package id.naskah.telling;

import id.naskah.drafting.DraftStep;

/**
 * What a message is about of a letter that the office writes, as it stands where the id of a
 * disposition would: it makes the key by which nothing is told twice.
 */
final class About {
  private static final String STEP = "step ";
  private static final String ROUND = "round ";

  private About() {}

  /** One official's turn. */
  static String step(DraftStep step) {
    return STEP + step.id();
  }

  static String step(long id) {
    return STEP + id;
  }

  /** The id of the step that {@link #step} named. */
  static long stepOf(Message message) {
    return Long.parseLong(message.disposition().substring(STEP.length()));
  }

  /** One round of a letter through the hands of its officials. */
  static String round(int round) {
    return ROUND + round;
  }

  /** The round that {@link #round} named. */
  static int roundOf(Message message) {
    return Integer.parseInt(message.disposition().substring(ROUND.length()));
  }
}
