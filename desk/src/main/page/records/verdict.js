import { NaskahElement, code, html, nothing, word } from '../desk.js';
import { DECISIONS } from './way.js';
import './form.js';

/** The form for a verdict. Set .kind of the batch, .scheduled and .given where it is about one letter, .does, .send and .cancel. */
class VerdictForm extends NaskahElement {
  static properties = {
    kind: { attribute: false }, scheduled: { attribute: false }, given: { attribute: false }, does: { attribute: false }, note: { attribute: false },
    send: { attribute: false }, cancel: { attribute: false }, decision: { state: true },
  };

  kind = 'destroy';
  scheduled = '';
  /** @type {any} the verdict that there is: {decision, keepUntil, reason} */
  given = {};
  does = '';
  note = '';
  /** @type {(verdict: Object<string, any>) => Promise<any>} */
  send = async () => {};
  /** @type {null | (() => void)} */
  cancel = null;
  decision = '';

  get decisions() {
    return DECISIONS[this.kind];
  }

  willUpdate() {
    if (this.decisions.includes(this.decision)) return;
    this.decision = [this.given.decision, this.scheduled, this.decisions[0]].find((each) => this.decisions.includes(each));
  }

  render() {
    const keeps = this.decision === 'keep';
    const differs = Boolean(this.scheduled) && this.decision !== this.scheduled;
    return html`<naskah-records-form .does=${this.does} .note=${this.note} .cancel=${this.cancel} .send=${(values) => this.send(values)} .fields=${(f) => html`
      ${f.radios('decision', word('records.decision'), this.decisions.map((decision) => [decision, code('decide', decision)]),
    { value: this.decision, change: (decision) => { this.decision = decision; } })}
      ${keeps ? f.text('keepUntil', word('records.keepUntil'), { type: 'date', required: true, value: this.given.keepUntil ?? '' }) : nothing}
      ${f.text('reason', word('reason'), { rows: 2, required: differs, value: this.given.reason ?? '', hint: word('records.reasonHelp') })}`}></naskah-records-form>`;
  }
}

customElements.define('naskah-verdict', VerdictForm);
