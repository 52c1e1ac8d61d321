import { el } from './dom.js';
import { field } from './ask.js';
import { day, number, word } from './words.js';

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
const WEIGHED = ['approved'];

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
    const weighed = WEIGHED.includes(step);
    const final = FINAL.includes(step) && !goesOn;
    const form = el('naskah-ask', {
      label, fields: [(weighed || final) && this.summary(), asked && field(asked, input), weighed && this.looked()],
      cancel: () => this.place.replaceChildren(),
      note: final ? word(`sure_${this.batch.kind}`) : weighed ? word(`approve_${this.batch.kind}`) : '',
      send: ({ looked, ...values }) => this.take({ status: step, ...values }),
    });
    this.place.replaceChildren(form);
    // What is weighed or can't be undone is asked for twice; all else that needs no words is done at once.
    if (!asked && !form.note) form.take();
    else (input || form.querySelector('input') || form.submit).focus();
  }

  /** What the step is about: the batch, how many letters with which decision, and whose decisions these are. */
  summary() {
    const { id, title, items, proposedBy, proposedAt, appraisedBy, appraisedAt } = this.batch;
    const decided = Object.entries(items?.decisions || {}).filter(([, count]) => count > 0);
    const line = (label, who, when) => who && el('li', { textContent: `${word(label)}: ${who}, ${day(when)}` });
    return el('div', { className: 'summary' }, el('p', {}, el('b', { textContent: title }), ` · ${word('batchNumber')} ${id}`),
      el('ul', {}, el('li', { textContent: `${number(items?.total)} ${word('letters_')}` }),
        ...decided.map(([code, count]) => el('li', { textContent: `${number(count)} ${word(code === 'keep' ? 'keepLonger' : `decided_${code}`)}` })),
        line('proposedBy', proposedBy, proposedAt), line('appraisedBy', appraisedBy, appraisedAt)));
  }

  looked() {
    return el('label', { className: 'check' }, el('input', { type: 'checkbox', name: 'looked', required: true }),
      el('span', { textContent: word('looked') }));
  }
}

customElements.define('naskah-batch-steps', BatchSteps);
