import * as api from './api.js';
import { el, select } from './dom.js';
import { language, word } from './words.js';

const coded = (codes) => codes.map((c) => [c, word(c)]);

/** Registers a letter with its document, and says its number; "registered" tells the desk. */
class LetterForm extends HTMLElement {
  units = [];
  kinds = [];

  async connectedCallback() {
    [this.units, this.kinds] = await Promise.all([api.units(), api.kinds()]);
    this.draw();
  }

  draw() {
    const mine = this.units.filter((u) => u.mayRegister).map((u) => [u.id, `${u.id} · ${u.name}`]);
    const codes = el('datalist', { id: 'codes' });
    this.form = el('form', { onsubmit: (e) => { e.preventDefault(); this.save(); } },
      this.field('direction', select('direction', coded(['incoming', 'outgoing', 'internal']), () => this.adapt())),
      this.field('unit', select('unit', mine)),
      this.field('kind', select('kind', [])),
      this.field('subject', el('input', { name: 'subject', required: true })),
      this.field('letterNumber', el('input', { name: 'letterNumber' }), 'incoming'),
      this.field('letterDate', el('input', { name: 'letterDate', type: 'date' })),
      this.field('receivedDate', el('input', { name: 'receivedDate', type: 'date' }), 'incoming'),
      this.field('senderOrganisation', el('input', { name: 'senderOrganisation' }), 'incoming'),
      this.field('senderName', el('input', { name: 'senderName' }), 'incoming'),
      this.field('recipients', el('textarea', { name: 'recipients', rows: 2, placeholder: word('onePerLine') }), 'ours'),
      this.field('copyTo', el('textarea', { name: 'copyTo', rows: 2, placeholder: word('onePerLine') }), 'ours'),
      this.field('urgency', select('urgency', coded(['ordinary', 'urgent', 'veryUrgent']))),
      this.field('security', select('security', coded(['ordinary', 'restricted', 'secret', 'topSecret']))),
      this.field('classification', el('input', { name: 'classification', list: 'codes', autocomplete: 'off',
        oninput: (e) => this.suggest(e.target.value, codes) })),
      this.field('summary', el('textarea', { name: 'summary', rows: 3 })),
      this.field('file', el('input', { name: 'file', type: 'file' })),
      codes,
      el('p', { className: 'error', role: 'alert' }),
      el('p', {}, el('button', { className: 'primary', textContent: word('save') }), ' ',
        el('button', { type: 'button', textContent: word('cancel'), onclick: () => this.close() })));
    this.replaceChildren(el('h2', { textContent: word('register') }), this.form);
    this.adapt();
    this.suggest('', codes);
  }

  field(name, input, when = '') {
    input.id = `field-${name}`;
    return el('label', { className: when, htmlFor: input.id }, el('span', { textContent: word(name) }), input);
  }

  /** Shows what the chosen direction needs: kinds, and the sender or the recipients. */
  adapt() {
    const { direction, kind } = this.form.elements;
    kind.replaceChildren(...this.kinds.filter((k) => k.directions.includes(direction.value))
      .map((k) => el('option', { value: k.id, textContent: k[language === 'id' ? 'indonesian' : 'english'] })));
    this.form.className = direction.value === 'incoming' ? 'is-incoming' : 'is-ours';
  }

  async suggest(term, codes) {
    const found = await api.classifications(term).catch(() => []);
    codes.replaceChildren(...found.map((c) => el('option', { value: c.id, textContent: `${c.id} ${c.name}` })));
  }

  values() {
    const incoming = this.form.elements.direction.value === 'incoming';
    const hidden = incoming ? ['recipients', 'copyTo'] : ['letterNumber', 'receivedDate', 'senderOrganisation', 'senderName'];
    const values = {};
    for (const [name, value] of new FormData(this.form)) {
      if (name === 'file' || value === '' || hidden.includes(name)) continue;
      values[name] = ['recipients', 'copyTo'].includes(name) ? String(value).split('\n').filter((line) => line.trim()) : value;
    }
    const file = this.form.elements.file.files[0];
    if (file) values.fileName = file.name;
    return values;
  }

  async save() {
    const button = this.form.querySelector('button.primary');
    button.disabled = true; // a second click must not take a second number
    for (const input of this.form.elements) input.removeAttribute('aria-invalid');
    try {
      const letter = await api.register(this.values());
      await this.done(letter);
    } catch (e) {
      this.form.querySelector('.error').textContent = e.message;
      const input = e.field && this.form.elements[e.field];
      if (input) {
        input.setAttribute('aria-invalid', 'true');
        input.focus();
      }
      button.disabled = false;
    }
  }

  async done(letter) {
    const file = this.form.elements.file.files[0];
    const notes = [];
    if (file) {
      await api.putContent(letter.id, file).catch((e) => notes.push(`${word('failed')} ${e.message}`));
    }
    if (letter.possibleRepeatOf?.length) notes.push(word('repeats'));
    this.replaceChildren(
      el('h2', { textContent: `${word('registered')} ${letter.agendaNumber}` }),
      el('p', { className: 'number', textContent: letter.letterNumber || '' }),
      ...notes.map((n) => el('p', { className: 'warning', textContent: n })),
      el('p', {}, ...(letter.possibleRepeatOf || []).map((id, i) => el('button', { textContent: `${i + 1}`,
        onclick: () => this.dispatchEvent(new CustomEvent('choose', { detail: id, bubbles: true })) }))),
      el('p', {}, el('button', { className: 'primary', textContent: word('another'), onclick: () => this.draw() }), ' ',
        el('button', { textContent: word('close'), onclick: () => this.close() })));
    this.dispatchEvent(new CustomEvent('registered', { detail: letter.id, bubbles: true }));
  }

  close() {
    this.dispatchEvent(new CustomEvent('close', { bubbles: true }));
  }
}

customElements.define('naskah-letter-form', LetterForm);
