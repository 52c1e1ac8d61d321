package id.naskah.routing;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;

/** An office with people to pass letters on to, and the service as each of them uses it. */
public final class PassingOn {
  private final Repository repository;
  private final Office office;

  public PassingOn(Repository repository) {
    this(repository, new Office(repository));
  }

  /** That of an office that is there already. */
  public PassingOn(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
  }

  public Office office() {
    return office;
  }

  /** A user in no group. */
  public String person(String name) {
    return repository.createUser(repository.unique(name));
  }

  /** A user who may register letters of unit A. */
  public String registering(String name) {
    String user = person(name);
    repository.createGroup(office.groupA().replaceFirst("^GROUP_", ""), user);
    return user;
  }

  /** A position of unit A with this holder, without end. */
  public String position(String holder) {
    String code = repository.unique("POS");
    String line = code + ",Kepala " + code + "," + office.unitA() + "," + holder + ",,\n";
    office.save(ConfigurationFiles.POSITIONS, office.read(ConfigurationFiles.POSITIONS) + line);
    return code;
  }

  /** An open incoming letter of unit A. */
  public NodeRef letter() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  /** Passes a letter on at the top of the tree, as the clerk. */
  public List<NodeRef> pass(NodeRef letter, String... users) {
    return pass(office.clerkA(), letter, null, people(users));
  }

  /** Passes a letter on; each recipient is responsible. */
  public List<NodeRef> pass(String by, NodeRef letter, NodeRef above, List<Recipient> responsible) {
    return pass(by, letter, request(responsible, List.of(), above));
  }

  /** Passes a letter on as asked for. */
  public List<NodeRef> pass(String by, NodeRef letter, PassOn request) {
    return repository.inTransactionAs(
        by, () -> repository.bean(RoutingService.class).passOn(letter, request));
  }

  static PassOn request(List<Recipient> responsible, List<Recipient> informed, NodeRef above) {
    return new PassOn(
        responsible, informed, List.of("followUp"), "Mohon ditindaklanjuti", null, null, above);
  }

  public static List<Recipient> people(String... users) {
    return new ArrayList<>(Arrays.stream(users).map(Recipient::user).toList());
  }

  /** Takes a step as a user. */
  public void step(String by, NodeRef disposition, String to, String text) {
    repository.inTransactionAs(
        by,
        () -> {
          repository.bean(RoutingService.class).step(disposition, DispositionStatus.of(to), text);
          return null;
        });
  }

  /** The same without a word. */
  public Object step(String by, NodeRef disposition, String to) {
    step(by, disposition, to, null);
    return null;
  }

  /** What is stored of a disposition. */
  public Disposition read(NodeRef disposition) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(DispositionReader.class).read(disposition));
  }

  /** To whom a part was passed on. */
  public List<String> below(NodeRef disposition) {
    return office
        .sql()
        .queryForList(
            "SELECT recipient FROM naskah_disposition WHERE above_id ="
                + " (SELECT node_id FROM naskah_disposition WHERE uuid = ?)",
            String.class,
            disposition.getId());
  }

  /** The status of a letter as stored. */
  public Object status(NodeRef letter) {
    return office.property(letter, id.naskah.model.LetterModel.STATUS);
  }

  /** The names of what happened to a letter. */
  public List<String> history(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository.bean(DispositionReader.class).history(letter).stream()
                .map(PastEvent::name)
                .toList());
  }

  /** Whether a user may read a letter. */
  public boolean reads(String user, NodeRef letter) {
    return repository.inTransactionAs(
        user,
        () ->
            repository
                .services()
                .getPermissionService()
                .hasPermission(letter, "Read")
                .toString()
                .equals("ALLOWED"));
  }

  /** Rows of the table for a letter's dispositions, by id. */
  Map<String, Object> row(NodeRef disposition) {
    return office
        .sql()
        .queryForMap("SELECT * FROM naskah_disposition WHERE uuid = ?", disposition.getId());
  }
}
