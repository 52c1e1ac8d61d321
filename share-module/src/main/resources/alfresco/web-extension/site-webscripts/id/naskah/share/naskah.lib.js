/** What the web scripts of Naskah share: asking the repository, and which parts are shown. */
var naskah = {
  /** The folder that has a folder for each unit, in Share's library. */
  folder: "repository#filter=path%7C%2FCorrespondence",

  /**
   * An answer of Naskah's REST API: {entry, entries}. Both are empty where the module is not in the repository or is an older one, where
   * the repository is away, and where the user has no right to what was asked.
   */
  ask: function (path) {
    var none = { entry: null, entries: [] };
    try {
      var answer = remote.connect("alfresco-api").get("/-default-/public/naskah/versions/1/" + path);
      if (Number(answer.status) !== 200) return none;
      var body = JSON.parse(String(answer));
      var entries = [];
      var listed = body.list ? body.list.entries : [];
      for (var i = 0; i < listed.length; i++) entries.push(listed[i].entry);
      return { entry: body.entry || null, entries: entries };
    } catch (e) {
      return none;
    }
  },

  /** Whether the user has to do with letters; false too where the repository has none of Naskah. */
  involved: function () {
    var own = this.ask("standings/-me-").entry;
    return Boolean(own && own.involved);
  },

  /** Adds our items behind Share's own in the header of a page. Share's header is there whatever happens here. */
  header: function (page) {
    var bar = widgetUtils.findObject(page, "id", "HEADER_APP_MENU_BAR");
    if (!bar) return;
    function item(id, label, to) {
      bar.config.widgets.push({
        id: id, name: "alfresco/menus/AlfMenuBarItem", config: { id: id, label: msg.get(label), targetUrl: to }
      });
    }
    if (this.shows("desk")) item("HEADER_NASKAH_DESK", "nsk.share.desk", "naskah");
    if (this.shows("folders")) item("HEADER_NASKAH_FOLDERS", "nsk.share.folders", this.folder);
  },

  /**
   * Whether a part is shown: all are, but those for which the section Naskah of the installation's own configuration says "false" (docs/share.md).
   * The module itself has no such section: what it said would come after the installation's.
   */
  shows: function (name, part) {
    try {
      var section = config.scoped["Naskah"];
      var parts = section ? section[part || "header"] : null;
      return !parts || String(parts.getChildValue(name)) !== "false";
    } catch (e) {
      return true;
    }
  }
};
