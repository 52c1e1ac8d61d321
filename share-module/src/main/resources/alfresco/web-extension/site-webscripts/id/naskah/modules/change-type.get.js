<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// A document becomes a letter only where there are letters, and for who has to do with them.
(function () {
  if (!model.types || !model.types.selectable || naskah.involved()) return;
  var kept = [];
  for (var i = 0; i < model.types.selectable.length; i++) {
    if (String(model.types.selectable[i].name) !== "nsk:letter") kept.push(model.types.selectable[i]);
  }
  model.types.selectable = kept;
})();
