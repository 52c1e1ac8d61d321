import { NaskahElement, css, html, nothing, time, word } from '../desk.js';

const DONE = { initial: 'initialled', sign: 'signed' };
/** Those who stand in for an official sign as such. */
const ACTING = ['plt', 'plh'];
/** How a step is marked, in the words of the common style. */
const MARKS = { current: 'unread', done: 'done', returned: 'declined', fallen: 'declined' };

/** All steps of all rounds, the last round first: who was asked for what, and what became of it. Set .steps. */
class Steps extends NaskahElement {
  static properties = { steps: { attribute: false } };

  static styles = css`
    naskah-signing-steps { display: block; min-width: 0; }
    naskah-signing-steps ol { margin: .25rem 0 .75rem; padding-left: 1.5rem; }
    naskah-signing-steps li { padding: .25rem 0; overflow-wrap: anywhere; }
    naskah-signing-steps li.dropped b { font-weight: 400; }
    naskah-signing-steps small { color: var(--soft); }
    naskah-signing-steps .note { margin: .2rem 0; }
  `;

  /** @type {any[]} */
  steps = [];

  #step(step) {
    const did = word(`signing.did.${step.status === 'done' ? DONE[step.task] : step.status}`);
    const by = [step.doneByName || step.doneBy, ACTING.includes(step.doneFor) && word(`signing.did.${step.doneFor}`), time(step.doneAt)].filter(Boolean).join(' · ');
    const since = step.status === 'current' && step.since ? word('signing.sinceWhen', { at: time(step.since) }) : '';
    return html`<li class=${step.status}><b>${step.officialName || step.official}</b> <small>${word(`signing.has.${step.task}`)}</small>
      <span class="state ${MARKS[step.status] ?? ''}">${did}</span>
      ${by || since ? html`<br><small>${by || since}</small>` : nothing}
      ${step.note ? html`<p class="note">${step.note}</p>` : nothing}</li>`;
  }

  render() {
    const rounds = [...new Set(this.steps.map((step) => step.round))].sort((a, b) => b - a);
    return html`<h4>${word('signing.steps')}</h4>
      ${rounds.length ? nothing : html`<p class="hint">${word('signing.noSteps')}</p>`}
      ${rounds.map((round) => html`${rounds.length > 1 ? html`<h5>${word('signing.round', { n: round })}</h5>` : nothing}
        <ol>${this.steps.filter((step) => step.round === round).map((step) => this.#step(step))}</ol>`)}`;
  }
}

customElements.define('naskah-signing-steps', Steps);
