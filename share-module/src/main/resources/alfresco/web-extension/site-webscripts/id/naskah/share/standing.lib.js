/**
 * How the letters of a page stand for the user: one question to the repository for all of them, put only where there are letters. Out of the
 * answer come the indicators held and overdue, the day by which one has to act, and which actions stay.
 */
naskah.standing = {
  /** A hundred are answered at once: more than Share shows on a page. */
  MOST: 100,

  /** What one must be allowed, as the repository names it, for an action to be offered. All other actions of a row are Share's to judge. */
  DEEDS: {
    "naskah-complete": "edit", "naskah-pass-on": "passOn", "naskah-task": "task", "naskah-initial": "initial", "naskah-sign": "sign", "naskah-reply": "reply", "naskah-amend": "amend",
    "naskah-dossier": "file", "naskah-hold": "hold", "naskah-void": "void"
  },

  id: function (node) {
    return String(node.nodeRef).replace(/^.*\//, "");
  },

  /** What is known of each id. Nothing is, where the repository has no module, an older one, or does not answer. */
  ask: function (ids) {
    var known = {};
    for (var from = 0; from < ids.length; from += this.MOST) {
      var some = ids.slice(from, from + this.MOST);
      var entries = naskah.ask("standings?maxItems=" + this.MOST + "&ids=" + some.join(",")).entries;
      for (var i = 0; i < entries.length; i++) known[entries[i].id] = entries[i];
    }
    return known;
  },

  has: function (list, value) {
    for (var i = 0; i < list.length; i++) if (list[i] === value) return true;
    return false;
  },

  /** Of Share's own all, of ours those that are not switched off. */
  shown: function (all, part) {
    var kept = [];
    for (var i = 0; i < all.length; i++) {
      var id = String(all[i].id);
      if (id.indexOf("naskah-") !== 0 || naskah.shows(id.substring(7), part)) kept.push(all[i]);
    }
    return kept;
  },

  /** What one may not do, and what is not known, is not offered. */
  offered: function (actions, may) {
    var kept = [];
    for (var i = 0; i < actions.length; i++) {
      var deed = this.DEEDS[String(actions[i].id)];
      if (!deed || this.has(may, deed)) kept.push(actions[i]);
    }
    return this.shown(kept, "actions");
  },

  indicator: function (name, index) {
    return { id: "naskah-" + name, index: index, icon: "naskah-" + name + "-16.svg", label: "nsk.indicator." + name };
  },

  /** Adds to items of Share's what is known of those that are letters. */
  tell: function (items, known) {
    for (var i = 0; i < items.length; i++) {
      var item = items[i];
      if (!this.isLetter(item)) continue;
      var standing = known[this.id(item.node)] || { may: [] };
      if (item.actions) item.actions = this.offered(item.actions, standing.may);
      if (item.indicators) {
        if (standing.held) item.indicators.push(this.indicator("held", 205));
        if (standing.overdue) item.indicators.push(this.indicator("overdue", 206));
        item.indicators = this.shown(item.indicators, "indicators");
      }
      item.naskah = { held: standing.held === true, overdue: standing.overdue === true, task: standing.task || null };
    }
  },

  isLetter: function (item) {
    return Boolean(item && item.node && String(item.node.type) === "nsk:letter");
  },

  /** The drafts among the items that one may complete, the newest first. */
  drafts: function (items) {
    var found = [];
    for (var i = 0; i < items.length; i++) {
      var item = items[i];
      var complete = false;
      for (var j = 0; item.actions && j < item.actions.length; j++) complete = complete || item.actions[j].id === "naskah-complete";
      if (!complete || !this.isLetter(item)) continue;
      var created = item.node.properties["cm:created"];
      found.push({ id: this.id(item.node), name: String(item.displayName), at: String((created && created.iso8601) || created || "") });
    }
    found.sort(function (a, b) { return a.at < b.at ? 1 : a.at > b.at ? -1 : 0; });
    return found;
  },

  /** Does all of it for items, and for a folder if one is given; the answer says whether one can register letters in that, whether there are any, and which drafts. */
  complete: function (items, folder) {
    var ids = [];
    for (var i = 0; i < items.length; i++) if (this.isLetter(items[i])) ids.push(this.id(items[i].node));
    if (folder) ids.push(folder);
    if (!ids.length) return { registers: false, letters: false, drafts: [] };
    var known = this.ask(ids);
    this.tell(items, known);
    return {
      registers: Boolean(folder && known[folder] && this.has(known[folder].may, "register")),
      letters: ids.length > (folder ? 1 : 0),
      drafts: this.drafts(items)
    };
  }
};
