import { NaskahElement, code, day, html, nameOf, nothing, number, word } from '../desk.js';
import { isApprover, isManager } from './kit.js';
import { hadAHand, steps } from './way.js';
import './form.js';

const REASON = ['proposed', 'withdrawn'];

/** What can be done with a batch now and by this person, with a form for what needs words or has to be weighed. Set .batch, .person, .take. */
class Steps extends NaskahElement {
  static properties = { batch: { attribute: false }, person: { attribute: false }, take: { attribute: false }, asked: { state: true }, failed: { state: true } };

  /** @type {any} */
  batch = null;
  /** @type {any} */
  person = null;
  /** @type {(values: Object<string, any>) => Promise<any>} */
  take = async () => {};
  asked = '';
  failed = '';
  #busy = false;

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const before = changed.get('batch');
    if (before && before.status !== this.batch.status) this.asked = '';
  }

  may(step, who) {
    if (step === 'approved' && hadAHand(this.batch, this.person.name)) return false;
    return (who !== 'approver' && isManager(this.person)) || (who !== 'manager' && isApprover(this.person));
  }

  get resumes() {
    return ['paused', 'executing'].includes(this.batch.status);
  }

  label(step) {
    return word(step === 'executed' && this.resumes ? 'records.step.resume' : `records.step.${step}`);
  }

  render() {
    const [leading] = Object.keys(steps(this.batch));
    const possible = Object.entries(steps(this.batch)).filter(([step, who]) => this.may(step, who)).map(([step]) => step);
    const undecided = this.batch.status === 'proposed' ? this.batch.items?.decisions?.undecided ?? 0 : 0;
    return html`<p class="hint" role="status">${this.hint(undecided)}</p>
      <p class="actions">${possible.map((step) => html`<button type="button" name=${step} ?disabled=${step === 'appraised' && undecided > 0}
        class=${step === leading && step !== 'withdrawn' && !undecided ? 'primary' : ''} aria-expanded=${this.asked === step} @click=${() => this.ask(step)}>${this.label(step)}</button>`)}</p>
      ${this.failed ? html`<p class="error" role="alert">${this.failed}</p>` : nothing}
      ${this.asked ? this.form(this.asked) : nothing}`;
  }

  /** What is to be done, and who cannot do it. */
  hint(undecided) {
    const { batch, person } = this;
    const [next] = Object.keys(steps(batch));
    if (undecided) return word('records.undecided', { n: number(undecided) });
    if (batch.status === 'proposed' && isManager(person)) return word('records.allDecided');
    if (next === 'approved' && isApprover(person) && hadAHand(batch, person.name)) return word('records.anotherApproves');
    if (next === 'approved' && !isApprover(person)) return word('records.approverApproves');
    return code(`batchNext.${batch.kind}`, batch.status);
  }

  /** What is weighed, needs words or cannot be undone has a form; all else is done at once. */
  async ask(step) {
    if (this.#busy) return; // a second click must not take the next step, nor be told that the step is taken
    this.failed = '';
    if (REASON.includes(step) || step === 'received' || step === 'approved' || (step === 'executed' && !this.resumes)) {
      this.asked = this.asked === step ? '' : step;
      return;
    }
    this.#busy = true;
    try {
      await this.take({ status: step });
    } catch (e) {
      this.failed = e.message;
    }
    this.#busy = false;
  }

  form(step) {
    const { kind, id } = this.batch;
    const weighed = { approved: `records.approve.${kind}`, executed: `records.sure.${kind}` }[step];
    const fields = {
      approved: (f) => html`${this.summary()}${f.text('number', word('records.typeNumber', { n: id }), { required: true, mode: 'numeric', max: 20, hint: word('records.typeNumberHelp') })}`,
      executed: () => this.summary(),
      received: (f) => f.text('archiveReference', word('records.archiveReference'), { required: true, max: 255, hint: word('records.archiveReferenceHelp') }),
    }[step] ?? ((f) => f.text('reason', word('reason'), { rows: 2, required: true }));
    return html`<naskah-records-form
      .does=${this.label(step).replace('…', '')} .note=${weighed ? word(weighed) : ''} .fields=${fields}
      .cancel=${() => { this.asked = ''; }} .send=${(values) => this.send(step, values)}></naskah-records-form>`;
  }

  async send(step, { number: typed, ...values }) {
    if (step === 'approved' && typed !== this.batch.id) {
      throw Object.assign(new Error(word('records.wrongNumber', { n: this.batch.id })), { field: 'number' });
    }
    await this.take({ status: step, ...values });
    this.asked = '';
  }

  /** What the step is about: how many letters with which decision, and whose decisions these are. */
  summary() {
    const { id, title, items, proposedBy, proposedAt, appraisedBy, appraisedAt } = this.batch;
    const decided = Object.entries(items?.decisions ?? {}).filter(([, count]) => count > 0);
    const line = (said, who, when) => (who ? html`<li>${word(said)}: ${nameOf(who)}, ${day(when)}</li>` : nothing);
    return html`<div class="summary"><p><b>${title}</b> · ${word('records.batchNumber')} ${id}</p><ul>
      <li>${number(items?.total)} ${word('records.letters')}</li>
      ${decided.map(([decision, count]) => html`<li>${number(count)} ${code('decided', decision)}</li>`)}
      ${line('records.proposedBy', proposedBy, proposedAt)}${line('records.appraisedBy', appraisedBy, appraisedAt)}</ul></div>`;
  }
}

customElements.define('naskah-batch-steps', Steps);
