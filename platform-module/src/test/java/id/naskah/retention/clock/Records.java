package id.naskah.retention.clock;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.configuration.ConfigurationService;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.schedule.ScheduleMarks;
import id.naskah.retention.schedule.Schedules;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** An office with a schedule and records. */
public final class Records {
  private static final String HEADING =
      "Kode Klasifikasi,Jenis Arsip,Retensi Aktif,Retensi Inaktif,Nasib Akhir,Trigger,Event,YearEnd,Kinds";

  private final Repository repository;
  private final Office office;

  public Records(Repository repository) {
    this(repository, new Office(repository));
  }

  /** Those of an office that is there already. */
  public Records(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
  }

  public Office office() {
    return office;
  }

  /**
   * Saves an edition and answers its code.
   *
   * @param lines code, record, active, inactive, action, trigger, event, year end, kinds
   */
  public String edition(String... lines) {
    String code = repository.unique("JRA");
    NodeService nodes = repository.services().getNodeService();
    repository.inTransactionAs(
        "admin",
        () -> {
          Map<QName, Serializable> properties = new HashMap<>();
          properties.put(ContentModel.PROP_NAME, code + ".csv");
          NodeRef file =
              nodes
                  .createNode(
                      folder(),
                      ContentModel.ASSOC_CONTAINS,
                      QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, code + ".csv"),
                      ContentModel.TYPE_CONTENT,
                      properties)
                  .getChildRef();
          ContentWriter writer =
              repository
                  .services()
                  .getContentService()
                  .getWriter(file, ContentModel.PROP_CONTENT, true);
          writer.setMimetype("text/csv");
          writer.setEncoding("UTF-8");
          writer.putContent(HEADING + "\n" + String.join("\n", lines) + "\n");
          return null;
        });
    return code;
  }

  private NodeRef folder() {
    return repository.bean(ConfigurationStore.class).schedules().orElseThrow();
  }

  /** Has an edition be in force, and what is computed already left alone. */
  public String inForce(String code) {
    Schedules schedules = repository.bean(Schedules.class);
    repository.inTransactionAs(
        "admin",
        () ->
            schedules.bringIntoForce(
                schedules.file(code),
                repository.bean(ScheduleMarks.class),
                repository.bean(OfficeClock.class).today(),
                "admin"));
    return code;
  }

  /** An open incoming letter of unit A, of the class 005. */
  public NodeRef letter() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  /** The same, settled. */
  public NodeRef settled() {
    NodeRef letter = letter();
    status(letter, LetterStatus.SETTLED);
    return letter;
  }

  /** The same, settled on a day. */
  public NodeRef settledOn(String day) throws Exception {
    return office.at(
        LocalDateTime.parse(day + "T10:00:00").atZone(Office.ZONE).toInstant(), this::settled);
  }

  /** Gives a letter a status as the clerk. */
  public void status(NodeRef letter, LetterStatus status) {
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, status.code()));
  }

  /** The row of a record; empty for none. */
  public Map<String, Object> row(NodeRef letter) {
    List<Map<String, Object>> rows =
        office.sql().queryForList("SELECT * FROM naskah_retention WHERE uuid = ?", letter.getId());
    return rows.isEmpty() ? Map.of() : rows.get(0);
  }

  /** The day on which a record may go as text; null for never. */
  public String eligibleOn(NodeRef letter) {
    Object day = row(letter).get("eligible_on");
    return day == null ? null : day.toString();
  }

  /** A day as the node has it. */
  public LocalDate day(NodeRef node, QName name) {
    java.util.Date date = (java.util.Date) office.property(node, name);
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), Office.ZONE);
  }

  /** Computes one anew. */
  public void recompute(NodeRef node) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(RetentionClock.class).recompute(node);
          return null;
        });
  }

  /** What the audit has of a node, the oldest first. */
  public List<String> events(NodeRef node) {
    return Audited.about(repository, node);
  }

  /** A records manager, who is in no unit; the password is the name. */
  public String manager() {
    String manager = repository.createUser("manager." + office.unitA());
    repository.inTransactionAs(
        "admin",
        () -> {
          var authorities = repository.services().getAuthorityService();
          String group = repository.bean(ConfigurationService.class).get().office().managers();
          if (!authorities
              .getContainedAuthorities(AuthorityType.USER, group, true)
              .contains(manager)) {
            authorities.addAuthority(group, manager);
          }
          return null;
        });
    return manager;
  }
}
