package id.naskah.telling;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;

/** Names and e-mail addresses of people, as their profiles in Alfresco say. */
class Addresses {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\s]+");

  private final PersonService personService;
  private final NodeService nodeService;

  /**
   * @param nodeService the one that checks no permission: mail is written by nobody in particular
   */
  public Addresses(PersonService personService, NodeService nodeService) {
    this.personService = personService;
    this.nodeService = nodeService;
  }

  /** Where mail to this user goes; nothing for one without address, switched off or gone. */
  Optional<String> of(String user) {
    NodeRef person = personService.getPersonOrNull(user);
    if (person == null || !personService.isEnabled(user)) {
      return Optional.empty();
    }
    String address = (String) nodeService.getProperty(person, ContentModel.PROP_EMAIL);
    return Optional.ofNullable(address).map(String::strip).filter(a -> !a.isEmpty());
  }

  /** The full name, or the user name where there is none. */
  String name(String user) {
    NodeRef person = personService.getPersonOrNull(user);
    if (person == null) {
      return user;
    }
    String name =
        text(person, ContentModel.PROP_FIRSTNAME) + " " + text(person, ContentModel.PROP_LASTNAME);
    return name.isBlank() ? user : oneLine(name);
  }

  private String text(NodeRef person, org.alfresco.service.namespace.QName property) {
    Object value = nodeService.getProperty(person, property);
    return value == null ? "" : value.toString();
  }

  /** The text without line breaks: what somebody typed must not look like more of the mail. */
  static String oneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
