package id.naskah.model;

import org.alfresco.service.namespace.QName;

/** Names of the routing model, {@code model/routing-model.xml}. */
public final class RoutingModel {
  /** Namespace of the model. */
  public static final String URI = "http://naskah.id/model/routing/1.0";

  public static final QName TYPE_DISPOSITION = name("disposition");
  public static final QName ASPECT_PASSED_ON = name("passedOn");
  public static final QName ASPECT_REPORT_FILE = name("reportFile");
  public static final QName DISPOSITIONS = name("dispositions");

  public static final QName RECIPIENT = name("recipient");
  public static final QName RESPONSIBLE = name("responsible");
  public static final QName INSTRUCTIONS = name("instructions");
  public static final QName NOTE = name("note");
  public static final QName DUE_DATE = name("dueDate");
  public static final QName ABOVE = name("above");
  public static final QName STATUS = name("dispositionStatus");
  public static final QName SENDER = name("sender");
  public static final QName SENT_FOR = name("sentFor");
  public static final QName SENT_AT = name("sentAt");
  public static final QName READ_BY = name("readBy");
  public static final QName READ_AT = name("readAt");
  public static final QName REPORT = name("report");
  public static final QName REASON = name("reason");
  public static final QName CLOSED_BY = name("closedBy");
  public static final QName CLOSED_FOR = name("closedFor");
  public static final QName CLOSED_AT = name("closedAt");

  private RoutingModel() {}

  private static QName name(String local) {
    return QName.createQName(URI, local);
  }
}
