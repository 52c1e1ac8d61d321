import * as api from './api.js';
import { el, select } from './dom.js';
import { language, word } from './words.js';
import './letter-list.js';
import './letter-view.js';
import './letter-form.js';

/** The whole desk: find letters, look at one, register one. */
class Desk extends HTMLElement {
  async connectedCallback() {
    document.documentElement.lang = language;
    document.title = `Naskah · ${word('title')}`;
    this.list = el('naskah-letter-list');
    this.side = el('aside', { hidden: true });
    this.append(this.head(), el('main', {}, this.list, this.side));
    this.addEventListener('choose', (e) => this.show(e.detail));
    this.addEventListener('close', () => this.hide());
    this.addEventListener('registered', () => this.list.load());
    const units = await api.units();
    this.querySelector('select[name=unit]').append(
      ...units.map((u) => el('option', { value: u.id, textContent: `${u.id} · ${u.name}` })));
    await this.list.load();
  }

  head() {
    const filter = (name, codes) =>
      select(name, [['', `${word(name)}: ${word('all')}`], ...codes.map((c) => [c, word(c)])], () => this.search());
    return el('header', {},
      el('h1', { textContent: 'Naskah' }),
      el('form', { role: 'search', onsubmit: (e) => { e.preventDefault(); this.search(); } },
        el('input', { type: 'search', name: 'term', placeholder: word('search'), ariaLabel: word('search') }),
        filter('direction', ['incoming', 'outgoing', 'internal']),
        filter('unit', []),
        filter('status', ['draft', 'open', 'settled', 'void']),
        el('button', { textContent: word('find') })),
      el('button', { className: 'primary', textContent: word('register'), onclick: () => this.form() }));
  }

  search() {
    const values = Object.fromEntries(new FormData(this.querySelector('form[role=search]')));
    const { term, ...filters } = values;
    this.list.find(term.trim(), filters);
  }

  async show(id) {
    const view = el('naskah-letter-view');
    view.letter = await api.letter(id);
    this.open(view);
  }

  form() {
    this.open(el('naskah-letter-form'));
  }

  open(content) {
    this.side.replaceChildren(content);
    this.side.hidden = false;
  }

  hide() {
    this.side.hidden = true;
    this.side.replaceChildren();
  }
}

customElements.define('naskah-desk', Desk);
