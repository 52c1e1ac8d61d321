import { View, address, addressOf, api, call, code, css, day, entries, fileButton, html, learn, nothing, number, one, time, today, word } from '../desk.js';
import { seldom } from '../words/seldom.js';

learn(seldom);

/** So many letters that were found by a typed number are asked about. */
const CANDIDATES = 4;

/** What the server says of a code on the sheet of a letter; null where there is no such letter, or none for this user. */
async function asked(letter, sheetCode) {
  try {
    return await one(`sheets/${encodeURIComponent(letter)}?${new URLSearchParams({ code: sheetCode })}`);
  } catch (e) {
    if (e.status === 404) return null;
    throw e;
  }
}

/**
 * What the register says of the code on a disposition sheet: `verify/ABCDE-23456-FGHIJ-KLMNO?letter=ID`, where the sheet's QR code leads.
 * Whoever types the code gives the number of the letter, `verify/CODE?number=…`, because the code alone names none.
 */
class Check extends View {
  static styles = css`
    naskah-check .verdict { display: flex; gap: 1rem; max-width: 44rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left-width: 6px; border-radius: var(--round); background: var(--paper); }
    naskah-check .verdict > span { font-size: 2rem; line-height: 1; }
    naskah-check .verdict p { margin: .3rem 0; overflow-wrap: anywhere; }
    naskah-check .verdict b { font-size: 1.15rem; }
    naskah-check .good { border-left-color: var(--good); background: var(--good-soft); }
    naskah-check .warn { border-left-color: var(--warn); background: var(--warn-soft); }
    naskah-check .bad { border-left-color: var(--bad); background: var(--bad-soft); }
    naskah-check .actions a { color: var(--accent); }
    naskah-check section { max-width: 44rem; margin-top: 1rem; }
    naskah-check .events { padding-left: 1.25rem; overflow-wrap: anywhere; }
    naskah-check .events small { color: var(--soft); }
    naskah-check form { max-width: 34rem; margin-top: 1.25rem; }
    @media print { naskah-check form { display: none; } naskah-check section { break-inside: avoid; border: 0; padding: 0; } }
  `;

  get code() {
    return this.route.params.code ?? '';
  }

  async load() {
    const { letter, number: typed } = this.route.query;
    if (!this.code || !(letter || typed)) return { verdict: 'none' };
    try {
      const said = letter ? await asked(letter, this.code) : await this.byNumber(typed);
      if (!said) return { verdict: 'missing', checked: today() };
      if (!said.genuine) return { verdict: 'unknown', checked: today(), letter: await api.letter(said.letter) };
      const [found, events] = await Promise.all([api.letter(said.letter), api.history(said.letter)]);
      return { verdict: said.changedSince ? 'changed' : 'genuine', checked: today(), letter: found, events, said };
    } catch (e) {
      if (e.status === 400) return { verdict: 'malformed', said: e.message };
      throw e;
    }
  }

  /** Of the letters with this number: the one whose sheet it is, else the first. */
  async byNumber(typed) {
    const found = entries(await call(`letters?${new URLSearchParams({ term: typed, maxItems: String(CANDIDATES) })}`));
    const answers = await Promise.all(found.map((letter) => asked(letter.id, this.code)));
    return answers.find((answer) => answer?.genuine) ?? answers.find(Boolean) ?? null;
  }

  body(data) {
    return html`<h2 tabindex="-1">${word('check.title')}</h2>
      ${data.verdict === 'none' ? html`<p>${word('check.help')}</p>` : this.verdict(data)}
      ${data.letter ? this.compared(data) : nothing}
      ${data.events ? this.happened(data) : nothing}
      ${this.form()}`;
  }

  verdict({ verdict, said, letter, checked }) {
    const [look, sign] = { genuine: ['good', '✓'], changed: ['warn', '✓'], unknown: ['bad', '✗'], missing: ['bad', '?'], malformed: ['bad', '?'] }[verdict];
    const isVoid = letter?.status === 'void';
    return html`<div class=${`verdict ${isVoid && look === 'good' ? 'warn' : look}`} role="status"><span aria-hidden="true">${sign}</span><div>
      <p><b>${word(`check.${verdict}`)}</b></p>
      ${isVoid ? html`<p><b>${word('check.void')}</b> ${letter.voidReason ?? ''}</p>` : nothing}
      <p>${verdict === 'malformed' ? said : word(`check.${verdict}Means`, { n: number(said?.changedSince) })}</p>
      <p class="sum">${this.code}</p>
      ${checked ? html`<p><small>${word('check.when', { at: day(checked), by: this.person.fullName })}</small></p>` : nothing}
    </div></div>`;
  }

  /** What must stand on the paper, as the register has it now. */
  compared({ letter, said, verdict }) {
    const agenda = letter.agendaNumber ? `${letter.agendaNumber} / ${letter.agendaYear}` : '';
    const facts = [
      ['check.agenda', agenda], ['check.number', letter.letterNumber], ['check.date', day(letter.letterDate)],
      ['check.received', day(letter.receivedDate)], ['check.unit', letter.unit && this.person.unitName(letter.unit)],
      ['check.from', letter.senderOrganisation || letter.senderName], ['check.to', (letter.recipients ?? []).join('; ')],
      ['check.subject', letter.subject], ['check.direction', code('direction', letter.direction)], ['check.status', code('status', letter.status)],
    ];
    if (said) {
      facts.push(['check.state', said.asOf ? word('check.asOf', { at: time(said.asOf), n: number(said.events - said.changedSince) })
        : word('check.nothingYet')]);
    }
    return html`<section><h3>${word(verdict === 'unknown' ? 'check.letterNamed' : 'check.compare')}</h3>
      <p>${word(verdict === 'unknown' ? 'check.letterNamedMeans' : 'check.compareMeans')}</p>
      <dl>${facts.filter(([, value]) => value).map(([label, value]) => html`<dt>${word(label)}</dt><dd>${value}</dd>`)}</dl>
      <p class="actions"><a href=${addressOf('letter', letter.id)}>${word('check.open')}</a>
        ${this.sheet(letter.id)}
        <button type="button" @click=${() => window.print()}>${word('check.print')}</button></p></section>`;
  }

  sheet(letter) {
    if (this.sheetOf !== letter) {
      this.sheetOf = letter;
      this.sheetButton = fileButton(api.sheetOf(letter), '');
    }
    this.sheetButton.querySelector('button').textContent = word('check.sheet');
    return this.sheetButton;
  }

  /** What the sheet must tell, and what came later. */
  happened({ events, said }) {
    const printed = said.events - said.changedSince;
    const list = (some) => html`<ol class="events">${some.map((e) => html`<li><small>${time(e.at)}</small> ${e.byName || e.by}:
      ${code('happened', e.event)}${e.recipientName || e.recipient ? html` → ${e.recipientName || e.recipient}` : nothing}</li>`)}</ol>`;
    return html`
      ${said.changedSince ? html`<section><h3>${word('check.since')}</h3>${list(events.slice(printed))}</section>` : nothing}
      ${printed ? html`<section><h3>${word('check.onSheet')}</h3>${list(events.slice(0, printed))}</section>` : nothing}`;
  }

  form() {
    const { number: typed = '' } = this.route.query;
    return html`<form @submit=${(e) => this.check(e)}><h3>${word('check.another')}</h3>
      <label><span>${word('check.code')}</span><input name="code" required maxlength="60" autocomplete="off" .value=${this.code}
        placeholder="ABCDE-23456-FGHIJ-KLMNO"></label>
      <label><span>${word('check.numberTyped')}</span><input name="number" required maxlength="255" .value=${typed}></label>
      <p><button class="primary">${word('check.check')}</button></p></form>`;
  }

  check(e) {
    e.preventDefault();
    const given = new FormData(e.target);
    const value = (name) => String(given.get(name)).trim();
    this.tell('go', address(`verify/${encodeURIComponent(value('code'))}`, { number: value('number') }));
  }
}

customElements.define('naskah-check', Check);
