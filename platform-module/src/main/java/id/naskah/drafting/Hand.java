package id.naskah.drafting;

/**
 * A signatory as the letter prints them.
 *
 * @param step id of the signatory's step
 * @param place from 1 on: the number in the marker of the place for the signature
 * @param user user name of who signs
 * @param name with titles
 * @param rank empty for none
 * @param number the employee number; empty for none
 * @param post the position; empty for a person without one
 * @param acting {@code Plt.} or {@code Plh.} for a substitute; empty for who holds the position
 */
record Hand(
    long step,
    int place,
    String user,
    String name,
    String rank,
    String number,
    String post,
    String acting) {

  /** The position with what the signatory is in it. */
  String wholePost() {
    return acting.isEmpty() || post.isEmpty() ? post : acting + " " + post;
  }
}
