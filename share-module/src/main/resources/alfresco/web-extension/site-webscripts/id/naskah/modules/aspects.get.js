<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// The aspects of units' folders are offered only where there are letters, and to who has to do with them.
(function () {
  if (!model.aspects || naskah.involved()) return;
  var lists = ["visible", "addable", "removeable"];
  for (var i = 0; i < lists.length; i++) {
    var all = model.aspects[lists[i]], kept = [];
    for (var j = 0; all && j < all.length; j++) if (String(all[j]).indexOf("nsk:") !== 0) kept.push(all[j]);
    model.aspects[lists[i]] = kept;
  }
})();
