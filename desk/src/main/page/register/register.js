import { View, addressOf, api, call, css, entries, html, json, keyed, nothing, storable, where, word } from '../desk.js';
import './done.js';
import './form.js';
import { because } from './from.js';
import { sent } from './fields.js';
import { forgetTyped, last } from './kept.js';
import { isPackage } from './packed.js';
import './progress.js';
import '../document/document.js';
import { begin, forget, uploadOf } from './uploads.js';

const MOST_DRAFTS = 50;

/**
 * Registers letters, at `register` and `register/DRAFT`: files are dropped and become drafts at once, one after the other is looked at
 * beside its form, and gets its number. A letter without a file is registered with the form alone.
 */
class Register extends View {
  static properties = { ...View.properties, letter: { state: true }, over: { state: true }, said: { state: true }, packages: { state: true } };

  static styles = css`
    naskah-register { display: block; min-width: 0; }
    naskah-register .drop { border: 2px dashed var(--line); border-radius: .5rem; padding: .75rem 1rem; margin-bottom: 1rem; text-align: center; }
    naskah-register .drop.over { border-color: var(--accent); background: var(--hover); }
    naskah-register .drop label { display: inline; }
    naskah-register .drop input { margin-left: .5rem; max-width: 100%; }
    naskah-register .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 30rem); gap: 1.25rem; align-items: start; }
    naskah-register .sides.alone { grid-template-columns: minmax(0, 40rem); }
    naskah-register .queue { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; padding: 0; margin: 0 0 1rem; }
    naskah-register .queue a { display: inline-block; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: .2rem .5rem; border: 1px solid var(--line); border-radius: .4rem; }
    naskah-register .queue a[aria-current] { border-color: var(--accent); font-weight: 600; }
    naskah-register fieldset { border: 0; padding: 0; margin: 0 0 .5rem; }
    naskah-register form > details { margin: .5rem 0; }
    naskah-register form ul { margin: 0; padding-left: 1.2rem; }
    naskah-register .proposed > :is(input, select, textarea) { border-color: var(--warn); background: var(--warn-soft); }
    naskah-register naskah-document { position: sticky; top: .5rem; }
    naskah-registered .big { font-size: 2.5rem; display: inline-block; }
    @media (max-width: 60rem) {
      naskah-register .sides { grid-template-columns: minmax(0, 1fr); }
      naskah-register naskah-document { position: static; }
      naskah-register naskah-document :is(iframe, .words) { height: 45vh; }
    }
    @media print {
      naskah-register .actions, naskah-register .drop, naskah-register .queue, naskah-register naskah-progress { display: none; }
    }`;

  /** @type {any} that has got its number here */
  letter = null;
  over = false;
  said = '';
  /** @type {File[]} letters that other offices exported; the first is looked at */
  packages = [];

  async load() {
    const { draft = '' } = this.route.params;
    const [letter, drafts, from] = await Promise.all([draft ? api.letter(draft) : null, this.drafts(), draft ? null : because(this.route.query)]);
    // Back leads here too, after the letter got its number: then that is shown, and no form that would be sent once more.
    this.letter = letter && letter.status !== 'draft' ? letter : null;
    return { draft: letter, drafts, from };
  }

  drafts() {
    const asked = new URLSearchParams({ where: where([['status', '=', 'draft'], ['withOfficials', '=', 'false']]) ?? '', maxItems: String(MOST_DRAFTS) });
    return call(`letters?${asked}`).then(entries);
  }

  /** Makes a draft of each file, and goes to the first of them; letters that other offices exported have all that is needed. */
  async take(/** @type {File[]} */ files) {
    this.said = '';
    let first = '';
    for (const file of files) {
      try {
        if (await isPackage(file)) {
          await import('./package.js');
          this.packages = [...this.packages, file];
          continue;
        }
        const draft = await this.drafted(file);
        begin(draft.id, file);
        first ||= draft.id;
      } catch (e) {
        this.said = `${file.name}: ${e.message}`;
      }
    }
    if (first) this.tell('go', addressOf('register', first));
  }

  async drafted(file) {
    const mine = this.person.units.filter((u) => u.mayRegister).map((u) => u.id);
    const { direction = 'incoming', unit } = last(this.person.name);
    const place = { direction, unit: mine.includes(unit) ? unit : mine[0] };
    const { from } = this.data;
    const known = from ? { ...sent(from.values, false), ...from.links } : {};
    return (await json('POST', 'letters', { ...place, ...known, status: 'draft', fileName: storable(file.name) })).entry;
  }

  async discard() {
    const { id } = this.data.draft;
    if (!confirm(word('register.sure'))) return;
    try {
      await call(`letters/${encodeURIComponent(id)}`, { method: 'DELETE' });
      forgetTyped(this.person.name, id);
      forget(id);
      this.go(this.next);
    } catch (e) {
      this.said = e.message;
    }
  }

  /** The next draft that waits; empty without one. */
  get next() {
    const now = this.letter?.id ?? this.data.draft?.id;
    return this.data.drafts.find((d) => d.id !== now)?.id ?? '';
  }

  go(draft) {
    this.tell('go', draft ? addressOf('register', draft) : addressOf('register'));
  }

  done(letter) {
    this.letter = letter;
    this.tell('registered', letter.id);
  }

  /** The package that is looked at is dealt with. */
  unpacked(letter) {
    this.packages = this.packages.slice(1);
    if (letter) this.done(letter);
  }

  propose() {
    /** @type {any} */ (this.querySelector('naskah-register-form'))?.propose();
  }

  /** The file is on the server: more of it can be shown, and read. */
  arrived() {
    this.requestUpdate();
    this.propose();
  }

  updated() {
    // What lay there before has its file already, and a small one has arrived before this is drawn; what is on its way is read when it has.
    const { draft } = this.data ?? {};
    if (this.proposed === draft?.id || !draft) return;
    this.proposed = draft.id;
    const upload = uploadOf(draft.id);
    if (upload ? upload.state === 'sent' : draft.mimeType) this.propose();
  }

  body({ draft, drafts, from }) {
    if (this.letter) {
      return html`<naskah-registered .letter=${this.letter} .person=${this.person} .next=${this.next}
        @another=${() => { this.letter = null; this.refresh(); }}></naskah-registered>`;
    }
    const upload = draft && uploadOf(draft.id);
    return html`<h2>${word('register')}</h2>
      ${from ? html`<p class="hint">${from.title}</p>` : nothing}
      ${from?.number ? nothing : this.zone()}
      <p class="error" role="alert">${this.said}</p>
      ${this.queue(drafts, draft)}
      ${this.packages.length ? this.package() : this.sides(draft, from, upload)}`;
  }

  /** The first letter of another office; what is written in the form is kept meanwhile. */
  package() {
    return html`<naskah-package .file=${this.packages[0]} .person=${this.person}
      @done=${(e) => this.unpacked(e.detail)} @aside=${() => this.unpacked(null)}></naskah-package>`;
  }

  sides(draft, from, upload) {
    const hasFile = Boolean(upload || draft?.mimeType);
    return html`<div class=${hasFile ? 'sides' : 'sides alone'}>
      ${hasFile ? html`<naskah-document .file=${upload?.file ?? null} .letter=${draft.id} .name=${draft.name} .stored=${!upload || upload.state === 'sent'}></naskah-document>` : nothing}
      <div>
        <naskah-progress .upload=${upload} @sent=${() => this.arrived()}></naskah-progress>
        ${keyed(draft?.id ?? from?.key ?? '', html`<naskah-register-form .person=${this.person} .letter=${draft} .from=${from}
          @done=${(e) => this.done(e.detail)} @discard=${() => this.discard()}></naskah-register-form>`)}
      </div>
    </div>`;
  }

  zone() {
    const files = (e) => [...(e.dataTransfer?.files ?? [])];
    return html`<div class=${this.over ? 'drop over' : 'drop'} @dragover=${(e) => { e.preventDefault(); this.over = true; }}
        @dragleave=${() => { this.over = false; }} @drop=${(e) => { e.preventDefault(); this.over = false; this.take(files(e)); }}>
      <label for="field-file">${word('register.drop')}</label>
      <input id="field-file" type="file" multiple @change=${(e) => { const chosen = [...e.target.files]; e.target.value = ''; this.take(chosen); }}>
    </div>`;
  }

  queue(drafts, draft) {
    if (!drafts.length) return nothing;
    return html`<nav aria-label=${word('register.queue')}><ul class="queue">${drafts.map((d) => html`<li>
      <a href=${addressOf('register', d.id)} aria-current=${d.id === draft?.id ? 'page' : nothing}>${d.subject ?? uploadOf(d.id)?.file.name ?? d.name}</a></li>`)}
    </ul></nav>`;
  }
}

customElements.define('naskah-register', Register);
