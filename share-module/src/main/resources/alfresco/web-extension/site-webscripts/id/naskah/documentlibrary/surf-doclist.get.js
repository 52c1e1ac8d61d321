<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">
<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/standing.lib.js">

// Runs after Share's own script, on the text that it answers with. Whatever happens here, that text is answered.
(function () {
  try {
    var page = JSON.parse(String(model.json));
    var items = page.items || (page.item ? [page.item] : []);
    var parent = page.metadata && page.metadata.parent;
    // Letters are registered in folders below Correspondence: elsewhere nothing is asked for the sake of the folder.
    var below = /\/Correspondence\/./.test(String(url.templateArgs.params));
    var folder = page.items && below && parent && parent.nodeRef ? naskah.standing.id(parent) : null;
    var known = naskah.standing.complete(items, folder);
    if (page.metadata) page.metadata.naskah = known;
    model.json = JSON.stringify(page);
  } catch (e) {
    if (logger.isWarnLoggingEnabled()) logger.warn("Naskah: a list is shown without what is known of its letters. " + e);
  }
})();
