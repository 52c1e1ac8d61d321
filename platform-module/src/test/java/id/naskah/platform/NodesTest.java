package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Rules hold for what people work with, not for versions and the trash. */
class NodesTest {
  private static final String ID = "00000000-0000-0000-0000-000000000001";

  @Test
  void oneIdIsAnotherNodeInTheTrash() {
    assertThat(Nodes.live(ID)).hasToString("workspace://SpacesStore/" + ID);
    assertThat(Nodes.trashed(ID)).hasToString("archive://SpacesStore/" + ID);
  }

  @Test
  void onlyTheStoreThatPeopleWorkInIsLive() {
    assertThat(Nodes.isLive(Nodes.live(ID))).isTrue();
    assertThat(Nodes.isLive(Nodes.trashed(ID))).isFalse();
    assertThat(Nodes.isLive(new NodeRef("workspace://version2Store/" + ID))).isFalse();
  }
}
