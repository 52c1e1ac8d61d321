import * as api from './api.js';
import { el } from './dom.js';
import { language, word } from './words.js';

/** The form that passes a letter on; set .letter, .person and for a part below .above. "passed" tells the view. */
class PassOn extends HTMLElement {
  letter = null;
  person = null;
  above = null;
  chosen = [];

  connectedCallback() {
    const { positions, units, instructions } = this.person;
    const text = (i) => i[language === 'id' ? 'indonesian' : 'english'];
    this.names = new Map([
      ...positions.map((p) => [`position:${p.id}`, p.name]), ...units.map((u) => [`unit:${u.id}`, u.name])]);
    this.to = el('input', { id: 'pass-to', autocomplete: 'off', placeholder: word('recipientHelp'),
      onkeydown: (e) => { if (e.key === 'Enter') { e.preventDefault(); this.add(); } } });
    this.to.setAttribute('list', 'pass-recipients');
    this.people = el('ul', { className: 'people' });
    this.error = el('p', { className: 'error', role: 'alert' });
    this.submit = el('button', { className: 'primary', textContent: word('send') });
    this.form = el('form', { onsubmit: (e) => { e.preventDefault(); this.send(); } },
      el('datalist', { id: 'pass-recipients' },
        ...[...this.names].map(([value, name]) => el('option', { value, textContent: name }))),
      el('label', {}, el('span', { textContent: word('to') }), this.to),
      el('p', {}, el('button', { type: 'button', textContent: word('add'), onclick: () => this.add() })),
      this.people,
      el('fieldset', {}, el('legend', { textContent: word('instructions') }),
        ...instructions.map((i) => el('label', { className: 'check' },
          el('input', { type: 'checkbox', name: 'instructions', value: i.id }), el('span', { textContent: text(i) })))),
      el('label', {}, el('span', { textContent: word('note') }), el('textarea', { name: 'note', rows: 3 })),
      el('label', {}, el('span', { textContent: word('dueDate') }), el('input', { name: 'dueDate', type: 'date' })),
      el('label', {}, el('span', { textContent: word('dueIn') }), el('input', { name: 'days', type: 'number', min: 0, max: 365 })),
      this.error,
      el('p', {}, this.submit, ' ', el('button', { type: 'button', textContent: word('cancel'), onclick: () => this.remove() })));
    this.append(el('h3', { textContent: word('passOn') }), this.form);
    this.to.focus();
    if (!this.above) this.propose();
  }

  /** What routing.csv would do; nobody is bothered when it can't be asked. */
  async propose() {
    const rules = await api.routing(this.letter.id).catch(() => []);
    const rule = rules.find((r) => r.matches);
    if (!rule || this.chosen.length) return;
    this.chosen = [...(rule.assignees || []).map((to) => ({ to })), ...(rule.informed || []).map((to) => ({ to, informed: true }))];
    for (const box of this.form.elements.instructions) box.checked = (rule.instructions || []).includes(box.value);
    this.people.before(el('p', { className: 'hint', textContent: `${word('proposal')}: ${rule.name}` }));
    this.draw();
  }

  add() {
    const typed = this.to.value.trim();
    if (!typed) return;
    const to = /^(user|position|unit):/.test(typed) ? typed : `user:${typed}`;
    if (!this.chosen.some((c) => c.to === to)) this.chosen.push({ to });
    this.to.value = '';
    this.to.focus();
    this.draw();
  }

  draw() {
    this.people.replaceChildren(...this.chosen.map((c) => el('li', {},
      el('span', { textContent: this.names.get(c.to) || c.to.replace(/^user:/, '') }),
      el('label', { className: 'check' },
        el('input', { type: 'checkbox', checked: Boolean(c.informed), onchange: (e) => { c.informed = e.target.checked; } }),
        el('span', { textContent: word('informed') })),
      el('button', { type: 'button', className: 'link', textContent: word('remove'),
        onclick: () => { this.chosen = this.chosen.filter((o) => o !== c); this.draw(); } }))));
  }

  async send() {
    this.add();
    const data = new FormData(this.form);
    const request = {
      assignees: this.chosen.filter((c) => !c.informed).map((c) => c.to),
      informed: this.chosen.filter((c) => c.informed).map((c) => c.to),
      instructions: data.getAll('instructions'),
    };
    if (String(data.get('note')).trim()) request.note = data.get('note');
    if (data.get('dueDate')) request.dueDate = data.get('dueDate');
    else if (data.get('days')) request.dueInWorkingDays = Number(data.get('days'));
    if (this.above) request.parent = this.above;
    this.submit.disabled = true;
    this.error.textContent = '';
    try {
      await api.passOn(this.letter.id, request);
      this.dispatchEvent(new CustomEvent('passed', { bubbles: true }));
    } catch (e) {
      this.error.textContent = e.message;
      this.submit.disabled = false;
    }
  }
}

customElements.define('naskah-pass-on', PassOn);
