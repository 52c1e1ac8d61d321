import { el } from './dom.js';
import { call, one, send } from './http.js';
import { language, word } from './words.js';

const LISTED = 20;

/** What is wrong with Naskah, for those who can do something about it; nothing for everybody else, and while all is well. */
class Health extends HTMLElement {
  async connectedCallback() {
    if (this.asked) return;
    this.asked = true;
    // Whatever keeps the server from answering this, it says to the other questions of the page as well.
    const health = await call('health').catch(() => null);
    const items = [
      ...(health?.configuration ?? []).map((fault) => this.file(fault)),
      ...(health?.checks ?? []).filter((check) => check.wrong > 0).map((check) => this.check(check)),
      ...(health?.changedFiles?.length ? [this.changed(health.changedFiles)] : []),
      ...(health?.setAsideFiles ?? []).map((file) => this.aside(file)),
      ...(health?.strandedTasks?.length ? [this.stranded(health.strandedTasks)] : [])];
    if (items.length === 0) return;
    this.append(el('section', { className: 'health', ariaLabel: word('health') },
      el('h2', { textContent: word('health') }), el('ul', {}, ...items)));
  }

  file({ file, versionInForce, text }) {
    const holds = versionInForce ? `${word('health_holds')} ${versionInForce}.` : word('health_off');
    return el('li', {},
      el('p', {}, el('strong', { textContent: `${file}: ` }), `${word('health_unreadable')} ${holds}`),
      text && el('p', { className: 'error said', textContent: text }),
      el('p', { textContent: word(text ? 'health_mend' : 'health_tell') }));
  }

  changed(files) {
    return el('li', {},
      el('p', {}, el('strong', { textContent: `${word('health_changedFiles')}: ` }), `${files.slice(0, LISTED).map(({ id }) => id).join(', ')}.`),
      el('p', { textContent: word('health_restore') }));
  }

  stranded(tasks) {
    return el('li', {},
      el('p', {}, el('strong', { textContent: `${word('health_stranded')}: ` }), `${tasks.slice(0, LISTED).map(({ id, kind }) => `${kind} (${id})`).join(', ')}.`),
      el('p', { textContent: word('health_version') }));
  }

  aside({ id, file, name, since }) {
    const said = el('p', { role: 'status' });
    const release = async () => {
      await send(`set-aside-files/${encodeURIComponent(id)}`, { method: 'DELETE' })
        .then(() => said.replaceChildren(word('health_released')), (e) => said.replaceChildren(e.message));
    };
    return el('li', {},
      el('p', {}, el('strong', { textContent: `${name ?? file}: ` }), `${word('health_aside')} (${at(since)}).`),
      el('p', { textContent: word(name ? 'health_release' : 'health_tellAside') }),
      name && el('button', { type: 'button', textContent: word('health_releaseIt'), ariaLabel: `${word('health_releaseIt')}: ${name}`, onclick: release }),
      said);
  }

  check({ kind, id, at: when, wrong }) {
    const found = el('div', { role: 'status' });
    const show = async () => {
      const text = await one(`checks/${encodeURIComponent(id)}`).then((check) => check.findings.map(said), (e) => [e.message]);
      found.replaceChildren(el('ul', {}, ...text.slice(0, LISTED).map((line) => el('li', { textContent: line }))));
      if (text.length > LISTED) found.append(el('p', { textContent: `GET /checks/${id}: ${wrong}` }));
    };
    return el('li', {},
      el('p', {}, el('strong', { textContent: `${word(`health_${kind}`)}: ` }), `${word('health_wrong')} ${wrong} (${at(when)}).`),
      el('details', { ontoggle: (e) => e.target.open && show() }, el('summary', { textContent: word('health_which') }), found),
      el('p', { textContent: word('health_keep') }));
  }
}

/** A moment, as people write it. */
const at = (moment) => new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

/** A finding in words: what is wrong, of which entry, seal or letter. */
function said({ kind, entry, seal, about }) {
  const what = [entry && `${word('health_entry')} ${entry}`, seal && `${word('health_seal')} ${seal}`, about].filter(Boolean);
  return `${word(`health_${kind}`)}: ${what.join(', ')}`;
}

customElements.define('naskah-health', Health);
