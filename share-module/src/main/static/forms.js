/*
 * The controls of a letter's form: units, kinds and classifications by name, and lists of names that keep their commas.
 * Each control works on as plain text when the repository does not answer. letters.js asks the repository through this file.
 */
(function () {
  'use strict';
  window.Naskah = window.Naskah || {};
  if (Naskah.forms) return;

  var api = Alfresco.constants.PROXY_URI.replace(/alfresco\/$/, 'alfresco-api/') + '-default-/public/naskah/versions/1/';
  var lists = {};

  /** Asks Naskah's REST API. */
  function ask(path, shown, failed) {
    Alfresco.util.Ajax.jsonGet({
      url: api + path,
      noReloadOnAuthFailure: true,
      successCallback: { fn: function (response) { shown(response.json); } },
      failureCallback: { fn: failed || function () {} }
    });
  }

  /** A list of the office's, asked for once a page, page by page. */
  function list(what, shown) {
    var known = lists[what] || (lists[what] = { entries: [], waiting: [], asked: false, whole: false });
    if (known.whole) return shown(known.entries);
    known.waiting.push(shown);
    if (known.asked) return;
    known.asked = true;
    (function page() {
      ask(what + '?maxItems=1000&skipCount=' + known.entries.length, function (json) {
        json.list.entries.forEach(function (each) { known.entries.push(each.entry); });
        if (json.list.pagination.hasMoreItems && json.list.entries.length) return page();
        known.whole = true;
        known.waiting.forEach(function (next) { next(known.entries); });
      });
    })();
  }

  function nameOf(entry) {
    var indonesian = /^(id|in)\b/.test(String(Alfresco.constants.JS_LOCALE).replace('_', '-'));
    return entry.name || (indonesian ? entry.indonesian : entry.english) || entry.id;
  }

  function named(entries, code) {
    for (var i = 0; i < entries.length; i++) if (entries[i].id === code) return nameOf(entries[i]);
    return '';
  }

  /** In view mode: the name in place of the code. */
  function show(id, what, code) {
    if (!code) return;
    list(what, function (entries) {
      var place = document.getElementById(id), name = named(entries, code);
      if (place && name) {
        place.textContent = name;
        place.setAttribute('title', code);
      }
    });
  }

  /** A text field of codes that offers what there is, and says the name of what stands in it. */
  function choose(id, what) {
    var field = document.getElementById(id), said = document.getElementById(id + '-name');
    var direction = field.form && field.form.elements.prop_nsk_direction;
    if (what === 'kinds' && direction) byDirection(direction);
    var offered = document.createElement('datalist');
    offered.id = id + '-offered';
    field.parentNode.appendChild(offered);
    list(what, function (entries) {
      function fill() {
        offered.textContent = '';
        entries.forEach(function (entry) {
          if (entry.mayRegister === false) return;
          if (entry.directions && direction && direction.value && entry.directions.indexOf(direction.value) < 0) return;
          var option = document.createElement('option');
          option.value = entry.id;
          option.textContent = nameOf(entry);
          offered.appendChild(option);
        });
      }
      function say() {
        said.textContent = named(entries, field.value.trim());
      }
      fill();
      say();
      field.setAttribute('list', offered.id);
      field.addEventListener('input', say);
      if (direction && direction.addEventListener) direction.addEventListener('change', fill);
    });
  }

  function lines(text) {
    return text.split('\n').map(function (each) { return each.trim(); }).filter(Boolean);
  }

  var letters = {};

  /** The letter of a form, asked for once a page. A form knows a list only as one text with commas; the letter knows which comma parts two names. */
  function letter(node, shown) {
    var id = node.replace(/^.*\//, ''), known = letters[id] || (letters[id] = { entry: null, waiting: [] });
    if (known.entry) return shown(known.entry);
    known.waiting.push(shown);
    if (known.waiting.length > 1) return;
    ask('letters/' + id, function (json) {
      known.entry = json.entry;
      known.waiting.forEach(function (next) { next(known.entry); });
    });
  }

  /** In view mode: one name a line. */
  function read(id, field, node) {
    letter(node, function (entry) {
      var place = document.getElementById(id), all = entry[field.replace('prop_nsk_', '')] || [];
      if (!place || !all.length) return;
      place.textContent = '';
      all.forEach(function (name) {
        place.appendChild(document.createElement('div')).textContent = name;
      });
    });
  }

  /** One name a line. Each goes as a value of its own, so that "Budi Santoso, S.H." stays one name. */
  function names(id, field, node) {
    var text = document.getElementById(id), sent = document.getElementById(id + '-sent');
    function put() {
      var all = lines(text.value);
      sent.textContent = '';
      (all.length ? all : ['']).forEach(function (name) {
        var input = document.createElement('input');
        input.type = 'hidden';
        input.name = field + (all.length ? '[]' : '');
        input.value = name;
        sent.appendChild(input);
      });
    }
    text.addEventListener('input', put);
    if (!node) return;
    text.disabled = true;
    letter(node, function (entry) {
      text.value = (entry[field.replace('prop_nsk_', '')] || []).join('\n');
      text.disabled = false;
    });
  }

  /** A letter that goes out was not received. */
  function byDirection(direction) {
    var received = document.querySelector('[name=prop_nsk_receivedDate]');
    var block = received;
    while (block && !/\bform-field\b/.test(block.className)) block = block.parentElement;
    if (!block) return;
    function fit() {
      block.style.display = /^(outgoing|internal)$/.test(direction.value) && !received.value ? 'none' : '';
    }
    fit();
    direction.addEventListener('change', fit);
  }

  Naskah.forms = { api: api, ask: ask, list: list, show: show, choose: choose, names: names, read: read, lines: lines };
})();
