import { View, code, css, day, html, nothing, one, word } from '../desk.js';
import './copies.js';
import './verifications.js';
import { facts } from './fields.js';

/** What stays of a letter that was destroyed or handed over, at `stub/ID`, the id that it had. */
class Stub extends View {
  static styles = css`
    naskah-stub { display: block; min-width: 0; }
  `;

  load() {
    return one(`stubs/${encodeURIComponent(this.route.params.id)}`);
  }

  body({ metadata, goneAt, sha256, disposal }) {
    const { subject, letterNumber, direction, agendaNumber, agendaYear } = metadata;
    const name = subject ?? letterNumber ?? `${code('direction', direction)} ${agendaNumber}/${agendaYear}`;
    return html`<button type="button" class="close" title=${word('close')} aria-label=${word('close')} @click=${() => this.tell('close')}>×</button>
      <h2 tabindex="-1">${name}</h2>
      <p class="warning">${word('gone')}</p>
      ${metadata.masked ? html`<p class="hint">${word('letter.stubMasked')}</p>` : nothing}
      <dl>${facts(metadata, this.person).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}
        <dt>${word('batchNumber')}</dt><dd>${disposal}, ${day(goneAt)}</dd></dl>
      <naskah-copies gone .letter=${{ id: this.route.params.id }}></naskah-copies>
      <naskah-verifications gone .letter=${{ id: this.route.params.id }}></naskah-verifications>
      <p class="sum">SHA-256 ${sha256 || '–'}</p>`;
  }
}

customElements.define('naskah-stub', Stub);
