package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.secrecy.PassedOnTo;
import java.util.Collection;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;

/**
 * Tells by the table of dispositions who reads a letter because it was passed on. Somebody who came
 * under the user name of a person who left got nothing of what that person got.
 */
class PassedOn implements PassedOnTo {
  private final NodeService nodeService;
  private final PersonService personService;
  private final DispositionTable table;

  /**
   * @param nodeService the one that checks no permission: it is asked for ids of rows
   * @param personService likewise, asked who is there
   */
  public PassedOn(NodeService nodeService, PersonService personService, DispositionTable table) {
    this.nodeService = nodeService;
    this.personService = personService;
    this.table = table;
  }

  @Override
  public void keepOthersOut(NodeRef letter) {
    table.lockLetter(id(letter));
  }

  @Override
  public Collection<Recipient> readers(NodeRef letter, SecurityLevel security) {
    List<DispositionRow> meant = table.ofLetter(id(letter)).stream().filter(this::isMeant).toList();
    return DispositionAccess.readers(meant, security);
  }

  /** Whether the person who has this user name now was there when it was passed on: ids grow. */
  private boolean isMeant(DispositionRow row) {
    Recipient recipient = row.recipient();
    if (recipient.kind() != Recipient.Kind.USER) {
      return true;
    }
    NodeRef person = personService.getPersonOrNull(recipient.code());
    return person != null && id(person) < row.nodeId();
  }

  private long id(NodeRef node) {
    return (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID);
  }
}
