package id.naskah.retention;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.jscript.ScriptNode;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.namespace.QName;

/** All that can be tried to change, move or remove a letter or its attachment, by every door. */
final class Attempts {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final ServiceRegistry services;
  private final NodeService nodes;
  private final NodeRef letter;
  private final NodeRef attachment;
  private final NodeRef other;
  private final String user;
  private final Map<String, Callable<?>> all = new LinkedHashMap<>();

  /**
   * For one user.
   *
   * @param letter has at least one earlier version, a title and a link to the other letter
   */
  Attempts(
      Repository repository,
      Office office,
      NodeRef letter,
      NodeRef attachment,
      NodeRef other,
      String user) {
    this.repository = repository;
    this.office = office;
    this.doors = new Doors(repository);
    this.services = repository.services();
    this.nodes = services.getNodeService();
    this.letter = letter;
    this.attachment = attachment;
    this.other = other;
    this.user = user;
    properties();
    places();
    files();
    versions();
    otherDoors();
    scripts();
  }

  Map<String, Callable<?>> all() {
    return all;
  }

  private void properties() {
    set("subject", LetterModel.SUBJECT, "Lain");
    set("classification", LetterModel.CLASSIFICATION, "000");
    set("security", LetterModel.SECURITY, "secret");
    set("recipients", LetterModel.RECIPIENTS, "Orang lain");
    set("name", ContentModel.PROP_NAME, "lain.txt");
    set("title", ContentModel.PROP_TITLE, "Lain");
    set("description", ContentModel.PROP_DESCRIPTION, "Lain");
    set("a date of retention", RetentionModel.ELIGIBLE_ON, Office.day("2001-01-01"));
    set("when it became a record", RetentionModel.RECORDED_AT, Office.day("2001-01-01"));
    service("removed letter number", () -> nodes.removeProperty(letter, LetterModel.LETTER_NUMBER));
    service("all properties set", () -> nodes.setProperties(letter, Map.of()));
    service("title's aspect off", () -> nodes.removeAspect(letter, ContentModel.ASPECT_TITLED));
    service("number's aspect off", () -> nodes.removeAspect(letter, LetterModel.ASPECT_NUMBERED));
    service("appraised", () -> nodes.addAspect(letter, RetentionModel.ASPECT_APPRAISED, null));
    service("type", () -> nodes.setType(letter, ContentModel.TYPE_CONTENT));
    service("hidden", () -> nodes.addAspect(letter, ContentModel.ASPECT_HIDDEN, null));
    service("link added", () -> nodes.createAssociation(letter, other, LetterModel.REPLIES_TO));
    service("link removed", () -> nodes.removeAssociation(letter, other, LetterModel.RELATES_TO));
  }

  private void set(String what, QName name, Serializable value) {
    service(what, () -> nodes.setProperty(letter, name, value));
  }

  private void places() {
    service("deleted", () -> nodes.deleteNode(letter));
    service(
        "deleted for good",
        () -> {
          nodes.addAspect(letter, ContentModel.ASPECT_TEMPORARY, null);
          nodes.deleteNode(letter);
        });
    service("folder deleted", () -> nodes.deleteNode(folder()));
    service("unit deleted", () -> nodes.deleteNode(unit()));
    service("correspondence deleted", () -> nodes.deleteNode(parent(unit())));
    call("renamed", () -> services.getFileFolderService().rename(letter, "lain.txt"));
    call("moved", () -> services.getFileFolderService().move(letter, unit(), null));
    call(
        "moved with its folder",
        () -> services.getFileFolderService().move(folder(), unit(), null));
    call(
        "moved with its unit",
        () -> services.getFileFolderService().move(unit(), repository.companyHome(), null));
  }

  private void files() {
    service("content", () -> write(letter, "lain"));
    service("no content", () -> nodes.removeProperty(letter, ContentModel.PROP_CONTENT));
    service("attachment's content", () -> write(attachment, "lain"));
    service(
        "attachment's name",
        () -> nodes.setProperty(attachment, ContentModel.PROP_NAME, "lain.txt"));
    service(
        "attachment's type", () -> nodes.setType(attachment, ContentModel.TYPE_DICTIONARY_MODEL));
    service("attachment deleted", () -> nodes.deleteNode(attachment));
    service("attachment taken off", () -> nodes.removeChild(letter, attachment));
    service(
        "attachment moved",
        () ->
            nodes.moveNode(
                attachment,
                folder(),
                ContentModel.ASSOC_CONTAINS,
                QName.createQName(LetterModel.URI, "lain")));
    service(
        "attachment linked",
        () ->
            nodes.addChild(
                letter,
                office.node(ConfigurationFiles.UNITS),
                LetterModel.ATTACHMENTS,
                QName.createQName(LetterModel.URI, "units")));
    call(
        "overwritten by a copy",
        () ->
            services
                .getCopyService()
                .copy(
                    other,
                    letter,
                    ContentModel.ASSOC_CONTAINS,
                    QName.createQName(LetterModel.URI, "lain")));
    service("copied onto", () -> services.getCopyService().copy(other, letter));
  }

  private void versions() {
    service("reverted", () -> services.getVersionService().revert(letter, first()));
    service("versions deleted", () -> services.getVersionService().deleteVersionHistory(letter));
    service(
        "one version deleted", () -> services.getVersionService().deleteVersion(letter, first()));
    call("checked out", () -> services.getCheckOutCheckInService().checkout(letter));
    call("attachment checked out", () -> services.getCheckOutCheckInService().checkout(attachment));
  }

  private void otherDoors() {
    all.put("CMIS: subject", () -> doors.cmisUpdate(user, letter, subject()));
    all.put("CMIS: content", () -> doors.cmisContent(user, letter, "lain"));
    all.put("CMIS: attachment's content", () -> doors.cmisContent(user, attachment, "lain"));
    all.put("CMIS: deleted", () -> doors.cmisDelete(user, letter, false));
    all.put("CMIS: attachment deleted", () -> doors.cmisDelete(user, attachment, false));
    all.put("WebDAV: content", () -> doors.davPut(user, path(), "lain"));
    all.put("WebDAV: deleted", () -> doors.davDelete(user, path()));
    all.put("WebDAV: folder deleted", () -> doors.davDelete(user, office.place(letter)));
    String form = "/s/api/node/workspace/SpacesStore/" + letter.getId() + "/formprocessor";
    all.put("Share: form", () -> http("POST", form, "{\"prop_nsk_subject\":\"Lain\"}"));
    all.put(
        "Share: deleted",
        () ->
            http(
                "DELETE",
                "/s/slingshot/doclib/action/file/node/workspace/SpacesStore/" + letter.getId(),
                ""));
    String rest = "/api/-default-/public/naskah/versions/1/letters/" + letter.getId();
    all.put("REST: subject", () -> http("PUT", rest, "{\"subject\":\"Lain\"}"));
    all.put("REST: deleted", () -> http("DELETE", rest, ""));
    all.put("REST: content", () -> http("PUT", rest + "/content", "lain"));
  }

  private void scripts() {
    script("properties", "letter.properties['nsk:subject'] = 'Lain'; letter.save();");
    script("content", "letter.content = 'lain';");
    script("deleted", "if (!letter.remove()) { throw 'refused'; }");
    script("attachment deleted", "if (!attachment.remove()) { throw 'refused'; }");
    script("moved", "if (!letter.move(unit)) { throw 'refused'; }");
    script("type", "if (!letter.specializeType('cm:dictionaryModel')) { throw 'refused'; }");
  }

  private void script(String what, String text) {
    call(
        "script: " + what,
        () -> {
          Map<String, Object> model = new HashMap<>();
          model.put("letter", new ScriptNode(letter, services));
          model.put("attachment", new ScriptNode(attachment, services));
          model.put("unit", new ScriptNode(unit(), services));
          return services.getScriptService().executeScriptString(text, model);
        });
  }

  private void service(String what, Runnable work) {
    call(
        what,
        () -> {
          work.run();
          return null;
        });
  }

  private void call(String what, Callable<?> work) {
    all.put(what, () -> repository.inTransactionAs(user, work));
  }

  private HttpResponse<String> http(String method, String path, String body) {
    return repository
        .http(user)
        .send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<QName, ?> subject() {
    return Map.of(LetterModel.SUBJECT, "Lain");
  }

  private String path() {
    return office.place(letter) + "/" + office.property(letter, ContentModel.PROP_NAME);
  }

  private void write(NodeRef node, String text) {
    services.getContentService().getWriter(node, ContentModel.PROP_CONTENT, true).putContent(text);
  }

  private Version first() {
    return services.getVersionService().getVersionHistory(letter).getRootVersion();
  }

  private NodeRef folder() {
    return parent(letter);
  }

  /** Known by its mark, whoever may see it. */
  private NodeRef unit() {
    NodeRef folder = folder();
    while (!nodes.hasAspect(folder, LetterModel.ASPECT_UNIT_FOLDER)) {
      folder = parent(folder);
    }
    return folder;
  }

  private NodeRef parent(NodeRef node) {
    return nodes.getPrimaryParent(node).getParentRef();
  }
}
