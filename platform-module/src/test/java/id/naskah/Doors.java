package id.naskah;

import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** Alfresco's own doors, through which letters come as well: services, CMIS, WebDAV. */
public final class Doors {
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Repository repository;

  public Doors(Repository repository) {
    this.repository = repository;
  }

  /** A node made with the public NodeService, with the user's permissions. */
  public NodeRef node(
      String user, NodeRef folder, QName type, String name, Map<QName, ?> properties) {
    NodeService nodes = repository.services().getNodeService();
    Map<QName, java.io.Serializable> values = new HashMap<>();
    properties.forEach((key, value) -> values.put(key, (java.io.Serializable) value));
    values.put(ContentModel.PROP_NAME, name);
    QName assoc = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    return repository.inTransactionAs(
        user,
        () ->
            nodes
                .createNode(folder, ContentModel.ASSOC_CONTAINS, assoc, type, values)
                .getChildRef());
  }

  /** A letter made with the public NodeService. */
  public NodeRef letter(String user, NodeRef folder, Map<QName, ?> properties) {
    return node(
        user, folder, LetterModel.TYPE_LETTER, repository.unique("scan") + ".pdf", properties);
  }

  /** A document made through CMIS 1.1, browser binding. */
  public HttpResponse<String> cmisCreate(
      String user, NodeRef folder, String type, String name, Map<QName, ?> properties) {
    List<String> form = new ArrayList<>(List.of("cmisaction=createDocument", "succinct=true"));
    int count = 0;
    count = add(form, count, "cmis:objectTypeId", type);
    count = add(form, count, "cmis:name", name);
    for (Map.Entry<QName, ?> property : properties.entrySet()) {
      count = add(form, count, id(property.getKey()), property.getValue());
    }
    return cmis(user, folder, form);
  }

  /** Properties changed through CMIS. */
  public HttpResponse<String> cmisUpdate(String user, NodeRef node, Map<QName, ?> properties) {
    List<String> form = new ArrayList<>(List.of("cmisaction=update"));
    int count = 0;
    for (Map.Entry<QName, ?> property : properties.entrySet()) {
      count = add(form, count, id(property.getKey()), property.getValue());
    }
    return cmis(user, node, form);
  }

  /** An object renamed through CMIS. */
  public HttpResponse<String> cmisRename(String user, NodeRef node, String name) {
    List<String> form = new ArrayList<>(List.of("cmisaction=update"));
    add(form, 0, "cmis:name", name);
    return cmis(user, node, form);
  }

  /** An object, or a folder with all that is in it, deleted through CMIS. */
  public HttpResponse<String> cmisDelete(String user, NodeRef node, boolean tree) {
    return cmis(user, node, List.of("cmisaction=" + (tree ? "deleteTree" : "delete")));
  }

  /** Content replaced through CMIS, AtomPub binding. */
  public HttpResponse<String> cmisContent(String user, NodeRef node, String text) {
    return repository
        .http(user)
        .put(
            CMIS + "/atom/content?overwriteFlag=true&id=" + node.getId(),
            "text/plain",
            text.getBytes(StandardCharsets.UTF_8));
  }

  /** The node that an answer of {@link #cmisCreate} is about. */
  public static NodeRef made(HttpResponse<String> answer) {
    var id = java.util.regex.Pattern.compile("\"cmis:objectId\":\"([0-9a-f-]{36})");
    var found = id.matcher(answer.body());
    if (!found.find()) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return new NodeRef("workspace://SpacesStore/" + found.group(1));
  }

  /** A file stored through WebDAV; the path begins below Company Home. */
  public HttpResponse<String> davPut(String user, String path, String text) {
    return http(user)
        .put(dav(path), "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file or folder deleted through WebDAV. */
  public HttpResponse<String> davDelete(String user, String path) {
    return http(user).delete(dav(path));
  }

  private static String dav(String path) {
    return "/webdav/" + encoded(path).replace("%2F", "/").replace("+", "%20");
  }

  private HttpResponse<String> cmis(String user, NodeRef object, List<String> form) {
    return http(user)
        .send(
            "POST",
            CMIS + "/browser/root?objectId=" + object.getId(),
            FORM,
            String.join("&", form).getBytes(StandardCharsets.UTF_8));
  }

  private Http http(String user) {
    return repository.http(user);
  }

  private static String id(QName property) {
    String prefix = RoutingModel.URI.equals(property.getNamespaceURI()) ? "nskr:" : "nsk:";
    return prefix + property.getLocalName();
  }

  private static int add(List<String> form, int number, String id, Object value) {
    form.add("propertyId%5B" + number + "%5D=" + encoded(id));
    if (value instanceof Collection<?> several) {
      int i = 0;
      for (Object each : several) {
        form.add("propertyValue%5B" + number + "%5D%5B" + i++ + "%5D=" + encoded(text(each)));
      }
    } else {
      form.add("propertyValue%5B" + number + "%5D=" + encoded(text(value)));
    }
    return number + 1;
  }

  private static String text(Object value) {
    return value instanceof Date date
        ? String.valueOf(date.toInstant().toEpochMilli())
        : String.valueOf(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
