<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// Items are added behind Share's own, and only where the repository has letters. Share's header is there whatever happens here.
(function () {
  var bar = widgetUtils.findObject(model.jsonModel, "id", "HEADER_APP_MENU_BAR");
  if (!bar || (!naskah.shows("desk") && !naskah.shows("folders")) || !naskah.ask("users/-me-").found) return;
  function item(id, label, to) {
    bar.config.widgets.push({
      id: id, name: "alfresco/menus/AlfMenuBarItem", config: { id: id, label: msg.get(label), targetUrl: to }
    });
  }
  if (naskah.shows("desk")) item("HEADER_NASKAH_DESK", "nsk.share.desk", "naskah");
  if (naskah.shows("folders")) item("HEADER_NASKAH_FOLDERS", "nsk.share.folders", naskah.folder);
})();
