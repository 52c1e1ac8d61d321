package id.naskah.model;

import org.alfresco.service.namespace.QName;

/** Names of the letter model, {@code model/letter-model.xml}. */
public final class LetterModel {
  /** Namespace of the model. */
  public static final String URI = "http://naskah.id/model/correspondence/1.0";

  public static final QName TYPE_LETTER = name("letter");
  public static final QName ASPECT_NUMBERED = name("numbered");
  public static final QName ASPECT_NAMED = name("named");
  public static final QName ASPECT_VOIDED = name("voided");
  public static final QName ASPECT_UNIT_FOLDER = name("unitFolder");
  public static final QName ASPECT_INTAKE_FOLDER = name("intakeFolder");
  public static final QName ASPECT_CONFIGURATION = name("configuration");

  public static final QName DIRECTION = name("direction");
  public static final QName KIND = name("kind");
  public static final QName UNIT = name("unit");
  public static final QName SUBJECT = name("subject");
  public static final QName LETTER_NUMBER = name("letterNumber");
  public static final QName LETTER_DATE = name("letterDate");
  public static final QName RECEIVED_DATE = name("receivedDate");
  public static final QName SENDER_NAME = name("senderName");
  public static final QName SENDER_ORGANISATION = name("senderOrganisation");
  public static final QName RECIPIENTS = name("recipients");
  public static final QName COPY_TO = name("copyTo");
  public static final QName URGENCY = name("urgency");
  public static final QName SECURITY = name("security");
  public static final QName CLASSIFICATION = name("classification");
  public static final QName SUMMARY = name("summary");
  public static final QName STATUS = name("status");
  public static final QName SERIES = name("series");
  public static final QName AGENDA_NUMBER = name("agendaNumber");
  public static final QName AGENDA_YEAR = name("agendaYear");
  public static final QName VOID_REASON = name("voidReason");
  public static final QName VOIDED_BY = name("voidedBy");
  public static final QName VOIDED_AT = name("voidedAt");
  public static final QName READERS = name("readers");
  public static final QName FOLDER_UNIT = name("folderUnit");
  public static final QName FOLDER_GROUP = name("folderGroup");

  public static final QName REPLIES_TO = name("repliesTo");
  public static final QName RELATES_TO = name("relatesTo");
  public static final QName REPLACES = name("replaces");
  public static final QName POSSIBLE_REPEAT_OF = name("possibleRepeatOf");
  public static final QName ATTACHMENTS = name("attachments");

  private LetterModel() {}

  private static QName name(String local) {
    return QName.createQName(URI, local);
  }
}
