package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.platform.Texts;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;

/** What people, positions and units are called. */
public class Names {
  private final Supplier<Configuration> configuration;
  private final PersonService personService;
  private final NodeService nodeService;

  /**
   * @param personService the one that checks no permission, and so nodeService: every user may know
   *     the name of every other
   */
  public Names(
      Supplier<Configuration> configuration, PersonService personService, NodeService nodeService) {
    this.configuration = configuration;
    this.personService = personService;
    this.nodeService = nodeService;
  }

  /** First and last name of a user; null for one who is gone, or has none. */
  public String ofUser(String user) {
    NodeRef person = personService.getPersonOrNull(user);
    if (person == null) {
      return null;
    }
    return Texts.trimmed(
        Stream.of(
                text(person, ContentModel.PROP_FIRSTNAME), text(person, ContentModel.PROP_LASTNAME))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }

  /** First and last name, with the account; the account alone of one who is gone. */
  public String withAccount(String user) {
    String name = ofUser(user);
    return name == null ? user : name + " (" + user + ")";
  }

  /** The name of a recipient; null for one that is no longer there. */
  public String of(Recipient recipient) {
    Configuration now = configuration.get();
    return switch (recipient.kind()) {
      case USER -> ofUser(recipient.code());
      case POSITION -> {
        Position position = now.positions().get(recipient.code());
        yield position == null ? null : position.name();
      }
      case UNIT -> {
        Unit unit = now.units().get(recipient.code());
        yield unit == null ? null : unit.name();
      }
    };
  }

  private String text(NodeRef person, QName name) {
    return (String) nodeService.getProperty(person, name);
  }
}
