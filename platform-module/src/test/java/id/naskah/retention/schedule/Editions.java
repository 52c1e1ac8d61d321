package id.naskah.retention.schedule;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.effect.Enactment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Editions of the schedule for tests, for codes that no other test has. */
public final class Editions {
  /** The columns of the rows below. */
  public static final String HEADING =
      "Kode Klasifikasi;Jenis Arsip;Retensi Aktif;Retensi Inaktif;Keterangan;Trigger;Event;YearEnd;Kinds";

  /** A file that can be read, with one rule. */
  static final String GOOD = HEADING + "\n005;Undangan;1;1;Musnah\n";

  private final Repository repository;
  private final Office office;
  private final String manager;

  /** With a user who keeps records. */
  public Editions(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
    this.manager = repository.createUser("manager." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_MANAGERS", manager);
  }

  /** Keeps records, and has no other right; the password is the name. */
  public String manager() {
    return manager;
  }

  /** A new classification code, in force. */
  public String classification() {
    String code = "T" + repository.unique("").substring(4);
    String now = office.read(ConfigurationFiles.CLASSIFICATION);
    office.save(
        ConfigurationFiles.CLASSIFICATION,
        (now.endsWith("\n") ? now : now + "\n") + code + ",Percobaan\n");
    return code;
  }

  /** Makes a draft with these rows; answers its code. */
  public String draft(String... rows) {
    String code = repository.unique("JRA");
    repository.inTransactionAs(
        manager,
        () -> {
          repository.bean(ScheduleService.class).create(code, null);
          return null;
        });
    save(code, String.join("\n", HEADING, String.join("\n", rows)));
    return code;
  }

  /** Saves the content of an edition as the manager. */
  public void save(String code, String text) {
    repository.inTransactionAs(
        manager,
        () -> {
          repository
              .bean(ScheduleService.class)
              .putContent(
                  file(code).node(),
                  "UTF-8",
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
          return null;
        });
  }

  /** Brings a draft into force as the manager; answers the id of the task. */
  public long bringIntoForce(String code, boolean keepLonger, String reason) {
    return repository.inTransactionAs(
        manager, () -> repository.bean(Enactment.class).bringIntoForce(code, keepLonger, reason));
  }

  /** The file of an edition as it is now. */
  public EditionFile file(String code) {
    return repository.inTransactionAs("admin", () -> schedules().file(code));
  }

  /** What can be read of an edition as it is now. */
  Edition edition(String code) {
    return repository.inTransactionAs("admin", () -> schedules().edition(code).orElseThrow());
  }

  /** The report of an edition. */
  public List<ScheduleProblem> problems(String code) {
    return repository.inTransactionAs("admin", () -> schedules().problems(schedules().file(code)));
  }

  /** The folder in which editions lie. */
  public NodeRef folder() {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(ConfigurationStore.class).schedules().orElseThrow());
  }

  public Schedules schedules() {
    return repository.bean(Schedules.class);
  }
}
