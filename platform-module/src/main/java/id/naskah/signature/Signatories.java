package id.naskah.signature;

import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;

/** Those who sign, as their accounts say who they are. */
class Signatories {
  private final PersonService personService;
  private final NodeService nodeService;
  private final Transactions transactions;

  /**
   * @param nodeService the one that checks no permission: a signatory's own account is read
   */
  public Signatories(
      PersonService personService, NodeService nodeService, Transactions transactions) {
    this.personService = personService;
    this.nodeService = nodeService;
    this.transactions = transactions;
  }

  Signatory of(String login) {
    return RunAs.system(() -> transactions.inNewReadOnly(() -> read(login)));
  }

  private Signatory read(String login) {
    NodeRef person = personService.getPerson(login, false);
    Map<QName, Serializable> properties = nodeService.getProperties(person);
    String first = text(properties, ContentModel.PROP_FIRSTNAME);
    String last = text(properties, ContentModel.PROP_LASTNAME);
    String name = (first + " " + last).strip();
    String email = text(properties, ContentModel.PROP_EMAIL);
    return new Signatory(login, name.isEmpty() ? login : name, email.isEmpty() ? null : email);
  }

  private static String text(Map<QName, Serializable> properties, QName name) {
    return properties.get(name) instanceof String text ? text.strip() : "";
  }
}
