import { html, nothing } from 'lit';
import { word } from '../words.js';

const BY_STATUS = { 0: 'problem.unreachable', 403: 'problem.refused', 404: 'problem.missing', 409: 'problem.conflict' };

/** What went wrong in plain words, what the server said of it, and what to do next. */
export function problem(error, again = null) {
  const status = error?.status;
  const text = word(status === undefined ? 'problem.program' : BY_STATUS[status] ?? (status >= 500 ? 'problem.server' : error.message));
  const detail = status !== 0 && error?.message && error.message !== text ? html`<p><small>${error.message}</small></p>` : nothing;
  return html`<div class="problem" role="alert"><p class="error">${text}</p>${detail}
    ${again ? html`<p><button type="button" @click=${again}>${word('frame.again')}</button></p>` : nothing}</div>`;
}
