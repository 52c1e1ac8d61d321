package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Race;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The folder of editions, made by one while another one asks for it. */
@AlfrescoTest
class ScheduleStoreAtOnceTest {
  private static final int PATIENCE = 120;
  private static final String NAME = "Schedules";

  private final Repository repository;
  private final NodeService nodes;
  private final NodeRef top;
  private final ScheduleStore store;
  private final CountDownLatch made = new CountDownLatch(1);
  private final CountDownLatch mayCommit = new CountDownLatch(1);

  ScheduleStoreAtOnceTest(Repository repository) {
    this.repository = repository;
    this.nodes = repository.bean("nodeService", NodeService.class);
    this.top = repository.cleanFolder();
    this.store = new ScheduleStore(new Elsewhere(), nodes, null);
  }

  /** Who asks whether a node exists before it is committed is told so to the end. */
  @Test
  void whoAsksBeforeItIsCommittedCanWorkWithItAfterwards() throws Exception {
    Callable<NodeRef> making = () -> repository.inTransactionAs("admin", this::make);
    try (Race.Beside<NodeRef> first = Race.beside(making)) {
      assertThat(made.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
      repository.inTransactionAs(
          "admin",
          () -> {
            assertThat(store.folder()).isEmpty();
            mayCommit.countDown();
            NodeRef folder = first.end();
            assertThat(nodes.exists(folder)).isTrue();
            return null;
          });
      assertThat(repository.inTransactionAs("admin", store::folder)).isPresent();
    }
  }

  private NodeRef make() throws InterruptedException {
    NodeRef folder =
        nodes
            .createNode(
                top,
                ContentModel.ASSOC_CONTAINS,
                QName.createQName(NAME),
                ContentModel.TYPE_FOLDER,
                Map.of(ContentModel.PROP_NAME, NAME))
            .getChildRef();
    assertThat(store.folder()).contains(folder);
    made.countDown();
    assertThat(mayCommit.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    return folder;
  }

  /** The real store, but for the place of the folder: nobody takes away the one there is. */
  private final class Elsewhere extends ConfigurationStore {
    private Elsewhere() {
      super(null, nodes, null);
    }

    @Override
    public Optional<NodeRef> schedules() {
      return Optional.ofNullable(nodes.getChildByName(top, ContentModel.ASSOC_CONTAINS, NAME));
    }
  }
}
