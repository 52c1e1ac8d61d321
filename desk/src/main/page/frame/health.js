import { NaskahElement } from '../kit/element.js';
import { addressOf } from '../kit/router.js';
import { html, nothing } from 'lit';
import { call, one, send } from '../http.js';
import { time, word } from '../words.js';

const LISTED = 20;

/** What is wrong with Naskah, for those who can do something about it; nothing for everybody else, and while all is well. */
class Health extends NaskahElement {
  static properties = { health: { state: true }, found: { state: true }, released: { state: true } };

  /** @type {any} */
  health = null;
  /** What checks found, by id, once it was asked for. @type {Object<string, string[]>} */
  found = {};
  /** What became of the release of a file, by its id. @type {Object<string, string>} */
  released = {};

  async firstUpdated() {
    // Whatever keeps the server from answering this, it says to the other questions of the page as well.
    this.health = await call('health').catch(() => null);
  }

  render() {
    const { configuration = [], checks = [], changedFiles = [], setAsideFiles = [], strandedTasks = [], signing = [], unknownSignings = [] } = this.health ?? {};
    const items = [
      ...configuration.map((fault) => this.file(fault)),
      ...checks.filter((check) => check.wrong > 0).map((check) => this.check(check)),
      ...(changedFiles.length ? [this.listed('changedFiles', changedFiles.map(({ id }) => id), 'restore')] : []),
      ...setAsideFiles.map((file) => this.aside(file)),
      ...signing.map(({ provider, text }) => html`<p><strong>${word('health.signing')} (${provider}): </strong>${text ?? word('health.signingTell')}</p>`),
      ...(unknownSignings.length ? [this.listed('unknownSignings', unknownSignings.map(({ letter, provider, since }) => `${letter} (${provider}, ${time(since)})`), 'findOut')] : []),
      ...(strandedTasks.length ? [this.listed('stranded', strandedTasks.map(({ id, kind }) => `${kind} (${id})`), 'version')] : [])];
    if (!items.length) return nothing;
    return html`<section class="health" aria-label=${word('health.title')}><h2>${word('health.title')}</h2>
      <ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`;
  }

  file({ file, versionInForce, text }) {
    const holds = versionInForce ? `${word('health.holds')} ${versionInForce}.` : word('health.off');
    return html`<p><strong>${file}: </strong>${word('health.unreadable')} ${holds}</p>
      ${text ? html`<p class="error said">${text}</p>` : nothing}<p>${word(text ? 'health.mend' : 'health.tell')}
      ${text ? html`<a href=${addressOf('administration', file.replace(/\.\w+$/, ''))}>${word('health.here')}</a>` : nothing}</p>`;
  }

  listed(title, what, then) {
    return html`<p><strong>${word(`health.${title}`)}: </strong>${what.slice(0, LISTED).join(', ')}.</p><p>${word(`health.${then}`)}</p>`;
  }

  aside({ id, file, name, since }) {
    return html`<p><strong>${name ?? file}: </strong>${word('health.aside')} (${time(since)}).</p>
      <p>${word(name ? 'health.release' : 'health.tellAside')}</p>
      ${name ? html`<button type="button" aria-label=${`${word('health.releaseIt')}: ${name}`} @click=${() => this.release(id)}>${word('health.releaseIt')}</button>` : nothing}
      <p role="status">${this.released[id] ?? ''}</p>`;
  }

  async release(id) {
    const said = await send(`set-aside-files/${encodeURIComponent(id)}`, { method: 'DELETE' }).then(() => word('health.released'), (e) => e.message);
    this.released = { ...this.released, [id]: said };
  }

  check({ kind, id, at, wrong }) {
    const lines = this.found[id] ?? [];
    return html`<p><strong>${word(`health.${kind}`)}: </strong>${word('health.wrong')} ${wrong} (${time(at)}).</p>
      <details @toggle=${(e) => e.target.open && this.show(id)}><summary>${word('health.which')}</summary>
        <div role="status"><ul>${lines.slice(0, LISTED).map((line) => html`<li>${line}</li>`)}</ul>
          ${lines.length > LISTED ? html`<p>GET /checks/${id}: ${wrong}</p>` : nothing}</div></details>
      <p>${word('health.keep')}</p>`;
  }

  async show(id) {
    const lines = await one(`checks/${encodeURIComponent(id)}`).then((check) => check.findings.map(said), (e) => [e.message]);
    this.found = { ...this.found, [id]: lines };
  }
}

/** A finding in words: what is wrong, of which entry, seal or letter. */
function said({ kind, entry, seal, about }) {
  const what = [entry && `${word('health.entry')} ${entry}`, seal && `${word('health.seal')} ${seal}`, about].filter(Boolean);
  return `${word(`health.${kind}`)}: ${what.join(', ')}`;
}

customElements.define('naskah-health', Health);
