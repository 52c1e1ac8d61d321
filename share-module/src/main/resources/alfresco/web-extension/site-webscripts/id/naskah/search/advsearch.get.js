// From outside of a site, "all sites" would leave every letter out. Within a site the site stays what is searched.
(function () {
  for (var i = 0; model.widgets && i < model.widgets.length; i++) {
    var widget = model.widgets[i];
    if (widget.id == "AdvancedSearch" && widget.options.searchScope == "all_sites") {
      widget.options.searchScope = "repo";
      model.searchScope = "repo";
    }
  }
})();
