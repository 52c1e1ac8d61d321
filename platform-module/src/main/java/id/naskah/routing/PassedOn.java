package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.secrecy.PassedOnTo;
import java.util.Collection;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Tells by the table of dispositions who reads a letter because it was passed on. */
class PassedOn implements PassedOnTo {
  private final NodeService nodeService;
  private final DispositionTable table;

  /**
   * @param nodeService the one that checks no permission: it is asked for the id of the letter's
   *     row
   */
  public PassedOn(NodeService nodeService, DispositionTable table) {
    this.nodeService = nodeService;
    this.table = table;
  }

  @Override
  public void keepOthersOut(NodeRef letter) {
    table.lockLetter(id(letter));
  }

  @Override
  public Collection<Recipient> readers(NodeRef letter, SecurityLevel security) {
    return DispositionAccess.readers(table.ofLetter(id(letter)), security);
  }

  private long id(NodeRef letter) {
    return (Long) nodeService.getProperty(letter, ContentModel.PROP_NODE_DBID);
  }
}
