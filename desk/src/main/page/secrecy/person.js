import { View, addressOf, code, html, learn, nameOf, nothing, word } from '../desk.js';
import { ofRecords } from '../words/records.js';
import { seldom } from '../words/seldom.js';
import '../pass-on/picker.js';
import '../records/paged.js';
import { isGroup, why } from './why.js';

learn(ofRecords);
learn(seldom);

/** Why a person reads a letter, with the name of the group where it is one. */
const reason = (each) => (isGroup(each) ? `${why(each)}: ${each.detail}` : why(each));

/** What a person reads above ordinary, without a word of it: `secrecy/LOGIN`. */
class WhatOneReads extends View {
  body() {
    const { person } = this.route.params;
    return html`<h2 tabindex="-1">${word('nav.secrecy')}</h2><p class="hint">${word('above.help')}</p>
      <naskah-recipient-picker .path=${'people'} .label=${word('above.person')} @pick=${(e) => this.tell('go', addressOf('secrecy', e.detail.id))}></naskah-recipient-picker>
      ${person ? html`<h3>${word('above.of', { name: nameOf(person) })}</h3>${this.letters(person)}` : nothing}`;
  }

  letters(person) {
    return html`<naskah-paged .path=${`people/${encodeURIComponent(person)}/above-ordinary`} .caption=${word('above.of', { name: nameOf(person) })}
      .empty=${word('above.nothing')} .columns=${[
        { title: word('agendaNumber'), cell: (each) => (each.series ? `${each.series} ${each.agendaNumber}` : word('above.noNumber')) },
        { title: word('security'), cell: (each) => html`<b class="mark closed">${code('security', each.security)}</b>` },
        { title: word('unit'), className: 'lesser', cell: (each) => each.unit },
        { title: word('status'), className: 'lesser', cell: (each) => code('status', each.status) },
        { title: word('above.why'), cell: (each) => (each.reasons.length ? [...new Set(each.reasons.map(reason))].join(', ') : word('above.byHand')) },
      ]}></naskah-paged>`;
  }
}

customElements.define('naskah-what-one-reads', WhatOneReads);
