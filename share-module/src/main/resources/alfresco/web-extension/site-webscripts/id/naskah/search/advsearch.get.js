<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// From outside of a site, "all sites" would leave every letter out. Within a site the site stays what is searched. Who has nothing to do with
// letters, and a repository without them, get Share's page as it is.
(function () {
  function withoutLetters(forms) {
    var kept = [];
    for (var i = 0; forms && i < forms.length; i++) if (String(forms[i].type) !== "nsk:letter") kept.push(forms[i]);
    return kept;
  }
  var involved = naskah.involved();
  if (!involved) model.searchForms = withoutLetters(model.searchForms);
  for (var i = 0; model.widgets && i < model.widgets.length; i++) {
    var widget = model.widgets[i];
    if (widget.id != "AdvancedSearch") continue;
    if (!involved) {
      widget.options.searchForms = model.searchForms;
    } else if (widget.options.searchScope == "all_sites") {
      widget.options.searchScope = "repo";
      model.searchScope = "repo";
    }
  }
})();
