<#include "/org/alfresco/include/alfresco-template.ftl" />
<#-- The desk between Share's header and footer. Its files come out of the repository, so that they are as old as what they speak with. -->
<@templateHeader />

<@templateBody>
  <@markup id="alf-hd">
  <div id="alf-hd">
    <@region scope="global" id="share-header" chromeless="true"/>
  </div>
  </@>
  <@markup id="bd">
  <div id="bd">
    <noscript><p>${msg("nsk.share.desk.absent")?html}</p></noscript>
    <div id="naskah-place" data-absent="${msg("nsk.share.desk.absent")?html}" data-older="${msg("nsk.share.desk.older")?html}"
      data-over="${msg("nsk.share.desk.over")?html}" data-again="${msg("nsk.share.desk.again")?html}"></div>
  </div>
  <script type="text/javascript">//<![CDATA[
(function () {
  var place = document.getElementById('naskah-place');
  var share = Alfresco.constants.URL_CONTEXT;

  function say(what, to) {
    var text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.style.margin = '2em';
    text.textContent = place.getAttribute('data-' + what) + ' ';
    if (to) {
      var link = document.createElement('a');
      link.href = to;
      link.textContent = place.getAttribute('data-again');
      text.appendChild(link);
    }
    while (place.firstChild) place.removeChild(place.firstChild);
    place.appendChild(text);
  }

  // Share's log-in leads back to this page and its view. Where Share takes its own session for a good one, once is enough.
  function over() {
    var kept = 'naskah.share.over';
    var before = Number(sessionStorage.getItem(kept));
    if (Date.now() - before < 60000) return say('over', share + 'page/dologout');
    sessionStorage.setItem(kept, String(Date.now()));
    location.reload();
  }

  function show() {
    var Desk = customElements.get('naskah-desk');
    if (!Desk || !Desk.properties || !Desk.properties.vouch) return say('older');
    var desk = document.createElement('naskah-desk');
    var language = /^(id|in)\b/i.test(Alfresco.constants.JS_LOCALE.replace('_', '-')) ? 'id' : 'en';
    var given = {
      embedded: '', addresses: '', at: '#/home', lang: language,
      base: share + 'proxy/alfresco-api/-default-/public/naskah/versions/1/'
    };
    for (var name in given) desk.setAttribute(name, given[name]);
    // Share changes the token with each page, also one in another tab: it is read for each request.
    desk.vouch = function () {
      var csrf = Alfresco.util.CSRFPolicy;
      var headers = {};
      if (csrf && csrf.isFilterEnabled()) headers[csrf.getHeader()] = csrf.getToken();
      return headers;
    };
    desk.addEventListener('session-over', over);
    place.appendChild(desk);
  }

  import(share + 'proxy/alfresco/naskah/page/begin.js').then(show, function () { say('absent'); });
})();
  //]]></script>
  </@>
</@>

<@templateFooter>
  <@markup id="alf-ft">
  <div id="alf-ft">
    <@region id="footer" scope="global" />
  </div>
  </@>
</@>
