import { View, address, addressOf, all, api, css, day, html, learn, nothing, number, problem, send, time, word } from '../desk.js';
import { ofDrafts } from '../words/drafts.js';
import { compared, rows, words } from './lines.js';

learn(ofDrafts);

/** The server says that a file has no words. */
const CONFLICT = 409;

/** Two versions of a letter's document side by side as text, what differs is marked: `versions/ID?from=…&to=…`. */
class Versions extends View {
  static styles = css`
    naskah-versions { display: block; min-width: 0; }
    naskah-versions h2 { margin: 0 2.5rem .75rem 0; font-size: 1.3rem; }
    naskah-versions .filters label > select { max-width: 100%; }
    naskah-versions table { table-layout: fixed; }
    naskah-versions td { white-space: pre-wrap; padding: .2rem .6rem; border-bottom: 0; }
    naskah-versions td + td { border-left: 1px solid var(--line); }
    naskah-versions :is(ins, del) { text-decoration-thickness: 1px; text-underline-offset: .15em; border-radius: 2px; }
    naskah-versions ins { background: var(--good-soft); color: var(--good); }
    naskah-versions del { background: var(--bad-soft); color: var(--bad); }
    naskah-versions tr.differs td { background: var(--hover); }
    @media (max-width: 40rem) {
      naskah-versions thead { display: none; }
      naskah-versions :is(tr, td) { display: block; }
      naskah-versions td:empty { display: none; }
      naskah-versions td + td { border-left: 0; }
      naskah-versions tr:not(.differs) td + td { display: none; }
    }
  `;

  async load() {
    const { id } = this.route.params;
    const [letter, versions] = await Promise.all([api.letter(id), all(`letters/${encodeURIComponent(id)}/versions`)]);
    if (versions.length < 2) return { letter, versions };
    const known = (wanted, otherwise) => versions.find((version) => version.id === wanted) ?? otherwise;
    const to = known(this.route.query.to, versions[0]);
    const from = known(this.route.query.from, versions.find((version) => version !== to && versions.indexOf(version) > versions.indexOf(to)) ?? versions.at(-1));
    try {
      const [left, right] = await Promise.all([from, to].map((version) => this.#text(version)));
      return { letter, versions, from, to, rows: rows(left.text, right.text), cut: left.cut || right.cut };
    } catch (e) {
      return { letter, versions, from, to, refused: e };
    }
  }

  async #text({ id }) {
    const answer = await send(`versions/${encodeURIComponent(id)}/preview?words=true`, { headers: { Accept: '*/*' } });
    return { text: await answer.text(), cut: answer.headers.has('Naskah-Cut') };
  }

  #go(chosen) {
    const { from, to } = this.data;
    this.tell('part', address(`versions/${encodeURIComponent(this.route.params.id)}`, { from: from.id, to: to.id, ...chosen }));
  }

  #called(version) {
    return `${version.label} · ${version.current ? word('versions.now') : time(version.storedAt)}`;
  }

  #choice(name, chosen) {
    return html`<label><span>${word(`versions.${name}`)}</span><select name=${name} @change=${(e) => this.#go({ [name]: e.target.value })}>
      ${this.data.versions.map((version) => html`<option value=${version.id} ?selected=${version.id === chosen.id}>${this.#called(version)}</option>`)}</select></label>`;
  }

  /** A line of one side, with what the other one does not have. No white space stands around it: that would be shown. */
  #side(row, side) {
    const text = row[side];
    if (text === null || row.same) return text ?? nothing;
    const marked = (piece) => (side === 'left' ? html`<del>${piece}</del>` : html`<ins>${piece}</ins>`);
    if (row.left === null || row.right === null) return marked(text);
    return compared(words(row.left), words(row.right)).map((part) => {
      const piece = part[side].join('');
      return part.same || !piece ? piece : marked(piece);
    });
  }

  #table({ from, to, rows: shown, cut }) {
    const differ = shown.filter((row) => !row.same).length;
    return html`<p role="status">${differ ? word('versions.differ', { n: number(differ) }) : word('versions.same')}${cut ? ` ${word('versions.cut')}` : ''}</p>
      <table aria-label=${word('versions.compare')}><thead><tr>${[from, to].map((version) => html`<th scope="col">${version.label}
        <small>${version.current ? word('versions.now') : day(version.storedAt)}</small></th>`)}</tr></thead>
      <tbody>${shown.map((row) => html`<tr class=${row.same ? 'still' : 'still differs'}><td>${this.#side(row, 'left')}</td><td>${this.#side(row, 'right')}</td></tr>`)}</tbody></table>`;
  }

  #below(data) {
    if (data.versions.length < 2) return html`<p class="foot">${word('versions.one')}</p>`;
    const { refused } = data;
    return html`<form class="filters" @submit=${(e) => e.preventDefault()}>${this.#choice('from', data.from)}${this.#choice('to', data.to)}</form>
      ${refused?.status === CONFLICT ? html`<p class="warning" role="alert">${refused.message}. ${word('versions.noWords')}</p>` : nothing}
      ${refused && refused.status !== CONFLICT ? problem(refused, () => this.refresh()) : nothing}
      ${refused ? nothing : this.#table(data)}`;
  }

  body(data) {
    const { letter } = data;
    return html`<button type="button" class="close" title=${word('close')} aria-label=${word('close')} @click=${() => this.tell('close')}>×</button>
      <h2 tabindex="-1">${word('versions.of', { subject: letter.subject || letter.name })}</h2>
      ${this.#below(data)}
      <p class="actions"><a class="button" href=${addressOf('letter', letter.id)}>${word('versions.toLetter')}</a></p>`;
  }
}

customElements.define('naskah-versions', Versions);
