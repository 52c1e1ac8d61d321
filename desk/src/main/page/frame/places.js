import { ahead } from '../http.js';
import { match } from '../kit/router.js';
import { NaskahElement } from '../kit/element.js';
import { routes } from '../routes.js';
import '../kit/unloaded.js';
import './nowhere.js';

/** Milliseconds in which nobody notices that the view before is still there: a view that has its answers by then is drawn once, not twice. */
const BLINK = 100;

const NOWHERE = { path: '', label: 'title.nowhere', shows: () => true, tag: 'naskah-nowhere', load: async () => {} };

/**
 * What is shown where: the view in its place, and what was opened over it. The view below stays as it is, so that Back finds it with what
 * was typed, chosen and scrolled to.
 */
export class Places {
  /** @type {any} the view in its place */
  view = null;
  /** @type {any} what is opened over it */
  over = null;
  /** @type {any} the route of the view in its place */
  base = null;
  /** @type {any} the route of what is opened over it */
  above = null;
  /** How far down the view was when something was opened over it. */
  scroll = 0;
  #asked = 0;

  constructor(frame) {
    this.frame = frame;
  }

  get address() {
    return this.base?.address ?? '';
  }

  get layout() {
    return this.over ? this.above.route.over : '';
  }

  /** The route at an address, as far as this person may see it. */
  find(address) {
    const found = match(routes, address);
    return found?.route.shows(this.frame.person) ? found : { route: NOWHERE, params: {}, query: {}, address };
  }

  /** Shows what is at an address; returns the route. */
  async arrive({ address, scroll }) {
    this.#asked += 1;
    const asked = this.#asked;
    const found = this.find(/^#?\/?$/.test(address) ? this.frame.first : address);
    const isOver = Boolean(found.route.over);
    const before = this.over;
    if (isOver && !this.view && found.route.over === 'beside') await this.below(this.find(this.frame.first));
    const made = await (isOver ? this.opened(found) : this.placed(found));
    // Who went on meanwhile is shown what they went to.
    if (asked !== this.#asked) return this.above ?? this.base ?? found;
    if (isOver) this.open(found, made);
    else this.put(found, made, scroll);
    this.frame.requestUpdate();
    await this.frame.updateComplete;
    if (!isOver) this.settle();
    else if (this.over !== before && found.route.over === 'whole') scrollTo(0, 0);
    return found;
  }

  async below(found) {
    const made = await this.placed(found);
    this.put(found, made, 0);
    this.restored = null;
  }

  async make(found) {
    const answered = ahead(found.route.ahead?.(found) ?? []);
    try {
      await Promise.all([found.route.load(), this.frame.person.names(found.route.needs ?? [])]);
    } catch (error) {
      return Object.assign(document.createElement('naskah-unloaded'), { error, again: () => this.#again(found.address) });
    }
    if (this.view) await Promise.race([answered, new Promise((resolve) => { setTimeout(resolve, BLINK); })]);
    const element = document.createElement(found.route.tag);
    return this.fill(element, found);
  }

  /** Gives a view what it needs. */
  fill(element, { params, query }) {
    Object.assign(element, { person: this.frame.person, route: { params, query } });
    if ('letter' in element && params.id) element.letter = params.id;
    return element;
  }

  /** The view for an address: the one that is there, if the address is within it. */
  async placed(found) {
    if (this.view && this.base.route === found.route && 'route' in this.view) {
      if (this.base.address !== found.address) this.fill(this.view, found);
      return this.view;
    }
    return this.make(found);
  }

  /** What is opened for an address: what is open already, if the address is another part of the same thing. */
  async opened(found) {
    const { over, above } = this;
    if (over && 'route' in over && above.route === found.route && above.params.id !== undefined && above.params.id === found.params.id) {
      return this.fill(over, found);
    }
    return this.make(found);
  }

  /** What could not be loaded is loaded anew, if one is still there. */
  #again(address) {
    if (this.frame.router.address !== address && address !== this.address) return;
    if (this.above?.address === address) this.over = this.above = null;
    else this.view = this.base = null;
    this.frame.router.told({ address: this.frame.router.address, scroll: 0 });
  }

  open(found, made) {
    if (made === this.over) {
      this.above = found;
      return;
    }
    if (!this.over) {
      this.scroll = scrollY;
      this.focused = this.frame.renderRoot.activeElement;
    }
    this.over = made;
    this.above = found;
    this.focus(made);
  }

  put(found, made, scroll) {
    const back = this.over && made === this.view && this.base?.address === found.address;
    this.restored = back ? { scroll: this.scroll, focus: this.focused } : { scroll, focus: null };
    const isNew = made !== this.view;
    this.over = null;
    this.above = null;
    this.view = made;
    this.base = found;
    if (isNew && scroll > 0) this.scrollLater(made, scroll);
  }

  /** Once a view that came back has its rows again. */
  scrollLater(view, scroll) {
    view.addEventListener('shown', () => scrollTo(0, scroll), { once: true });
  }

  settle() {
    if (!this.restored) return;
    scrollTo(0, this.restored.scroll);
    if (this.restored.focus?.isConnected) this.restored.focus.focus({ preventScroll: true });
    this.restored = null;
  }

  /** The heading of what was opened, for those who cannot see that something was. */
  focus(made) {
    const heading = () => {
      const found = made.querySelector('h2');
      if (!found || made.contains(this.frame.renderRoot.activeElement)) return Boolean(found);
      if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
      found.focus({ preventScroll: true });
      return true;
    };
    const seen = new MutationObserver(() => { if (heading()) seen.disconnect(); });
    seen.observe(made, { childList: true, subtree: true });
  }

  /** Something was done: what is shown asks anew. */
  refresh() {
    if (this.view?.refresh) this.view.refresh();
    else if (this.view?.load) this.view.load();
  }

  /** Another language: views that do not draw themselves anew are made anew. */
  async speak() {
    if (this.base && !(this.view instanceof NaskahElement)) this.view = await this.make(this.base);
    if (this.above && !(this.over instanceof NaskahElement)) this.over = await this.make(this.above);
    this.frame.requestUpdate();
  }
}
