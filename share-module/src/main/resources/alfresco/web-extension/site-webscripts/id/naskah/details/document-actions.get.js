<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">
<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/standing.lib.js">

// The actions of a letter on its own page: the same as in its row.
(function () {
  for (var i = 0; model.widgets && i < model.widgets.length; i++) {
    var options = model.widgets[i].options;
    var details = options && options.documentDetails;
    if (details && details.item) naskah.standing.complete([details.item], null);
  }
})();
