package id.naskah.sending;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Unit;
import id.naskah.drafting.Drafting;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.platform.Messages;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.sending.MailTable.Going;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** The mail that a letter goes out with, in the office's language, and what became of it. */
class LetterMail {
  private final NodeService nodeService;
  private final MailedFiles files;
  private final SendingRules rules;
  private final SendingTable sendings;
  private final MailTable table;
  private final LetterLock lock;
  private final Drafting drafting;
  private final Audit audit;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;
  private final String language;

  /**
   * @param nodeService the one that checks no permission: whoever sent the letter was asked
   */
  public LetterMail(
      NodeService nodeService,
      MailedFiles files,
      SendingRules rules,
      SendingTable sendings,
      MailTable table,
      LetterLock lock,
      Drafting drafting,
      Audit audit,
      Supplier<Configuration> configuration,
      OfficeClock clock,
      String language) {
    this.nodeService = nodeService;
    this.files = files;
    this.rules = rules;
    this.sendings = sendings;
    this.table = table;
    this.lock = lock;
    this.drafting = drafting;
    this.audit = audit;
    this.configuration = configuration;
    this.clock = clock;
    this.language = language;
  }

  /**
   * Writes the mail.
   *
   * @throws RuleViolation if the letter does not go by e-mail any more
   */
  MimeMail write(Going mail) {
    return Messages.in(language, () -> written(mail));
  }

  private MimeMail written(Going mail) {
    NodeRef node = Nodes.live(mail.letter());
    if (!nodeService.exists(node)) {
      throw RuleViolation.notFound("letter", mail.letter());
    }
    Map<QName, Serializable> letter = nodeService.getProperties(node);
    rules.requireSendable(letter);
    rules.check(node, letter, new Addressee(Way.EMAIL, mail.to(), false, null, null));
    LetterValues values = new LetterValues(letter, clock);
    String number = values.text(LetterModel.LETTER_NUMBER);
    String subject = values.text(LetterModel.SUBJECT);
    Unit unit = configuration.get().units().get(values.text(LetterModel.UNIT));
    String sender = unit == null ? values.text(LetterModel.UNIT) : unit.name();
    List<MailedFile> all = files.of(node, number + ".pdf");
    String text =
        Messages.text(
            "naskah.sending.mail.text",
            number,
            day(values.day(LetterModel.LETTER_DATE)),
            subject,
            sender);
    return new MimeMail(
        mail.reference(),
        Messages.text("naskah.sending.mail.subject", number, subject),
        text + attached(all.subList(1, all.size())),
        all,
        clock.now());
  }

  /** So that who gets the mail sees whether one is missing. */
  private static String attached(List<MailedFile> attachments) {
    return attachments.isEmpty()
        ? ""
        : "\n\n"
            + Messages.text("naskah.sending.mail.attachments", attachments.size())
            + attachments.stream().map(file -> "\n- " + file.name()).collect(Collectors.joining());
  }

  private String day(LocalDate day) {
    return day == null
        ? "-"
        : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language)).format(day);
  }

  void sent(Going mail) {
    table.sent(mail);
    audit.record(mail.letter(), "the mail server took the e-mail to \"" + mail.to() + "\"");
  }

  /** It goes out no more: if it was the only one, the letter is still to be sent. */
  void failed(Going mail, String failure) {
    lock.lock(mail.letter());
    table.fail(mail, failure);
    drafting.sent(mail.letter(), sendings.since(mail.letter()));
    audit.record(mail.letter(), "not sent by email to \"" + mail.to() + "\"");
  }
}
