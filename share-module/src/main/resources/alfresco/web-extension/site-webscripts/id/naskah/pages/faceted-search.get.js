<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// The page of results makes its own header, facets and rows: ours are added for who has to do with letters. What is counted in a facet are
// results, and those are only what the user may read.
(function () {
  if (!naskah.involved()) return;
  var page = model.jsonModel;
  naskah.header(page);

  var MODEL = "{http://naskah.id/model/correspondence/1.0}";
  var names = ["unit", "direction", "kind", "status", "agendaYear", "classification", "security"];
  var list = widgetUtils.findObject(page, "id", "FCTSRCH_SEARCH_FACET_LIST");
  for (var i = 0; list && i < names.length; i++) {
    if (!naskah.shows(names[i], "facets")) continue;
    list.config.widgets.push({
      id: "FCTSRCH_naskah_" + names[i], name: "alfresco/search/FacetFilters", config: {
        additionalCssClasses: "separated", label: msg.get("nsk.facet." + names[i]), facetQName: MODEL + names[i],
        sortBy: names[i] === "agendaYear" ? "REVERSE_ALPHABETICALLY" : "ASCENDING", maxFilters: 6, hitThreshold: 1, minFilterValueLength: 1,
        useHash: false, headingLevel: 3, blockIncludeFacetRequest: false
      }
    });
  }

  // In the row of a result that is a letter: what one knows a letter by.
  var row = widgetUtils.findObject(page, "id", "FCTSRCH_SEARCH_RESULT");
  if (!row || !naskah.shows("lines", "results")) return;
  var lines = ["letterNumber", "subject", "senderName", "senderOrganisation"];
  row.config.widgetsBelow = row.config.widgetsBelow || [];
  for (var j = 0; j < lines.length; j++) {
    row.config.widgetsBelow.push({
      name: "alfresco/renderers/Property", config: {
        propertyToRender: "node.properties.nsk:" + lines[j], label: msg.get("nsk.result." + lines[j]), renderSize: "small",
        renderOnNewLine: true, renderFilterMethod: "ALL", renderFilter: [
          { property: "node.type", values: ["nsk:letter"] }, { property: "node.properties.nsk:" + lines[j], values: [""], negate: true, renderOnAbsentProperty: false }
        ]
      }
    });
  }
})();
