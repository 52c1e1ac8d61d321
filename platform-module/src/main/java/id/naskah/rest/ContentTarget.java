package id.naskah.rest;

/** What content can be sent to. */
public interface ContentTarget {
  /**
   * Stores the content and commits.
   *
   * @return what it now belongs to
   */
  Entity store(String id, ContentType type, Spool content);
}
