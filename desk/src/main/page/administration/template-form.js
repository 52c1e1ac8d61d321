import { Asking, call, css, html, inWords, nothing, word } from '../desk.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sends a file to what answers about a template, or stores it. */
const put = async (path, file) => (await call(path, { method: 'PUT', body: file, headers: { 'Content-Type': WORD } })).entry;

/**
 * Uploads a template, which is looked at first. Set .template (the id of the one that gets a new version, empty for a new one), .kinds and
 * .cancel; tells "saved" with the template.
 */
class TemplateForm extends Asking {
  static properties = { ...Asking.properties, template: { attribute: false }, kinds: { attribute: false }, cancel: { attribute: false }, checked: { state: true } };

  static styles = css`
    naskah-template-form { display: block; margin: .5rem 0; }
    naskah-template-form .faults { max-height: 16rem; overflow-y: auto; }
  `;

  template = '';
  /** @type {any[]} */
  kinds = [];
  /** @type {null | (() => void)} */
  cancel = null;
  /** What was found in the file that is chosen; null before one is. @type {any} */
  checked = null;

  /** Under which id it is stored. */
  under({ kind, language, name } = /** @type {any} */ ({})) {
    return this.template || [kind, language, name].filter(Boolean).join('_');
  }

  render() {
    const checks = this.checked === null;
    return html`<form class="ask" novalidate @submit=${(e) => this.take(e, (values) => this.send(values, e.target))} @change=${() => { this.checked = null; }}
        aria-label=${word(this.template ? 'templates.replace' : 'templates.new')}>
      ${this.template ? nothing : html`
        ${this.choice('kind', word('templates.kind'), this.kinds.map((kind) => [kind.id, inWords(kind)]))}
        ${this.choice('language', word('templates.language'), ['id', 'en'].map((code) => [code, word(`templates.in.${code}`)]))}
        ${this.text('name', word('templates.name'), { max: 60, hint: word('templates.nameHelp') })}`}
      ${this.file('file', word('templates.docx'), { accept: `.docx,${WORD}`, required: true, hint: word('templates.docxHelp') })}
      ${this.found()}
      ${this.end(word(checks || this.checked.problems.length ? 'templates.check' : 'templates.save'), this.cancel)}</form>`;
  }

  /** What is wrong with the file, or that nothing is. */
  found() {
    if (!this.checked) return nothing;
    const { problems, placeholders } = this.checked;
    return problems.length ? html`<div role="alert" class="faults"><p class="error">${word('templates.faults', { n: problems.length })}</p>
        <ul>${problems.map((p) => html`<li>${p.text}</li>`)}</ul></div>`
      : html`<p role="status">${word('templates.good', { names: placeholders.join(', ') })}</p>`;
  }

  async send(values, form) {
    const [file] = form.elements.file.files;
    const id = encodeURIComponent(this.under(values));
    if (this.checked && !this.checked.problems.length) this.tell('saved', await put(`templates/${id}/content`, file));
    else this.checked = await put(`template-checks/${id}/content`, file);
  }
}

customElements.define('naskah-template-form', TemplateForm);
