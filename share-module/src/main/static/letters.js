/*
 * Letters in the document library and on their details page: rows, actions, and the panels Dispositions and Retention.
 *
 * Rows ask nothing: what is known of each letter came with the page, as its property "naskah" (standing.lib.js). Everything shown is set
 * as text, never as markup of the server's; words come from Share's messages in the language that Share shows.
 */
(function () {
  'use strict';
  window.Naskah = window.Naskah || {};
  if (Naskah.letters) return;

  var html = Alfresco.util.encodeHTML;

  function word(key) {
    return Alfresco.util.message.apply(Alfresco.util, [key, 'Naskah'].concat([].slice.call(arguments, 1)));
  }

  function idOf(record) {
    var node = (record.jsNode && record.jsNode.nodeRef) || record.nodeRef;
    return String((node && node.nodeRef) || node).replace(/^.*\//, '');
  }

  function property(record, name) {
    var all = (record.node && record.node.properties) || {};
    return all['nsk:' + name] === undefined ? '' : all['nsk:' + name];
  }

  function day(value) {
    var text = value && value.iso8601 ? value.iso8601 : value;
    return text ? Alfresco.util.formatDate(/^\d{4}-\d\d-\d\d$/.test(text) ? text + 'T12:00:00' : text, word('nsk.date.format')) : '';
  }

  function entries(json) {
    return ((json && json.list && json.list.entries) || []).map(function (each) { return each.entry; });
  }

  /* Rows. */

  function line(label, value) {
    return value ? '<span class="item"><em>' + html(word(label)) + '</em>: ' + html(String(value)) + '</span> ' : '';
  }

  function number(record) {
    var agenda = property(record, 'agendaNumber');
    return line('nsk.row.number', property(record, 'letterNumber'))
      + line('nsk.row.agenda', agenda && agenda + ' / ' + property(record, 'agendaYear'))
      + line('nsk.row.status', property(record, 'status') && word('nsk.status.' + property(record, 'status')));
  }

  /** The day by which the reader has to act; what waits for others says nothing here. */
  function due(task) {
    if (!task || !task.dueDate) return '';
    return '<span class="item naskah-due"' + (task.overdue ? ' style="color: #b00020"' : '') + '>'
      + html(word(task.overdue ? 'nsk.row.overdue' : 'nsk.row.due', day(task.dueDate))) + '</span>';
  }

  function from(record) {
    var who = [property(record, 'senderName'), property(record, 'senderOrganisation')].filter(Boolean).join(', ');
    return line('nsk.row.from', who) + line('nsk.row.letterDate', day(property(record, 'letterDate')))
      + due(record.naskah && record.naskah.task);
  }

  YAHOO.Bubbling.fire('registerRenderer', { propertyName: 'naskahNumber', renderer: number });
  YAHOO.Bubbling.fire('registerRenderer', { propertyName: 'naskahFrom', renderer: from });

  /* Actions. */

  function desk(address) {
    window.location.href = Alfresco.constants.URL_PAGECONTEXT + 'naskah#/' + address;
  }

  /** The address of the desk for an action: a part of the letter, a form of it, or what is begun because of it. */
  function address(params, id) {
    if (params.because) return params.address + '?' + params.because + '=' + id;
    return (params.address || 'letter') + '/' + id + (params.part ? '/' + params.part : '') + (params.form ? '?do=' + params.form : '');
  }

  function open(record, owner) {
    desk(address(this.getAction(record, owner).params || {}, idOf(record)));
  }

  /** Says that a letter has gone since the page was shown. */
  function gone() {
    Alfresco.util.PopupManager.displayPrompt({ text: word('nsk.panel.gone') });
  }

  /** The tab is opened at once, for browsers let nobody open one later; of a letter that has gone meanwhile it would show an answer for programs. */
  function sheet(record) {
    var id = idOf(record), tab = window.open('', '_blank');
    if (tab) tab.opener = null;
    var show = function () {
      if (tab) tab.location = new URL(Naskah.forms.api + 'sheets/' + id + '/content', window.location.href).href;
    };
    Naskah.forms.ask('standings?ids=' + id, function (json) {
      if (entries(json).length) return show();
      if (tab) tab.close();
      gone();
    }, show);
  }

  function makeVoid(record) {
    var refresh = function () {
      YAHOO.Bubbling.fire('metadataRefresh');
      if (document.querySelector('.document-details-panel')) window.location.reload();
    };
    Alfresco.util.PopupManager.getUserInput({
      title: word('nsk.action.void'),
      text: word('nsk.action.void.reason'),
      input: 'textarea',
      callback: {
        fn: function (reason) {
          Alfresco.util.Ajax.jsonPut({
            url: Naskah.forms.api + 'letters/' + idOf(record),
            dataObj: { status: 'void', reason: reason },
            successCallback: { fn: refresh },
            failureMessage: word('nsk.action.failed')
          });
        }
      }
    });
  }

  [['onNaskahOpen', open], ['onNaskahSheet', sheet], ['onNaskahVoid', makeVoid]].forEach(function (each) {
    YAHOO.Bubbling.fire('registerAction', { actionName: each[0], fn: each[1] });
  });

  /* Panels of the details page: there for letters alone. */

  function element(name, text, inside) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (inside) inside.appendChild(made);
    return made;
  }

  function list(body, texts) {
    body.textContent = '';
    if (!texts.length) element('p', word('nsk.panel.none'), body);
    var all = texts.length ? element('ul', '', body) : null;
    texts.forEach(function (text) { element('li', text, all).style.margin = '0 0 0.4em 0'; });
  }

  function who(step) {
    var name = step.recipientName || step.recipient;
    var status = word('nsk.disposition.' + step.status);
    var when = step.dueDate ? ', ' + word(step.overdue ? 'nsk.row.overdue' : 'nsk.row.due', day(step.dueDate)) : '';
    return new Array((step.depth || 0) + 1).join('\u2014 ') + name + ': ' + status + when + (step.report ? '. ' + step.report : '');
  }

  function retention(answer) {
    if (!answer) return [];
    var held = (answer.holds || []).map(function (hold) { return word('nsk.panel.held', hold.name || hold.reason || hold.id); });
    return held.concat(answer.sentences || []);
  }

  function panel(place, title, path, texts) {
    element('h2', word(title), place).className = 'thin dark';
    var body = element('div', word('nsk.panel.asking'), place);
    body.className = 'panel-body';
    place.className += ' document-details-panel';
    place.removeAttribute('hidden');
    return function () {
      Naskah.forms.ask(path, function (json) { list(body, texts(entries(json))); }, function (response) {
        var answer = response.serverResponse || {};
        var said = Naskah.refusal && Naskah.refusal.words(answer.responseText);
        list(body, [answer.status === 404 ? word('nsk.panel.gone') : said || word('nsk.panel.away')]);
      });
    };
  }

  /** Fills the panels, and anew when one comes back to the window: what a letter said does not stay there when it has gone. */
  function keep(fill) {
    var all = function () { fill.forEach(function (each) { each(); }); };
    all();
    document.addEventListener('visibilitychange', function () { if (!document.hidden) all(); });
  }

  function panels() {
    var shown = Alfresco.util.ComponentManager.findFirst('Alfresco.DocumentActions');
    var item = shown && shown.options.documentDetails && shown.options.documentDetails.item;
    if (!item || item.node.type !== 'nsk:letter') return;
    var id = idOf(item), fill = [];
    [].forEach.call(document.querySelectorAll('[data-naskah-panel]'), function (place) {
      if (place.getAttribute('data-naskah-panel') === 'dispositions') {
        fill.push(panel(place, 'nsk.panel.dispositions', 'letters/' + id + '/dispositions', function (steps) { return steps.map(who); }));
      } else {
        fill.push(panel(place, 'nsk.panel.retention', 'letters/' + id + '/retention', function (answers) { return retention(answers[0]); }));
      }
      place.removeAttribute('data-naskah-panel');
    });
    if (fill.length) keep(fill);
  }

  Naskah.letters = { word: word, idOf: idOf, desk: desk, address: address, number: number, from: from, who: who, retention: retention };
  YAHOO.util.Event.onDOMReady(function () { setTimeout(panels, 0); });
})();
