import { View, addressOf, all, api, css, html, keyed, learn, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';
import './new-form.js';

learn(ofDrafts);

/** Begins a letter from a template, at `drafts/new`; as a reply at `drafts/new?repliesTo=ID`. */
class NewLetter extends View {
  static styles = css`naskah-new-letter { display: block; max-width: 46rem; }`;

  async load() {
    const { repliesTo = '' } = this.route.query;
    const [templates, from] = await Promise.all([all('templates'), repliesTo ? api.letter(repliesTo) : null]);
    return { templates, from };
  }

  /** The draft takes the form's place: Back leads to where one came from. */
  #made(letter) {
    this.tell('moved');
    this.tell('part', addressOf('letter', letter.id));
  }

  body({ templates, from }) {
    return html`<button type="button" class="close" title=${word('close')} aria-label=${word('close')} @click=${() => this.tell('close')}>×</button>
      <h2 tabindex="-1">${word('drafts.newTitle')}</h2>
      ${from ? html`<p class="hint">${word('drafts.replies', { subject: from.subject || from.name })}</p>` : ''}
      ${keyed(from?.id ?? '', html`<naskah-new-letter-form .templates=${templates} .from=${from} .person=${this.person}
        @done=${(e) => this.#made(e.detail)} @left=${() => this.tell('close')}></naskah-new-letter-form>`)}`;
  }
}

customElements.define('naskah-new-letter', NewLetter);
