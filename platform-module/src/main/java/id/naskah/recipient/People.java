package id.naskah.recipient;

import id.naskah.delegation.Names;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;

/** What Alfresco knows of people, as far as they are found by it. */
class People {
  private final PersonService personService;
  private final NodeService nodeService;
  private final Names names;

  /**
   * For all users.
   *
   * @param personService the one that checks no permission, and so nodeService: every user may know
   *     the name of every other
   */
  public People(PersonService personService, NodeService nodeService, Names names) {
    this.personService = personService;
    this.nodeService = nodeService;
    this.names = names;
  }

  /** The words by which a person with these properties is found; none for the guest. */
  static Set<String> words(Map<QName, Serializable> person) {
    Set<String> words = new LinkedHashSet<>();
    String login = (String) person.get(ContentModel.PROP_USERNAME);
    if (login == null || login.equals(RunAs.guestName())) {
      return words;
    }
    words.addAll(NameWords.of((String) person.get(ContentModel.PROP_FIRSTNAME)));
    words.addAll(NameWords.of((String) person.get(ContentModel.PROP_LASTNAME)));
    words.addAll(NameWords.ofNumber(login));
    words.addAll(NameWords.ofNumber(staffNumber(person)));
    return words;
  }

  /** The words by which a user is found; none for one who is gone. */
  Set<String> words(String login) {
    NodeRef person = personService.getPersonOrNull(login);
    return person == null ? Set.of() : words(nodeService.getProperties(person));
  }

  /** First and last name; the login of one who has none. */
  String name(String login) {
    String name = names.ofUser(login);
    return name == null ? login : name;
  }

  /** The number of staff; null if it is not known. */
  String staffNumber(String login) {
    NodeRef person = personService.getPersonOrNull(login);
    return person == null ? null : staffNumber(nodeService.getProperties(person));
  }

  /**
   * Alfresco has no property for it. The one that directories fill with the identity in the
   * organisation may also hold the name of a company, which has no digits.
   */
  private static String staffNumber(Map<QName, Serializable> person) {
    String text = Texts.trimmed((String) person.get(ContentModel.PROP_ORGID));
    return text != null && text.chars().anyMatch(Character::isDigit) ? text : null;
  }
}
