package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Folders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** A folder that one makes while another one needs it. */
@AlfrescoTest
class FoldersAtOnceTest {
  private static final int PATIENCE = 120;
  private static final List<String> MONTH = List.of("2026", "incoming", "11");

  private final Repository repository;
  private final NodeService nodes;
  private final Thread second = Thread.currentThread();
  private final CountDownLatch made = new CountDownLatch(1);
  private final CountDownLatch mayCommit = new CountDownLatch(1);
  private Race.Beside<NodeRef> first;

  FoldersAtOnceTest(Repository repository) {
    this.repository = repository;
    this.nodes = repository.bean("nodeService", NodeService.class);
  }

  @Test
  void whoNeedsAFolderThatIsCommittedMeanwhileFilesIntoIt() throws Exception {
    NodeRef top = repository.cleanFolder();
    Folders folders = new Folders(committingMeanwhile());
    try {
      first =
          Race.beside(
              () ->
                  repository.inTransactionAs(
                      "admin",
                      () -> {
                        folders.ensure(top, MONTH);
                        NodeRef month = folders.find(top, MONTH).orElseThrow();
                        made.countDown();
                        assertThat(mayCommit.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                        return month;
                      }));
      assertThat(made.await(PATIENCE, TimeUnit.SECONDS)).isTrue();

      NodeRef folder =
          repository.inTransactionAs(
              "admin",
              () -> {
                NodeRef month = folders.ensure(top, MONTH);
                QName name = QName.createQName("letter");
                nodes.createNode(
                    month, ContentModel.ASSOC_CONTAINS, name, ContentModel.TYPE_CONTENT);
                return month;
              });

      assertThat(folder).isEqualTo(first.end());
    } finally {
      mayCommit.countDown();
      first.close();
    }
  }

  /**
   * The real service; the first one's transaction is committed in the worst moment of the second:
   * right after that one was told that a folder does not exist, or as it begins to make it.
   */
  private NodeService committingMeanwhile() {
    return (NodeService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {NodeService.class},
            (proxy, method, arguments) -> {
              boolean isSecond = Thread.currentThread().equals(second);
              if (isSecond && method.getName().equals("createNode")) {
                mayCommit.countDown();
              }
              try {
                Object answer = method.invoke(nodes, arguments);
                if (isSecond && method.getName().equals("exists") && answer.equals(false)) {
                  mayCommit.countDown();
                  first.end();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
