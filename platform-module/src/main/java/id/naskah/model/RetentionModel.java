package id.naskah.model;

import org.alfresco.service.namespace.QName;

/** Names of the retention model, {@code model/retention-model.xml}. */
public final class RetentionModel {
  /** Namespace of the model. */
  public static final String URI = "http://naskah.id/model/retention/1.0";

  public static final QName TYPE_DOSSIER = name("dossier");
  public static final QName NAMESAKES = name("namesakes");

  public static final QName ASPECT_RECORD = name("record");
  public static final QName ASPECT_RETAINED = name("retained");
  public static final QName ASPECT_APPRAISED = name("appraised");
  public static final QName ASPECT_DECLARED = name("declared");
  public static final QName ASPECT_FILED = name("filed");
  public static final QName ASPECT_SCHEDULE = name("schedule");
  public static final QName ASPECT_SCHEDULES = name("schedules");
  public static final QName ASPECT_UNIT_RECORDS = name("unitRecords");
  public static final QName ASPECT_PROOF = name("proof");

  public static final QName DOSSIER_UNIT = name("dossierUnit");
  public static final QName DOSSIER_CLASSIFICATION = name("dossierClassification");
  public static final QName OPENED_ON = name("openedOn");
  public static final QName CLOSED_ON = name("closedOn");
  public static final QName RECORDED_AT = name("recordedAt");
  public static final QName RECORDED_BY = name("recordedBy");
  public static final QName SETTLED_ON = name("settledOn");
  public static final QName EDITION = name("edition");
  public static final QName RULE = name("rule");
  public static final QName TRIGGER_DAY = name("triggerDay");
  public static final QName ACTIVE_UNTIL = name("activeUntil");
  public static final QName INACTIVE_UNTIL = name("inactiveUntil");
  public static final QName ELIGIBLE_ON = name("eligibleOn");
  public static final QName FINAL_ACTION = name("finalAction");
  public static final QName KEEP_UNTIL = name("keepUntil");
  public static final QName KEPT_AS = name("keptAs");
  public static final QName APPRAISAL_REASON = name("appraisalReason");
  public static final QName EVENTS = name("events");
  public static final QName RECORDS_READERS = name("recordsReaders");

  /** Written by versions before 0.1.0 was released, and taken off at the next start. */
  public static final QName DOSSIER_ID = name("dossierId");

  public static final QName SCHEDULE_EDITION = name("scheduleEdition");
  public static final QName SCHEDULE_STATUS = name("scheduleStatus");
  public static final QName IN_FORCE_FROM = name("inForceFrom");
  public static final QName BROUGHT_INTO_FORCE_BY = name("broughtIntoForceBy");
  public static final QName EDITION_IN_FORCE = name("editionInForce");
  public static final QName BATCH = name("batch");
  public static final QName SHA256 = name("sha256");

  private RetentionModel() {}

  private static QName name(String local) {
    return QName.createQName(URI, local);
  }
}
