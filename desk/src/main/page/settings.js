import * as api from './api.js';
import { el, select } from './dom.js';
import { word } from './words.js';

/** Who acts for the user, and how the user wants to be told. Set .person. */
class Settings extends HTMLElement {
  person = null;

  async connectedCallback() {
    await this.load();
  }

  async load() {
    this.plans = await api.substitutions();
    this.said = el('p', { role: 'status' });
    this.replaceChildren(this.mail(), this.absence(), this.said);
  }

  mail() {
    const choice = select('mail', [['immediate', word('immediate')], ['daily', word('daily')], ['none', word('none_')]],
      (e) => this.tell(api.prefer(e.target.value)));
    choice.value = this.person.user.mail;
    return el('section', {}, el('h2', { textContent: word('mail') }),
      el('label', {}, el('span', { textContent: word('mail') }), choice));
  }

  absence() {
    const today = new Date().toLocaleDateString('sv');
    const who = [[`user:${this.person.name}`, this.person.name], ...this.person.held.map((p) => [`position:${p.id}`, p.name])];
    const field = (label, input) => el('label', {}, el('span', { textContent: word(label) }), input);
    const form = el('form', { onsubmit: (e) => { e.preventDefault(); this.plan(new FormData(form)); } },
      field('absent', select('absent', who.reverse())),
      field('substitute', el('input', { name: 'substitute', required: true, autocomplete: 'off' })),
      field('capacity', select('capacity', [['plh', word('plh')], ['plt', word('plt')]])),
      field('from', el('input', { type: 'date', name: 'from', value: today, required: true })),
      field('until', el('input', { type: 'date', name: 'until', value: today, required: true })),
      field('reason', el('input', { name: 'reason' })),
      el('button', { className: 'primary', textContent: word('appoint') }));
    return el('section', {}, el('h2', { textContent: word('absence') }), form,
      el('ul', { className: 'people' }, ...this.plans.map((p) => el('li', {},
        el('span', { textContent: `${p.absent} → ${p.substitute} (${p.capacity}), ${p.from} – ${p.until}` }),
        el('button', { className: 'link', textContent: word('end'),
          onclick: () => this.tell(api.endSubstitution(p.id).then(() => this.load())) })))));
  }

  plan(data) {
    const plan = Object.fromEntries([...data].filter(([, value]) => value));
    this.tell(api.substitute(plan).then(() => this.load()));
  }

  async tell(work) {
    try {
      await work;
      this.said.className = '';
      this.said.textContent = word('saved');
    } catch (e) {
      this.said.className = 'error';
      this.said.textContent = e.message;
    }
  }
}

customElements.define('naskah-settings', Settings);
