package id.naskah.embedded;

import org.apache.lucene.store.FSDirectory;

/**
 * Files of Alfresco's index that don't wait for the disk, for repositories that need not outlive a
 * power cut. Lucene makes one when the system property {@link #PROPERTY} names the class.
 */
public final class UnsyncedIndex extends FSDirectory {
  static final String PROPERTY = "org.apache.lucene.FSDirectory.class";

  /** For Lucene, which sets the place of the files afterwards. */
  public UnsyncedIndex() {}

  @Override
  public void sync(String name) {
    // Each commit of the index syncs several files, and each change of a node commits.
  }
}
