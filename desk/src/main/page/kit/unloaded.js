import { NaskahElement } from './element.js';
import { problem } from './problem.js';

/** Stands in the place of a view that could not be loaded, or whose names could not. Set .error and .again. */
class Unloaded extends NaskahElement {
  static properties = { error: { attribute: false } };

  /** @type {any} */
  error = null;
  again = () => {};

  render() {
    return problem(this.error, this.again);
  }
}

customElements.define('naskah-unloaded', Unloaded);
