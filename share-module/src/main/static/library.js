/*
 * What concerns a folder of letters and a selection in the document library: where "Letter..." is offered, drafts that wait to be completed,
 * and what is done with several letters at once. It asks nothing: what it knows came with the page (surf-doclist.get.js).
 */
(function () {
  'use strict';
  window.Naskah = window.Naskah || {};
  if (Naskah.library || !Naskah.letters) return;

  var word = Naskah.letters.word, desk = Naskah.letters.desk;

  /* "Letter..." in the menu: only where letters can be registered. What is done with several: only where there are letters. */

  var registers = false, letters = false;

  function show(selector, shown) {
    var found = document.querySelectorAll(selector);
    for (var i = 0; i < found.length; i++) {
      var item = found[i].parentNode;
      while (item && item.nodeName !== 'LI') item = item.parentNode;
      if (item) item.style.display = shown ? '' : 'none';
    }
  }

  function offer() {
    show('a[href*="itemId=nsk:letter"], a[href*="itemId=nsk%3Aletter"]', registers);
    show('[class*="onNaskahSeveral"]', letters);
  }

  /* Drafts of this folder, and which of them have just come. */

  var shown = { folder: '', ids: null };

  /** The drafts that have come since this folder was opened. Share lists a folder anew more than once after an upload. */
  function fresh(folder, drafts) {
    if (shown.folder !== folder || !shown.ids) {
      shown = { folder: folder, ids: drafts.map(function (draft) { return draft.id; }) };
    }
    return drafts.filter(function (draft) { return shown.ids.indexOf(draft.id) < 0; });
  }

  function line(place, key, draft, count) {
    var text = document.createElement('p'), link = document.createElement('a');
    text.setAttribute('role', 'status');
    text.style.margin = '0.5em 1em';
    text.appendChild(document.createTextNode(word(key, count) + ' '));
    link.href = Alfresco.constants.URL_PAGECONTEXT + 'naskah#/register/' + draft.id;
    link.className = 'theme-color-1';
    link.textContent = word('nsk.drafts.complete', draft.name);
    text.appendChild(link);
    place.appendChild(text);
  }

  function drafts(folder, all) {
    var list = document.querySelector('.doclist .documents');
    if (!list) return;
    var place = document.getElementById('naskah-drafts');
    if (!place) {
      place = document.createElement('div');
      place.id = 'naskah-drafts';
      list.parentNode.insertBefore(place, list);
    }
    while (place.firstChild) place.removeChild(place.firstChild);
    var come = fresh(folder, all);
    if (come.length) line(place, 'nsk.drafts.uploaded', come[0], come.length);
    else if (all.length) line(place, 'nsk.drafts.waiting', all[0], all.length);
  }

  YAHOO.Bubbling.on('doclistMetadata', function (layer, args) {
    var metadata = (args[1] && args[1].metadata) || {}, parent = metadata.parent, known = metadata.naskah || {};
    registers = known.registers === true;
    letters = known.letters === true;
    offer();
    drafts(String((parent && parent.nodeRef) || ''), known.drafts || []);
  });

  /* Several letters at once: on the desk, which says of each what was done and what not. */

  function several(form) {
    return function (records) {
      var ids = [].concat(records).map(Naskah.letters.idOf);
      desk('letters?ids=' + ids.join(',') + '&do=' + form);
    };
  }

  var SEVERAL = { onNaskahSeveralPass: several('pass'), onNaskahSeveralSettle: several('settle'), onNaskahSeveralFile: several('file') };

  function register() {
    for (var name in SEVERAL) YAHOO.Bubbling.fire('registerAction', { actionName: name, fn: SEVERAL[name] });
  }

  register();
  // The toolbar may come later than this file.
  YAHOO.util.Event.onDOMReady(function () {
    register();
    offer();
  });

  Naskah.library = { fresh: fresh, several: SEVERAL };
})();
