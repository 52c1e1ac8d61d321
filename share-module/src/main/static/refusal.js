/*
 * Says why the repository refused something, in the repository's own words.
 *
 * Share has a sentence of its own for each thing that fails ("Could not delete", "An unknown error occurred"), and drops
 * what the repository answered. While Share handles a failed request, the answer's words are kept here, and a prompt or
 * message that Share opens in that time shows them below Share's sentence. Answers that are no refusal of the
 * repository's (they carry no number of an error) are left to Share.
 */
(function () {
  'use strict';
  window.Naskah = window.Naskah || {};
  if (Naskah.refusal) return;

  // "JavaException: id.naskah.platform.RuleViolation: 10290010 letter: ...": classes, then the number of the error.
  var BEFORE = /^(?:[\w.$ ()-]+:\s*)*\d{8,}\s+/;
  var SCRIPT = /^Failed to execute script '[^']*':\s*/;
  /** Letters whose files do not change any more, by status. */
  var STAYS = { settled: 'nsk.refusal.settled', void: 'nsk.refusal.void' };
  var current = null;

  /** What is meant for the reader in a text of the repository, or null where it is no error of the repository's. */
  function cleaned(text) {
    var rest = String(text || ''), found = false, next;
    for (;;) {
      next = rest.replace(BEFORE, '').replace(SCRIPT, '');
      if (next === rest) return found && rest ? rest : null;
      found = true;
      rest = next;
    }
  }

  /** The words of a refusal in the body of an answer: of a web script, of the public API, or of CMIS. */
  function words(body) {
    var json;
    try {
      json = JSON.parse(body);
    } catch (notJson) {
      return null;
    }
    if (!json || typeof json !== 'object') return null;
    if (json.error && json.error.briefSummary) return cleaned(json.error.briefSummary) || json.error.briefSummary;
    // Later versions keep causes to themselves; a place in a script is no reason.
    return ofCause(json.callstack) || (/upload\.post\.js/.test(json.message) ? null : cleaned(json.message));
  }

  /** An upload answers with a sentence of its own; why Naskah refused it stands among the causes, where the repository tells them. */
  function ofCause(callstack) {
    for (var i = 0; callstack && i < callstack.length; i++) {
      if (/^id\.naskah\.[\w.]*RuleViolation: \d{8,}/.test(callstack[i])) return cleaned(callstack[i]);
    }
    return null;
  }

  Naskah.refusal = { words: words, cleaned: cleaned };
  if (!window.Alfresco || !Alfresco.util || !Alfresco.util.Ajax) return;

  var popups = Alfresco.util.PopupManager, ajax = Alfresco.util.Ajax;
  var prompt = popups.displayPrompt, message = popups.displayMessage;
  var failed = ajax._failureHandler, succeeded = ajax._successHandler;

  popups.displayPrompt = function (config, parent) {
    var said = current || (config && !config.noEscape && cleaned(config.text));
    if (said && config) config = YAHOO.lang.merge(config, { title: config.title || config.text, text: said, noEscape: false });
    return prompt.call(this, config, parent);
  };

  // A message is gone after two seconds, too soon for a sentence that has to be read.
  popups.displayMessage = function (config, parent) {
    if (typeof current === 'function') return current(config, parent);
    if (!current) return message.call(this, config, parent);
    return prompt.call(this, { title: config.text, text: current, zIndex: config.zIndex });
  };

  function during(value, self, handler, given) {
    var before = current;
    current = value;
    try {
      return handler.apply(self, given);
    } finally {
      current = before;
    }
  }

  ajax._failureHandler = function (response) {
    return during(response && words(response.responseText), this, failed, arguments);
  };

  /*
   * Moving, and deleting several at once, answer "success: false" without a reason. The first that failed is then asked for
   * once more, by itself, where the repository gives the reason; until then Share's message waits.
   */
  function why(response) {
    var config = response.argument && response.argument.config, url = config && config.url, json;
    if (!url || !/slingshot\/doclib\/action\/(move-to|files)\b/.test(url)) return null;
    try {
      json = JSON.parse(response.responseText);
    } catch (notJson) {
      return null;
    }
    if (!json || json.overallSuccess !== false || !json.results) return null;
    for (var i = 0; i < json.results.length; i++) {
      var result = json.results[i];
      if (!result.success && !result.fileExist) return again(url, config, result.nodeRef);
    }
    return null;
  }

  function again(url, config, nodeRef) {
    var target = /move-to\/node\/\w+\/\w+\/([\w-]+)/.exec(url);
    var id = String(nodeRef).replace(/^.*\//, '');
    var from = config.dataObj && config.dataObj.parentId && String(config.dataObj.parentId).replace(/^.*\//, '');
    var deleting = /action\/files\?/.test(url) && /alf_method=delete/i.test(url);
    if (!(deleting || (target && from))) return null;
    return function (shown, parent) {
      var answer = function (response) {
        var said = words(response.serverResponse.responseText);
        if (said) prompt.call(popups, { title: shown.text, text: said, zIndex: shown.zIndex });
        else message.call(popups, shown, parent);
      };
      ajax.request({
        method: deleting ? 'DELETE' : 'POST',
        url: deleting
          ? Alfresco.constants.PROXY_URI + 'slingshot/doclib/action/file/node/' + String(nodeRef).replace('://', '/')
          : Alfresco.constants.PROXY_URI.replace(/alfresco\/$/, 'alfresco-api/') + '-default-/public/cmis/versions/1.1/browser/root',
        dataStr: deleting ? undefined : 'cmisaction=move&objectId=' + id + '&sourceFolderId=' + from + '&targetFolderId=' + target[1],
        noReloadOnAuthFailure: true,
        successCallback: { fn: answer },
        failureCallback: { fn: answer }
      });
    };
  }

  ajax._successHandler = function (response) {
    return during(response && why(response), this, succeeded, arguments);
  };

  /** The list of uploads shows the reason beside the file, and not only the number of the answer. */
  function uploads() {
    var upload = Alfresco.DNDUpload && Alfresco.DNDUpload.prototype;
    if (!upload || upload.naskah || !upload._processUploadFailure) return;
    var shown = upload._processUploadFailure;
    upload.naskah = true;
    upload._processUploadFailure = function (file) {
      var info = file.fileSizeInfo, size = info && info.textContent;
      var result = shown.apply(this, arguments);
      var said = file.request && words(file.request.responseText);
      if (said && info) say(info, size, said);
      else if (info) byLetter(file.uploadData && file.uploadData.updateNodeRef, function (found) { say(info, size, found); });
      return result;
    };
  }

  function say(info, size, said) {
    info.textContent = size + ' (' + said + ')';
    info.setAttribute('title', said);
  }

  var api = Alfresco.constants.PROXY_URI.replace(/alfresco\/$/, 'alfresco-api/') + '-default-/public/naskah/versions/1/';

  function ask(path, found, missing) {
    ajax.jsonGet({
      url: api + path,
      noReloadOnAuthFailure: true,
      successCallback: { fn: function (response) { if (response.json) found(response.json); } },
      failureCallback: { fn: missing || function () {} }
    });
  }

  /** Where an answer has no reason, a new version is explained by what the letter says of itself: of its document, or of a file that belongs to it. */
  function byLetter(nodeRef, answer) {
    if (!nodeRef) return;
    var id = encodeURIComponent(String(nodeRef).replace(/^.*\//, ''));
    ask('letters/' + id, function (json) { byStatus(json.entry, answer); }, function () {
      ask('attachments/' + id, function (json) {
        var file = json.entry;
        // The file of a report goes on while the letter does not; a hold stops it too.
        if (file && file.disposition) byHold(file.letter, answer);
        else if (file) ask('letters/' + file.letter, function (letter) { byStatus(letter.entry, answer); });
      });
    });
  }

  function byStatus(letter, answer) {
    var stays = letter && STAYS[letter.status];
    if (stays) answer(Alfresco.util.message(stays, 'Naskah'));
    else if (letter) byHold(letter.id, answer);
  }

  function byHold(id, answer) {
    ask('standings?ids=' + id, function (json) {
      var standing = json.list && json.list.entries && json.list.entries[0];
      if (standing && standing.entry.held) answer(Alfresco.util.message('nsk.refusal.held', 'Naskah'));
    });
  }
  uploads();
  YAHOO.util.Event.onDOMReady(uploads);
})();
