package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.fake.Fakes;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Behaviours are told of nothing during the write, and of everything after it. */
class QuietlyTest {
  private final List<String> log = new ArrayList<>();
  private final NodeRef node = Nodes.live("n");
  private final BehaviourFilter filter = Fakes.of(BehaviourFilter.class, new Switches());

  /** Writes down what is switched. */
  public class Switches {
    public void disableBehaviour(NodeRef of) {
      log.add("off " + of.getId());
    }

    public void enableBehaviour(NodeRef of) {
      log.add("on " + of.getId());
    }

    public void disableBehaviour(NodeRef of, QName type) {
      log.add("off " + of.getId() + " " + type.getLocalName());
    }

    public void enableBehaviour(NodeRef of, QName type) {
      log.add("on " + of.getId() + " " + type.getLocalName());
    }
  }

  @Test
  void noBehaviourIsToldOfAWrite() {
    Quietly.write(filter, node, () -> log.add("written"));

    assertThat(log).containsExactly("off n", "written", "on n");
  }

  @Test
  void theWriteAnswers() {
    assertThat(Quietly.<String>answer(filter, node, () -> "1.0")).isEqualTo("1.0");
    assertThat(log).containsExactly("off n", "on n");
  }

  @Test
  void onlyTheBehavioursOfOneTypeAreSwitchedOff() {
    Quietly.write(filter, node, ContentModel.TYPE_CONTENT, () -> log.add("written"));

    assertThat(log).containsExactly("off n content", "written", "on n content");
  }

  @Test
  void whoChangedTheNodeStays() {
    Quietly.keepingChanger(filter, node, () -> log.add("written"));

    assertThat(log).containsExactly("off n auditable", "written", "on n auditable");
  }

  @Test
  void behavioursAreToldAgainAfterAWriteThatFailed() {
    assertThatThrownBy(
            () ->
                Quietly.write(
                    filter,
                    node,
                    () -> {
                      throw new IllegalStateException("torn");
                    }))
        .hasMessage("torn");

    assertThat(log).containsExactly("off n", "on n");
  }
}
