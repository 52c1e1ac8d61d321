import { el } from './dom.js';
import { field } from './ask.js';
import { word } from './words.js';

// The steps from each state, as the server has them; those with fields ask for something first. A transfer goes another way.
const STEPS = {
  proposing: ['withdrawn'],
  proposed: ['appraised', 'withdrawn'],
  appraised: { destroy: ['approved', 'proposed', 'withdrawn'], transfer: ['packed', 'proposed', 'withdrawn'] },
  approved: { destroy: ['executed', 'proposed'], transfer: ['executed'] },
  executing: ['paused'],
  paused: ['executed'],
  packing: ['withdrawn'],
  packed: ['sent', 'withdrawn'],
  sent: ['received', 'withdrawn'],
  received: ['approved', 'withdrawn'],
};
const ASKED = { proposed: 'reason', withdrawn: 'reason', received: 'archiveReference' };
const FINAL = ['executed'];

/** What can be done with a batch now: buttons, and a form for a step that needs words. Set .batch, .person and .take. */
class BatchSteps extends HTMLElement {
  batch = null;
  person = null;
  take = null;

  connectedCallback() {
    this.place = el('div');
    this.replaceChildren(el('p', { className: 'actions' }, ...this.steps().map((step) => this.button(step))), this.hint(), this.place);
  }

  steps() {
    const { status, kind, task } = this.batch;
    const steps = STEPS[status] || [];
    if (status === 'executing' && task?.status === 'failed') return ['executed'];
    return Array.isArray(steps) ? steps : steps[kind];
  }

  /** Whoever proposed or appraised does not approve; that is said before it is refused. */
  hint() {
    const { proposedBy, appraisedBy } = this.batch;
    const own = this.steps().includes('approved') && [proposedBy, appraisedBy].includes(this.person.name);
    return el('p', { className: 'hint', textContent: own ? word('anotherApproves') : '' });
  }

  button(step) {
    const goesOn = step === 'executed' && ['paused', 'executing'].includes(this.batch.status);
    const label = goesOn ? 'stepResume' : `step_${step}`;
    // What comes next stands out, once it can be done.
    const first = step === this.steps()[0] && step !== 'withdrawn' && !this.batch.items?.decisions?.undecided;
    return el('button', { name: step, className: first ? 'primary' : '', textContent: word(label),
      onclick: () => this.ask(step, label, goesOn) });
  }

  ask(step, label, goesOn) {
    const asked = ASKED[step];
    const input = asked && (asked === 'reason' ? el('textarea', { name: asked, rows: 2, required: true })
      : el('input', { name: asked, required: true }));
    const form = el('naskah-ask', {
      label, fields: asked ? [field(asked, input)] : [], cancel: () => this.place.replaceChildren(),
      note: FINAL.includes(step) && !goesOn ? word(`sure_${this.batch.kind}`) : '',
      send: (values) => this.take({ status: step, ...values }),
    });
    this.place.replaceChildren(form);
    // What can't be undone is asked for twice; all else that needs no words is done at once.
    if (!asked && !form.note) form.take();
    else (input || form.submit).focus();
  }
}

customElements.define('naskah-batch-steps', BatchSteps);
