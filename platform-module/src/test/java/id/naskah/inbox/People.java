package id.naskah.inbox;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.DispositionStatus;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;

/** An office at work: what its people do, each in a transaction of their own. */
final class People {
  final Repository repository;
  final Office office;
  final Inbox inbox;
  final PermissionService permissions;
  private final RoutingService routing;

  People(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.inbox = repository.bean(Inbox.class);
    this.permissions = repository.services().getPermissionService();
    this.routing = repository.bean(RoutingService.class);
  }

  /** Somebody who belongs to no unit. */
  String user(String name) {
    return repository.createUser(repository.unique(name));
  }

  /** A position of unit A that this user holds; answers the code. */
  String position(String holder) {
    String code = repository.unique("P");
    String now = office.read(ConfigurationFiles.POSITIONS);
    office.save(
        ConfigurationFiles.POSITIONS,
        (now.endsWith("\n") ? now : now + "\n")
            + String.join(",", code, "Kepala " + code, office.unitA(), holder, "2020-01-01", "")
            + "\n");
    return code;
  }

  /** An incoming letter of unit A. */
  NodeRef letter() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  /** The clerk of unit A passes a letter on. */
  NodeRef pass(NodeRef letter, Recipient recipient, LocalDate due) {
    return pass(office.clerkA(), letter, null, due, recipient).get(0);
  }

  List<NodeRef> pass(
      String sender, NodeRef letter, NodeRef above, LocalDate due, Recipient... recipients) {
    return repository.inTransactionAs(
        sender,
        () ->
            routing.passOn(
                letter,
                new PassOn(
                    List.of(recipients), List.of(), List.of("followUp"), null, due, null, above)));
  }

  void step(String user, NodeRef disposition, DispositionStatus to, String text) {
    repository.inTransactionAs(
        user,
        () -> {
          routing.step(disposition, to, text);
          return null;
        });
  }

  /** What an administrator does to a letter's permissions. */
  void administer(Runnable work) {
    repository.inTransactionAs(
        "admin",
        () -> {
          work.run();
          return null;
        });
  }

  InboxPage page(String user, Box box, Whose whose, int skip, int most) {
    return repository.inTransactionAs(user, () -> inbox.page(box, whose, skip, most));
  }

  /** All entries of a box, read page by page. */
  List<InboxItem> all(String user, Box box, Whose whose, int pageSize) {
    List<InboxItem> all = new ArrayList<>();
    InboxPage page;
    do {
      page = page(user, box, whose, all.size(), pageSize);
      all.addAll(page.items());
    } while (page.hasMore());
    return all;
  }

  List<String> ids(String user, Box box, Whose whose) {
    return all(user, box, whose, 100).stream().map(InboxItem::id).toList();
  }

  Counters counters(String user) {
    return repository.inTransactionAs(user, inbox::counters);
  }
}
