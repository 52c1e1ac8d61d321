package id.naskah.telling;

import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.admin.SysAdminParams;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.TemplateException;
import org.alfresco.service.cmr.repository.TemplateService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.UrlUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes mails: decides what may still be told when a mail goes out, and puts it into the template.
 *
 * <p>Mail travels unencrypted and lies around: of a secret letter it says that there is one, and no
 * more. Of a letter that the person may not read (any more) it says nothing at all.
 */
class MailWriter {

  /** Where the page shows a letter, whose id follows. */
  private static final String PAGE = "/naskah/index.html#/letter/";

  private static final Logger LOG = LoggerFactory.getLogger(MailWriter.class);

  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final Standings standings;
  private final Addresses addresses;
  private final MailTemplates templates;
  private final TemplateService templateService;
  private final MailPreferences preferences;
  private final SysAdminParams addressesOfPages;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: {@link #line} asks once for each letter
   */
  public MailWriter(
      NodeService nodeService,
      PermissionService permissionService,
      Standings standings,
      Addresses addresses,
      MailTemplates templates,
      TemplateService templateService,
      MailPreferences preferences,
      SysAdminParams addressesOfPages,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.standings = standings;
    this.addresses = addresses;
    this.templates = templates;
    this.templateService = templateService;
    this.preferences = preferences;
    this.addressesOfPages = addressesOfPages;
    this.clock = clock;
  }

  /** Whether there is an address to which a mail could go. */
  boolean isReachable(String person) {
    return addresses.of(person).isPresent();
  }

  /** What the template is given of a message; nothing when it is not to be told any more. */
  Optional<Map<String, Object>> line(Message message) {
    NodeRef letter = Nodes.live(message.letter());
    if (!nodeService.exists(letter) || !standings.holds(message)) {
      return Optional.empty();
    }
    boolean reads = mayRead(message.person(), letter);
    if (!reads && !message.occasion().isTakenBack()) {
      return Optional.empty();
    }
    Map<String, Object> line = new HashMap<>();
    line.put("occasion", message.occasion().code());
    if (reads) {
      line.put("letter", letter.getId());
      describe(message, nodeService.getProperties(letter), line);
    }
    return Optional.of(line);
  }

  private void describe(
      Message message, Map<QName, Serializable> letter, Map<String, Object> line) {
    boolean confidential = SecurityLevel.orOrdinary(letter.get(LetterModel.SECURITY)).isSecret();
    line.put("confidential", confidential);
    if (!confidential) {
      put(line, "subject", letter.get(LetterModel.SUBJECT));
      put(line, "number", letter.get(LetterModel.LETTER_NUMBER));
      put(line, "organisation", letter.get(LetterModel.SENDER_ORGANISATION));
    }
    if (message.by() != null) {
      put(line, "by", addresses.name(message.by()));
    }
    if (message.due() != null) {
      line.put("due", day(message.due(), preferences.language(message.person())));
    }
  }

  private boolean mayRead(String person, NodeRef letter) {
    return RunAs.user(
        person,
        () ->
            permissionService.hasPermission(letter, PermissionService.READ)
                == AccessStatus.ALLOWED);
  }

  /**
   * Writes the mail.
   *
   * @param reference of the batch: the same in a mail that is sent again after a cut
   */
  Mail write(String person, List<Map<String, Object>> lines, String reference) {
    Map<String, Object> model = new HashMap<>();
    model.put("person", addresses.name(person));
    model.put("items", lines);
    model.put("pageUrl", UrlUtil.getAlfrescoUrl(addressesOfPages) + PAGE);
    model.put("shareUrl", UrlUtil.getShareUrl(addressesOfPages));
    model.put("reference", reference);
    String language = preferences.language(person);
    String whole = filledIn(language, model).strip();
    int end = whole.indexOf('\n');
    String subject = Addresses.oneLine(end < 0 ? whole : whole.substring(0, end));
    String text = end < 0 ? "" : whole.substring(end).strip() + "\n";
    return new Mail(addresses.of(person).orElseThrow(), subject, text, clock.now());
  }

  private String filledIn(String language, Map<String, Object> model) {
    try {
      return templateService.processTemplateString("freemarker", templates.text(language), model);
    } catch (TemplateException e) {
      LOG.error("The template of mails can't be used ({}); the shipped one is", language, e);
      String shipped = MailTemplates.shipped(language);
      return templateService.processTemplateString("freemarker", shipped, model);
    }
  }

  private static String day(LocalDate day, String language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language)).format(day);
  }

  private static void put(Map<String, Object> line, String name, Object value) {
    if (value != null) {
      line.put(name, Addresses.oneLine(String.valueOf(value)));
    }
  }
}
