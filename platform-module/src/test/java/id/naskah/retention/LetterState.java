package id.naskah.retention;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;

/** All that must stay as it is of a record. */
final class LetterState {
  private LetterState() {}

  /** What is there of the letter and its attachment, to be compared. */
  static List<Object> of(Repository repository, Office office, NodeRef letter, NodeRef file) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          ServiceRegistry services = repository.services();
          Map<QName, Serializable> said = new HashMap<>(office.properties(letter));
          said.keySet().removeIf(name -> !isCore(name));
          return List.of(
              said,
              services.getNodeService().getType(letter),
              services.getNodeService().getPath(letter).toString(),
              services.getNodeService().getPrimaryParent(file),
              services.getNodeService().getProperty(file, ContentModel.PROP_NAME),
              services.getNodeService().getTargetAssocs(letter, LetterModel.RELATES_TO),
              services.getNodeService().getTargetAssocs(letter, LetterModel.REPLIES_TO),
              services
                  .getNodeService()
                  .getChildAssocs(letter, LetterModel.ATTACHMENTS, RegexQNamePattern.MATCH_ALL),
              services
                  .getContentService()
                  .getReader(letter, ContentModel.PROP_CONTENT)
                  .getContentString(),
              services
                  .getContentService()
                  .getReader(file, ContentModel.PROP_CONTENT)
                  .getContentString(),
              services.getVersionService().getVersionHistory(letter).getAllVersions().size());
        });
  }

  private static boolean isCore(QName name) {
    return LetterModel.URI.equals(name.getNamespaceURI())
        || RetentionModel.URI.equals(name.getNamespaceURI())
        || ContentModel.PROP_NAME.equals(name)
        || ContentModel.PROP_TITLE.equals(name)
        || ContentModel.PROP_DESCRIPTION.equals(name);
  }
}
