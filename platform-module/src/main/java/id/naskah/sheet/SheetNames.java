package id.naskah.sheet;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;

/** What people, positions and units are called; a code that is gone stands for itself. */
final class SheetNames {
  private final PersonService people;
  private final NodeService nodeService;
  private final Configuration configuration;
  private final Map<String, String> known = new HashMap<>();

  SheetNames(PersonService people, NodeService nodeService, Configuration configuration) {
    this.people = people;
    this.nodeService = nodeService;
    this.configuration = configuration;
  }

  String of(Recipient recipient) {
    String code = recipient.code();
    return switch (recipient.kind()) {
      case USER -> person(code);
      case POSITION -> {
        Position position = configuration.positions().get(code);
        yield position == null ? code : position.name();
      }
      case UNIT -> unit(code);
    };
  }

  /** The same for the written form, such as {@code position:KABAG}. */
  String of(String recipient) {
    return Recipient.parse(recipient).map(this::of).orElse(recipient);
  }

  String unit(String code) {
    Unit unit = configuration.units().get(code);
    return unit == null ? code : unit.name();
  }

  /** First and last name of a user. */
  String person(String user) {
    return known.computeIfAbsent(user, this::lookUp);
  }

  private String lookUp(String user) {
    // Asked first: to get one that is not there can make one.
    if (!people.personExists(user)) {
      return user;
    }
    NodeRef person = people.getPerson(user, false);
    String name =
        Stream.of(ContentModel.PROP_FIRSTNAME, ContentModel.PROP_LASTNAME)
            .map(part -> (String) nodeService.getProperty(person, part))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .strip();
    return name.isEmpty() ? user : name;
  }
}
