import { html, nothing } from 'lit';
import { problem } from './problem.js';
import { word } from '../words.js';

/**
 * What stands below a list that comes page by page: the way to more of it, or what went wrong with that. The button stays while more is
 * asked for, so that it keeps the focus, and asks once.
 * @param {{more?: boolean, waiting?: boolean, failed?: any}} state
 * @param {() => any} next asks for more, or again
 */
export function further({ more, waiting, failed }, next) {
  if (failed) return problem(failed, next);
  if (!more) return nothing;
  return html`<p class="foot more"><button type="button" name="more" aria-busy=${waiting ? 'true' : 'false'} @click=${() => waiting || next()}>
    ${word(waiting ? 'loading' : 'more')}</button></p>`;
}
