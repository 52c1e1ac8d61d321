// Addresses of views: `#/letters?q=undangan`. In a page of one's own they stand in its address; in another's, only here.

/** An address out of its path and what is asked: values that are empty are left out. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const asked = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `#/${path}${asked ? `?${asked}` : ''}`;
}

/** An address of segments, each written so that nothing in it is taken for a part of the address. */
export const addressOf = (...segments) => address(segments.map(encodeURIComponent).join('/'));

const decoded = (segment) => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The path and what is asked, out of an address. */
export function parse(hash) {
  const [path, asked = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  return { segments: path.split('/').filter(Boolean).map(decoded), query: Object.fromEntries(new URLSearchParams(asked)) };
}

/**
 * The route at an address with what stands in it: {route, params, query, address}; null where none is. A path has names for what may stand
 * there, `letter/:id`; the last ones may be left out where they end with a question mark.
 */
export function match(routes, hash) {
  const { segments, query } = parse(hash);
  for (const route of routes) {
    const pattern = route.path.split('/');
    const needed = pattern.filter((part) => !part.endsWith('?')).length;
    if (segments.length < needed || segments.length > pattern.length) continue;
    const params = {};
    const fits = segments.every((segment, i) => {
      if (!pattern[i].startsWith(':')) return pattern[i] === segment;
      params[pattern[i].replace(/^:|\?$/g, '')] = segment;
      return true;
    });
    if (fits) return { route, params, query, address: hash };
  }
  return null;
}

/** The addresses of a window: Back and Forward are the browser's. */
class WindowPlace {
  constructor(told) {
    this.told = told;
  }

  listen() {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', this.told);
  }

  get address() {
    return location.hash;
  }

  get state() {
    return history.state?.naskah ?? null;
  }

  keep(state) {
    history.replaceState({ ...history.state, naskah: state }, '');
  }

  push(to) {
    history.pushState(null, '', to);
    this.told();
  }

  replace(to, { silent = false } = {}) {
    history.replaceState(history.state, '', to);
    if (!silent) this.told();
  }

  back() {
    history.back();
  }

  stop() {
    removeEventListener('popstate', this.told);
  }
}

/** Addresses that nobody else sees, for a part of a page that is another's. */
class OwnPlace {
  entries = [{ address: '', state: null }];

  constructor(told) {
    this.told = told;
  }

  get address() {
    return this.entries.at(-1).address;
  }

  get state() {
    return this.entries.at(-1).state;
  }

  keep(state) {
    this.entries.at(-1).state = state;
  }

  push(to) {
    this.entries.push({ address: to, state: null });
    this.told();
  }

  replace(to, { silent = false } = {}) {
    this.entries.at(-1).address = to;
    if (!silent) this.told();
  }

  back() {
    if (this.entries.length > 1) this.entries.pop();
    this.told();
  }

  listen() {}

  stop() {
    this.entries = [{ address: '', state: null }];
  }
}

/** Goes from address to address, and knows how many of ours lie behind. */
export class Router {
  /** @param {(state: {address: string, scroll: number}) => void} told @param {{embedded?: boolean}} [how] */
  constructor(told, { embedded = false } = {}) {
    this.told = told;
    this.depth = 0;
    this.place = embedded ? new OwnPlace(() => this.#arrived()) : new WindowPlace(() => this.#arrived());
  }

  get address() {
    return this.place.address;
  }

  #arrived() {
    const state = this.place.state;
    if (state) this.depth = state.depth;
    else this.place.keep({ depth: (this.depth += 1), scroll: 0 });
    this.told({ address: this.place.address, scroll: state?.scroll ?? 0 });
  }

  /** Begins at the address that is there. */
  start() {
    this.place.listen();
    const state = this.place.state;
    this.depth = state?.depth ?? 0;
    if (!state) this.place.keep({ depth: 0, scroll: 0 });
    this.told({ address: this.place.address, scroll: state?.scroll ?? 0 });
  }

  /** Keeps how far down one was, for when one comes back. */
  keepScroll(scroll) {
    this.place.keep({ depth: this.depth, scroll });
  }

  go(to, { replace = false } = {}) {
    if (to === this.address) this.told({ address: to, scroll: 0 });
    else if (replace) this.place.replace(to);
    else this.place.push(to);
  }

  /** Back where one came from; who came by a link from elsewhere goes to an address instead. */
  back(otherwise) {
    if (this.depth > 0) this.place.back();
    else this.go(otherwise, { replace: true });
  }

  stop() {
    this.place.stop();
  }
}
