package id.naskah.retention;

import id.naskah.embedded.junit.Repository;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Attempts of one user at one file, which is a letter or belongs to one, by their names. */
abstract class EffectsOnFile {
  final Repository repository;
  final ServiceRegistry services;
  final NodeService nodes;
  final NodeRef file;
  final NodeRef elsewhere;
  final String user;
  private final Map<String, Callable<?>> all = new LinkedHashMap<>();

  /**
   * Without attempts yet.
   *
   * @param elsewhere a folder in which everybody may do everything
   */
  EffectsOnFile(Repository repository, NodeRef file, NodeRef elsewhere, String user) {
    this.repository = repository;
    this.services = repository.services();
    this.nodes = services.getNodeService();
    this.file = file;
    this.elsewhere = elsewhere;
    this.user = user;
  }

  final Map<String, Callable<?>> all() {
    return all;
  }

  /** An attempt in one transaction of the user. */
  final void step(String what, Runnable work) {
    call(
        what,
        () -> {
          work.run();
          return null;
        });
  }

  /** The same, of something that answers or throws. */
  final void call(String what, Callable<?> work) {
    outside(what, () -> repository.inTransactionAs(user, work));
  }

  /** An attempt that makes its own transactions, such as a request. */
  final void outside(String what, Callable<?> work) {
    all.put(what, work);
  }
}
