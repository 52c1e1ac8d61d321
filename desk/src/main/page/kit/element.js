import { LitElement } from 'lit';
import { reactive } from './fields.js';
import { named } from './names.js';
import { adopt } from './sheet.js';
import { spoken } from '../words.js';

/**
 * What every component of the desk is: Lit, drawn into the tree it stands in, whose root (the frame's shadow root) has the tokens and the
 * common style. So labels and ids reach across components, and nothing of it reaches the page around. Its own `static styles` are adopted
 * by that root too: begin each selector with the element's name. It is drawn anew when another
 * language is chosen, and when names have come.
 */
export class NaskahElement extends LitElement {
  // Bound once, to be taken off again.
  #draw = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    reactive(this);
    super.connectedCallback();
    const root = /** @type {Document|ShadowRoot} */ (this.getRootNode());
    adopt(root, /** @type {typeof LitElement} */ (this.constructor).elementStyles);
    spoken.addEventListener('language', this.#draw);
    named.addEventListener('named', this.#draw);
  }

  disconnectedCallback() {
    spoken.removeEventListener('language', this.#draw);
    named.removeEventListener('named', this.#draw);
    super.disconnectedCallback();
  }

  /** Tells the frame or the view around: "close", "moved", "registered". */
  tell(event, detail = undefined) {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  }
}
