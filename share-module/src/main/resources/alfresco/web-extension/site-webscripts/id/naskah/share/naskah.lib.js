/** What the web scripts of Naskah share: asking the repository, and which parts are shown. */
var naskah = {
  /** The folder that has a folder for each unit, in Share's library. */
  folder: "repository#filter=path%7C%2FCorrespondence",

  /**
   * An answer of Naskah's REST API: {found, refused, entry, entries}. Found is false where the module is not in the
   * repository or the repository is away; refused is true where the user has no right to what was asked.
   */
  ask: function (path) {
    var none = { found: false, refused: false, entry: null, entries: [] };
    try {
      var answer = remote.connect("alfresco-api").get("/-default-/public/naskah/versions/1/" + path);
      var status = Number(answer.status);
      if (status === 403) return { found: true, refused: true, entry: null, entries: [] };
      if (status !== 200) return none;
      var body = JSON.parse(String(answer));
      var entries = [];
      var listed = body.list ? body.list.entries : [];
      for (var i = 0; i < listed.length; i++) entries.push(listed[i].entry);
      return { found: true, refused: false, entry: body.entry || null, entries: entries };
    } catch (e) {
      return none;
    }
  },

  /** Whether an item of the header is shown: "false" in the section Naskah of the configuration hides it. */
  shows: function (name) {
    var section = config.scoped["Naskah"];
    var header = section ? section["header"] : null;
    return !header || String(header.getChildValue(name)) !== "false";
  }
};
