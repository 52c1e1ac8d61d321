package id.naskah.raising;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.raising.RaisingService.Standing;
import id.naskah.retention.clock.Records;
import id.naskah.retention.clock.Tasks;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** An office whose letters are raised, as tests ask for it. */
abstract class RaisingOffice {
  final Repository repository;
  final Office office;
  final PassingOn passing;
  final Records records;
  final Tasks tasks;
  final String clerk;

  RaisingOffice(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.passing = new PassingOn(repository, office);
    this.records = new Records(repository, office);
    this.tasks = new Tasks(repository);
    this.clerk = office.clerkA();
  }

  NodeRef letter(String by, String unit, String classification) {
    Map<QName, Serializable> letter = office.incoming(unit);
    letter.put(LetterModel.CLASSIFICATION, classification);
    return office.register(by, letter);
  }

  NodeRef letter() {
    return letter(clerk, office.unitA(), "005");
  }

  String ofUnitA() {
    return "(unit='" + office.unitA() + "')";
  }

  <T> T as(String user, Callable<T> work) {
    return repository.inTransactionAs(user, work);
  }

  RaisingService service() {
    return repository.bean(RaisingService.class);
  }

  Standing begin(String by, String where, String level) {
    return as(by, () -> service().begin(where, level, "Perkara berjalan"));
  }

  /** Asks for it, and does all of it. */
  Standing raised(String by, String where, String level) {
    Standing begun = begin(by, where, level);
    tasks.steps(begun.task().id());
    return as(by, () -> service().find(begun.raising().id()));
  }

  RaisingEffect effect(String by, String where, String level) {
    return as(by, () -> service().effect(where, level));
  }

  List<RaisingRefusal> refusals(String by, Standing raising) {
    return as(by, () -> service().refusals(raising.raising().id(), 0, 100));
  }

  Object level(NodeRef letter) {
    return office.property(letter, LetterModel.SECURITY);
  }
}
