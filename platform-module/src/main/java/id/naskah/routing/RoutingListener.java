package id.naskah.routing;

import java.util.List;

/** Wants to know what happens to letters on their way, in the transaction in which it happens. */
public interface RoutingListener {
  void happened(List<RoutingEvent> events);
}
