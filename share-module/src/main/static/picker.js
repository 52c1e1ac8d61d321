/*
 * The picker of other letters: what is typed is looked for as the search of the desk does, by number, subject or sender, and what was chosen is
 * sent as Share's own picker sends it, what is added and what is removed apart.
 */
(function () {
  'use strict';
  window.Naskah = window.Naskah || {};
  if (Naskah.picker || !Naskah.forms) return;

  var FIELDS = 'id,letterNumber,series,agendaNumber,subject,name';
  var SOON = 300;

  function word(key) {
    return Alfresco.util.message(key, 'Naskah');
  }

  /** "005/DINKES/2026 · Undangan rapat": what a letter is known by. */
  function shown(letter) {
    var agenda = letter.series && letter.agendaNumber ? letter.series + ' ' + letter.agendaNumber : '';
    return [letter.letterNumber, agenda, letter.subject || letter.name].filter(Boolean).join(' \u00b7 ');
  }

  function idsOf(value) {
    return String(value).split(',').map(function (each) { return each.replace(/^.*\//, '').trim(); }).filter(Boolean);
  }

  function refs(ids) {
    return ids.map(function (id) { return 'workspace://SpacesStore/' + id; }).join(',');
  }

  /** What is sent, out of what was there and what is chosen now. */
  function difference(before, now) {
    function without(some, others) {
      return some.filter(function (id) { return others.indexOf(id) < 0; });
    }
    return { added: refs(without(now, before)), removed: refs(without(before, now)) };
  }

  function letters(query, then) {
    Naskah.forms.ask('letters?' + query + '&fields=' + FIELDS, function (json) {
      then(json.list.entries.map(function (each) { return each.entry; }));
    }, function () { then([]); });
  }

  function clear(place) {
    while (place.firstChild) place.removeChild(place.firstChild);
  }

  function link(letter) {
    var made = document.createElement('a');
    made.href = Alfresco.constants.URL_PAGECONTEXT + 'naskah#/letter/' + letter.id;
    made.textContent = shown(letter);
    return made;
  }

  function button(text, named, clicked) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    if (named) made.setAttribute('aria-label', named);
    made.addEventListener('click', clicked);
    return made;
  }

  Naskah.picker = function (id, value, viewing) {
    var before = idsOf(value), chosen = [], waiting = 0, asked = 0;
    function part(name) { return document.getElementById(id + '-' + name); }

    function draw() {
      var place = part('chosen');
      clear(place);
      chosen.forEach(function (letter) {
        var line = document.createElement('div');
        line.appendChild(link(letter));
        if (!viewing) {
          line.appendChild(document.createTextNode(' '));
          line.appendChild(button('\u00d7', word('nsk.picker.remove') + ': ' + shown(letter), function () {
            chosen = chosen.filter(function (each) { return each !== letter; });
            put();
          }));
        }
        place.appendChild(line);
      });
    }

    function put() {
      var sent = difference(before, chosen.map(function (letter) { return letter.id; }));
      part('added').value = sent.added;
      part('removed').value = sent.removed;
      draw();
    }

    function offer(found) {
      var place = part('found');
      clear(place);
      var others = found.filter(function (letter) { return chosen.every(function (each) { return each.id !== letter.id; }); });
      if (!others.length) place.textContent = word('nsk.picker.none');
      others.forEach(function (letter) {
        var line = document.createElement('div');
        line.appendChild(button(shown(letter), '', function () {
          chosen.push(letter);
          part('find').value = '';
          clear(place);
          put();
          part('find').focus();
        }));
        place.appendChild(line);
      });
    }

    function find() {
      var text = part('find').value.trim(), mine = (asked += 1);
      if (text.length < 2) return clear(part('found'));
      letters('maxItems=10&term=' + encodeURIComponent(text), function (found) {
        if (mine === asked) offer(found);
      });
    }

    // One that may not be read is not shown, and is not removed by saving.
    if (before.length) {
      letters('maxItems=100&where=' + encodeURIComponent("(id IN ('" + before.join("','") + "'))"), function (found) {
        before = found.map(function (letter) { return letter.id; });
        chosen = found;
        draw();
      });
    }
    if (viewing) return;
    part('find').placeholder = word('nsk.picker.find');
    part('find').addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(find, SOON);
    });
    part('find').addEventListener('keydown', function (event) {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // Enter looks at once, and does not send the form
      clearTimeout(waiting);
      find();
    });
  };

  Naskah.picker.difference = difference;
  Naskah.picker.shown = shown;
})();
