package id.naskah.platform;

import java.util.List;

/** Binds all behaviours in one order, in which Alfresco tells them of an event. */
public class Behaviours {
  private final List<NodeBehaviour> inOrder;

  public Behaviours(List<NodeBehaviour> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /** Binds them; call when the model is loaded. */
  public void init() {
    inOrder.forEach(NodeBehaviour::init);
  }
}
