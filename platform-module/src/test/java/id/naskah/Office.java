package id.naskah;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two units that no other test class has, with a clerk each and a registrar of the whole office.
 * The tests of one class share them, unless it says {@link OwnOffice}.
 *
 * <p>Made through the real configuration files: each office adds its units to those of the others.
 */
public final class Office {
  /** The zone of the shipped configuration. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  private final Repository repository;
  private final Staff staff;

  /** Takes that of the class, or one that nobody has had. */
  public Office(Repository repository) {
    this.repository = repository;
    this.staff = Staff.next(this, repository);
  }

  public String unitA() {
    return staff.unitA();
  }

  public String unitB() {
    return staff.unitB();
  }

  /** A member of unit A's group alone; the password is the name. */
  public String clerkA() {
    return staff.clerkA();
  }

  /** A member of unit B's group alone. */
  public String clerkB() {
    return staff.clerkB();
  }

  /** Registers for every unit, and is in none of the groups of the units. */
  public String registrar() {
    return staff.registrar();
  }

  /** Full name of unit A's group. */
  public String groupA() {
    return staff.groupA();
  }

  public String groupB() {
    return staff.groupB();
  }

  /** Properties that make a complete incoming letter of a unit, received today. */
  public Map<QName, Serializable> incoming(String unit) {
    Map<QName, Serializable> letter = new HashMap<>();
    letter.put(LetterModel.DIRECTION, "incoming");
    letter.put(LetterModel.KIND, "invitation");
    letter.put(LetterModel.UNIT, unit);
    letter.put(LetterModel.SUBJECT, "Undangan rapat koordinasi");
    letter.put(LetterModel.SENDER_ORGANISATION, "Dinas Kesehatan");
    letter.put(LetterModel.LETTER_NUMBER, repository.unique("005/DINKES"));
    letter.put(LetterModel.CLASSIFICATION, "005");
    return letter;
  }

  /** Properties that make a complete outgoing letter of a unit, dated today. */
  public Map<QName, Serializable> outgoing(String unit) {
    Map<QName, Serializable> letter = new HashMap<>();
    letter.put(LetterModel.DIRECTION, "outgoing");
    letter.put(LetterModel.KIND, "letter");
    letter.put(LetterModel.UNIT, unit);
    letter.put(LetterModel.SUBJECT, "Permintaan data");
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Kepala Dinas Kesehatan")));
    letter.put(LetterModel.CLASSIFICATION, "000.8.3.3");
    return letter;
  }

  /** Registers through {@link LetterService} in a transaction of its own. */
  public NodeRef register(String user, Map<QName, Serializable> letter) {
    LetterService service = repository.bean(LetterService.class);
    return repository.inTransactionAs(
        user, () -> service.register(letter, "scan.pdf", List.of(), List.of()));
  }

  /** Writes properties with the user's permissions in a transaction of its own. */
  public void change(String user, NodeRef node, Map<QName, Serializable> values) {
    repository.inTransactionAs(
        user,
        () -> {
          repository.services().getNodeService().addProperties(node, values);
          return null;
        });
  }

  /** The properties as stored, whoever may read them. */
  public Map<QName, Serializable> properties(NodeRef node) {
    return repository.inTransactionAs(
        "admin", () -> repository.services().getNodeService().getProperties(node));
  }

  /** One property as stored. */
  public Object property(NodeRef node, QName name) {
    return properties(node).get(name);
  }

  /** The names of the folders from Correspondence down to the letter's. */
  public String place(NodeRef node) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          var nodes = repository.services().getNodeService();
          List<String> names = new ArrayList<>();
          NodeRef folder = nodes.getPrimaryParent(node).getParentRef();
          while (!folder.equals(repository.companyHome())) {
            names.add(0, (String) nodes.getProperty(folder, ContentModel.PROP_NAME));
            folder = nodes.getPrimaryParent(folder).getParentRef();
          }
          return String.join("/", names);
        });
  }

  /** The intake folder of a unit. */
  public NodeRef intake(String unit) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getFileFolderService()
                .searchSimple(
                    repository.bean(Filing.class).unitFolder(unit).orElseThrow(), Filing.INTAKE));
  }

  /** The text of a configuration file as it is stored now. */
  public String read(ConfiguredFile<?> file) {
    return repository.inTransactionAs(
        "admin",
        () ->
            new String(
                repository.bean(ConfigurationStore.class).read(node(file)),
                StandardCharsets.UTF_8));
  }

  /** Saves a configuration file as the administrator does. */
  public void save(ConfiguredFile<?> file, String text) {
    repository.inTransactionAs(
        "admin",
        () -> {
          ContentWriter writer =
              repository
                  .services()
                  .getContentService()
                  .getWriter(node(file), ContentModel.PROP_CONTENT, true);
          writer.setMimetype(file.mimetype());
          writer.setEncoding("UTF-8");
          writer.putContent(text);
          return null;
        });
  }

  /** Adds lines to units.csv. */
  public void addUnits(String... lines) {
    add(ConfigurationFiles.UNITS, lines);
  }

  /** Adds lines to positions.csv. */
  public void addPositions(String... lines) {
    add(ConfigurationFiles.POSITIONS, lines);
  }

  private void add(ConfiguredFile<?> file, String... lines) {
    String now = read(file);
    save(file, (now.endsWith("\n") ? now : now + "\n") + String.join("\n", lines) + "\n");
  }

  /** Puts lines before the other rules of series.csv, so that they are asked first. */
  public void addSeries(String... lines) {
    addFirst(ConfigurationFiles.SERIES, lines);
  }

  /** Puts lines before the other rules of signing.csv, so that they are asked first. */
  public void addSigning(String... lines) {
    addFirst(ConfigurationFiles.SIGNING, lines);
  }

  /** An office whose seal is known, by the SHA-256 of its certificate. */
  public void addOffice(String code, String name, String certificate) {
    add(ConfigurationFiles.OFFICES, code + "," + name + "," + certificate);
  }

  private void addFirst(ConfiguredFile<?> file, String... lines) {
    String now = read(file);
    int heading = now.indexOf('\n') + 1;
    save(
        file, now.substring(0, heading) + String.join("\n", lines) + "\n" + now.substring(heading));
  }

  /** The node of a configuration file. */
  public NodeRef node(ConfiguredFile<?> file) {
    return repository.bean(ConfigurationStore.class).find(file).orElseThrow();
  }

  /** Does something while the office's clock stands at this moment. */
  public <T> T at(Instant now, Callable<T> work) throws Exception {
    OfficeClock clock = repository.bean(OfficeClock.class);
    clock.setClock(Clock.fixed(now, ZoneOffset.UTC));
    try {
      return work.call();
    } finally {
      clock.setClock(Clock.systemUTC());
    }
  }

  /** A day as a client stores it: noon in the office. */
  public static java.util.Date day(String day) {
    return java.util.Date.from(LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant());
  }

  /** The database as the module sees it. */
  public JdbcTemplate sql() {
    return repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
  }

  /**
   * Before a test writes dates of retention by hand: an edition that an earlier one has enacted,
   * and that is still being applied, would give all records its own.
   */
  public void awaitNoRecompute() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                sql()
                    .queryForList(
                        "SELECT id FROM naskah_task WHERE kind = 'recompute' AND state = 'waiting'")
                    .isEmpty());
  }

  /** Writes to the database, in a transaction: without one Alfresco commits nothing. */
  public int update(String statement, Object... values) {
    return repository.inTransactionAs("admin", () -> sql().update(statement, values));
  }
}
