package id.naskah.rest;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import org.alfresco.service.cmr.repository.NodeRef;

/** Somebody who reads what lies in a unit's folder, and writes nothing. */
final class OnlyReads {
  private OnlyReads() {}

  /** A new user who reads the letters of unit A. */
  static Client ofUnitA(Repository repository, Office office) {
    String user = repository.createUser("reader." + office.unitA());
    repository.inTransactionAs(
        "admin",
        () -> {
          NodeRef folder = repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow();
          repository
              .services()
              .getPermissionService()
              .setPermission(folder, user, "Consumer", true);
          return null;
        });
    return new Client(repository, user);
  }
}
