import { NaskahElement, code, html, nothing, word } from '../desk.js';
import { field } from './kit.js';
import { DECISIONS } from './way.js';
import './form.js';

/** The form for a verdict. Set .kind of the batch, .scheduled and .given where it is about one letter, .label, .send and .cancel. */
class VerdictForm extends NaskahElement {
  static properties = {
    kind: { attribute: false }, scheduled: { attribute: false }, given: { attribute: false }, label: { attribute: false }, note: { attribute: false },
    send: { attribute: false }, cancel: { attribute: false }, decision: { state: true },
  };

  kind = 'destroy';
  scheduled = '';
  /** @type {any} the verdict that there is: {decision, keepUntil, reason} */
  given = {};
  label = '';
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
    return html`<naskah-records-form .label=${this.label} .note=${this.note} .cancel=${this.cancel} .send=${(values) => this.send(values)} .fields=${html`
      <fieldset><legend>${word('records.decision')}</legend>${this.decisions.map((decision) => html`<label class="check">
        <input type="radio" name="decision" value=${decision} .checked=${decision === this.decision} @change=${() => { this.decision = decision; }}>
        <span>${code('decide', decision)}</span></label>`)}</fieldset>
      ${keeps ? field(word('records.keepUntil'), html`<input name="keepUntil" type="date" required .value=${this.given.keepUntil ?? ''}>`) : nothing}
      ${field(word('reason'), html`<textarea name="reason" rows="2" maxlength="1000" ?required=${differs} .value=${this.given.reason ?? ''}></textarea>`, word('records.reasonHelp'))}`}></naskah-records-form>`;
  }
}

customElements.define('naskah-verdict', VerdictForm);
