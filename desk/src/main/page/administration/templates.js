import { View, addressOf, all, css, fileButton, html, keyed, learn, nameOf, nothing, time, word } from '../desk.js';
import { ofAdministration } from '../words/administration.js';
import './template-form.js';

learn(ofAdministration);

const LANGUAGES = ['id', 'en'];

/** The templates of letters at `templates`: what is there, a new one or a new version, and the names of placeholders. */
class Templates extends View {
  static properties = { ...View.properties, kind: { state: true }, language: { state: true }, open: { state: true }, said: { state: true } };

  static styles = css`
    naskah-templates { display: block; min-width: 0; }
    naskah-templates h2 { margin: .25rem 0 .5rem; font-size: 1.2rem; }
    naskah-templates .narrow { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .5rem 0; }
    naskah-templates td code, naskah-templates dt code { white-space: nowrap; }
    naskah-templates .does { display: flex; flex-wrap: wrap; gap: .3rem; }
    naskah-templates dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1rem; margin: .5rem 0; }
    naskah-templates dd { margin: 0; }
    @media (max-width: 40rem) { naskah-templates dl { grid-template-columns: minmax(0, 1fr); } }
  `;

  kind = '';
  language = '';
  /** What is being uploaded: the id of a template, '+' for a new one, '' for nothing. */
  open = '';
  said = '';
  /** Buttons keep what went wrong with them; drawn anew they would lose it. @type {Map<string, any[]>} */
  #buttons = new Map();

  async load() {
    const [templates, placeholders] = await Promise.all([all('templates'), all('placeholders')]);
    return { templates, placeholders };
  }

  body({ templates, placeholders }) {
    const shown = templates.filter((t) => (!this.kind || t.kind === this.kind) && (!this.language || t.language === this.language));
    return html`<p><a class="link" href=${addressOf('administration')}>${word('templates.back')}</a></p>
      <h2 tabindex="-1">${word('title.templates')}</h2><p class="hint">${word('templates.help')}</p>
      <p role="status">${this.said}</p>
      ${this.narrow(templates)}
      ${this.open === '+' ? this.form({ id: '' }) : nothing}
      <div class="wide" tabindex="0" role="region" aria-label=${word('title.templates')}><table>
        <thead><tr>${['kind', 'language', 'file', 'saved', 'does'].map((name) => html`<th scope="col">${word(`templates.${name}`)}</th>`)}</tr></thead>
        <tbody>${shown.map((each) => this.row(each))}</tbody></table></div>
      ${shown.length ? nothing : html`<p class="foot">${word('templates.none')}</p>`}
      ${this.names(placeholders)}`;
  }

  narrow(templates) {
    const kinds = [...new Set(templates.map((t) => t.kind))];
    const choice = (name, values, text) => html`<label><span>${word(`templates.${name}`)}</span><select @change=${(e) => { this[name] = e.target.value; }}>
      <option value="">${word('templates.all')}</option>${values.map((value) => html`<option value=${value} ?selected=${this[name] === value}>${text(value)}</option>`)}</select></label>`;
    return html`<div class="narrow">${choice('kind', kinds, (kind) => this.person.kindName(kind))}${choice('language', LANGUAGES, (code) => word(`templates.in.${code}`))}
      <button type="button" class="primary" name="new" aria-expanded=${this.open === '+'} @click=${() => this.turn('+')}>${word('templates.new')}</button></div>`;
  }

  row(template) {
    const upload = this.open === template.id;
    return html`<tr class="still"><th scope="row">${this.person.kindName(template.kind)}</th><td>${word(`templates.in.${template.language}`)}</td>
        <td>${template.fileName}${template.version ? html`<small>${word('templates.version', { version: template.version })}</small>` : nothing}</td>
        <td>${time(template.modifiedAt)}<small>${nameOf(template.modifiedBy)}</small></td>
        <td><span class="does">${this.buttons(template.id)}
          <button type="button" aria-expanded=${upload} aria-label=${`${word('templates.replace')}: ${template.fileName}`} @click=${() => this.turn(template.id)}>${word('templates.replace')}</button></span></td></tr>
      ${upload ? html`<tr class="still"><td colspan="5">${this.form(template)}</td></tr>` : nothing}`;
  }

  buttons(id) {
    const language = word('templates.sample');
    const kept = this.#buttons.get(id);
    if (kept?.[0] === language) return kept.slice(1);
    const button = (path, text) => fileButton(path, text, { saved: true, ariaLabel: `${text}: ${id}` });
    const made = [button(`templates/${encodeURIComponent(id)}/content`, word('templates.download')), button(`template-samples/${encodeURIComponent(id)}/content`, language)];
    this.#buttons.set(id, [language, ...made]);
    return made;
  }

  turn(what) {
    this.open = this.open === what ? '' : what;
    this.said = '';
  }

  form(template) {
    return keyed(template.id, html`<naskah-template-form .template=${template.id} .kinds=${this.person.kinds} .cancel=${() => this.turn('')}
      @saved=${(e) => this.saved(e.detail)}></naskah-template-form>`);
  }

  async saved(template) {
    this.open = '';
    this.said = word('templates.savedAs', { file: template.fileName, version: template.version ?? '1.0' });
    this.#buttons.delete(template.id);
    await this.refresh();
  }

  /** What a template may have in it. */
  names(placeholders) {
    const written = (name) => html`<code>${`\${${name}}`}</code>`;
    return html`<h2>${word('templates.names')}</h2><p class="hint">${word('templates.namesHelp')}</p>
      <dl><dt><code>${'${?lampiran}…${/lampiran}'}</code></dt><dd>${word('templates.condition')}</dd>
        <dt><code>${'${tembusan}'}</code></dt><dd>${word('templates.list')}</dd>
        <dt><code>${'${ttd_pengirim_2}'}</code></dt><dd>${word('templates.signatories')}</dd></dl>
      <div class="wide" tabindex="0" role="region" aria-label=${word('templates.names')}><table>
        <thead><tr>${['indonesian', 'english', 'meaning', 'when'].map((name) => html`<th scope="col">${word(`templates.${name}`)}</th>`)}</tr></thead>
        <tbody>${placeholders.map(({ names: [english, indonesian, ...others], meaning, form, atSigning }) => html`<tr class="still"><th scope="row">${written(indonesian)}</th><td>${written(english)}</td>
          <td>${meaning}${form === 'list' ? html`<span class="mark">${word('templates.isList')}</span>` : nothing}${others.length ? html`<small>${word('templates.also', { names: others.map((name) => `\${${name}}`).join(', ') })}</small>` : nothing}</td>
          <td>${word(atSigning ? 'templates.atSigning' : 'templates.atOnce')}</td></tr>`)}</tbody></table></div>`;
  }
}

customElements.define('naskah-templates', Templates);
