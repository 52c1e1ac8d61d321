package id.naskah.model;

import java.util.List;
import java.util.Set;
import org.alfresco.service.namespace.QName;

/**
 * What of Naskah's models clients may write, as far as the rules for letters, dispositions and
 * dossiers let them. All else in the models is Naskah's own bookkeeping: whoever adds to a model
 * adds it here, or nobody but Naskah writes it.
 */
public final class UsersOwn {
  /** Types of which a client makes nodes, in the places that are theirs. */
  public static final Set<QName> TYPES =
      Set.of(LetterModel.TYPE_LETTER, RoutingModel.TYPE_DISPOSITION, RetentionModel.TYPE_DOSSIER);

  /** Aspects that come with what a client writes to a letter; on anything else they are refused. */
  public static final Set<QName> ON_LETTERS =
      Set.of(
          LetterModel.ASPECT_NAMED,
          LetterModel.ASPECT_NUMBERED,
          LetterModel.ASPECT_VOIDED,
          RoutingModel.ASPECT_PASSED_ON);

  /** Properties. */
  public static final Set<QName> PROPERTIES =
      Set.copyOf(
          List.of(
              LetterModel.DIRECTION,
              LetterModel.KIND,
              LetterModel.UNIT,
              LetterModel.SUBJECT,
              LetterModel.LETTER_NUMBER,
              LetterModel.LETTER_DATE,
              LetterModel.RECEIVED_DATE,
              LetterModel.SENDER_NAME,
              LetterModel.SENDER_ORGANISATION,
              LetterModel.RECIPIENTS,
              LetterModel.COPY_TO,
              LetterModel.URGENCY,
              LetterModel.SECURITY,
              LetterModel.CLASSIFICATION,
              LetterModel.SUMMARY,
              LetterModel.STATUS,
              LetterModel.AGENDA_NUMBER,
              LetterModel.VOID_REASON,
              LetterModel.READERS,
              RoutingModel.RECIPIENT,
              RoutingModel.RESPONSIBLE,
              RoutingModel.INSTRUCTIONS,
              RoutingModel.NOTE,
              RoutingModel.DUE_DATE,
              RoutingModel.ABOVE,
              RoutingModel.STATUS,
              RoutingModel.REPORT,
              RoutingModel.REASON,
              RetentionModel.DOSSIER_UNIT,
              RetentionModel.DOSSIER_CLASSIFICATION,
              RetentionModel.OPENED_ON));

  private UsersOwn() {}
}
