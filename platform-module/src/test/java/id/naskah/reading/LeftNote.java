package id.naskah.reading;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.disposal.Disposing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;

/** What a server leaves that dies while it reads a file. */
public final class LeftNote {
  private final Repository repository;
  private final String url;

  /** Of the content of a letter, which gets some if it has none. */
  public LeftNote(Repository repository, String letter) {
    this.repository = repository;
    NodeRef node = new NodeRef("workspace://SpacesStore/" + letter);
    Disposing disposing = new Disposing(repository);
    if (disposing.office().property(node, ContentModel.PROP_CONTENT) == null) {
      disposing.put(node, "Isi");
    }
    this.url =
        ((ContentData) disposing.office().property(node, ContentModel.PROP_CONTENT))
            .getContentUrl();
  }

  /** Leaves it as this server in an earlier run. */
  void leave() {
    leave(repository.bean(Readings.class).server(), Duration.ZERO);
  }

  /** Leaves it as another server that was seen so long ago. */
  void leave(String server, Duration ago) {
    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean(ReadingTable.class)
                .begin(url, server, "earlier", Instant.now().minus(ago)));
  }

  /** Leaves it, and lets it be found; answers the id under which the file was put aside. */
  public String putAside() {
    leave();
    repository.bean(Readings.class).recover();
    return id().orElseThrow();
  }

  /** Whether the file is aside. */
  public boolean isAside() {
    return id().isPresent();
  }

  /** The id under which the file is aside. */
  Optional<String> id() {
    return repository.bean(AsideFiles.class).newest(1000).stream()
        .filter(file -> file.url().equals(url))
        .map(file -> String.valueOf(file.id()))
        .findFirst();
  }
}
