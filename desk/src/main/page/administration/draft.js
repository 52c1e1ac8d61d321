// The rows of a configuration file while somebody changes them. Rows are never changed in place: so a step back is the rows before it.
const STEPS = 100;
let made = 0;

const same = (one, other) => one.length === other.length && one.every((cell, i) => cell === other[i]);
const text = (cells) => JSON.stringify(cells);

/** A row: where it stood, what stood there (null for a new one), what stands there now. */
const row = (line, was, cells) => {
  made += 1;
  return { key: made, line, was, cells };
};

const stored = (each) => row(each.line, each.cells, each.cells);

/** Whether a row is as it stands in the file. */
const kept = (each) => each.was !== null && same(each.was, each.cells);

export class Draft {
  /** @param {{line: number, cells: string[]}[]} base the rows as they are stored */
  constructor(base, width) {
    this.base = base;
    this.width = width;
    /** @type {{key: number, line: number|null, was: string[]|null, cells: string[]}[]} */
    this.rows = base.map(stored);
    this.steps = [];
  }

  #become(rows, typing = '') {
    // What is typed into one cell, letter by letter, is one step.
    if (!typing || this.typing !== typing) this.steps = [...this.steps, this.rows].slice(-STEPS);
    this.typing = typing;
    this.rows = rows;
  }

  at(key) {
    return this.rows.findIndex((each) => each.key === key);
  }

  type(key, column, value) {
    const change = (each) => ({ ...each, cells: each.cells.map((cell, i) => (i === column ? value : cell)) });
    this.#become(this.rows.map((each) => (each.key === key ? change(each) : each)), `${key} ${column}`);
  }

  /** Puts a new row below another, or at the end; returns its key. */
  add(after = null, cells = Array(this.width).fill('')) {
    const fresh = row(null, null, [...cells]);
    const at = after === null ? this.rows.length : this.at(after) + 1;
    this.#become([...this.rows.slice(0, at), fresh, ...this.rows.slice(at)]);
    return fresh.key;
  }

  duplicate(key) {
    return this.add(key, this.rows[this.at(key)].cells);
  }

  move(key, by) {
    const from = this.at(key);
    const to = from + by;
    if (to < 0 || to >= this.rows.length) return;
    const rows = [...this.rows];
    rows.splice(to, 0, ...rows.splice(from, 1));
    this.#become(rows);
  }

  remove(key) {
    this.#become(this.rows.filter((each) => each.key !== key));
  }

  /** Puts a row back as it was when the editing of it began. */
  put(key, cells) {
    this.#become(this.rows.map((each) => (each.key === key ? { ...each, cells } : each)));
  }

  /** Takes the rows of a file that was sent; those that stand in the file already are known again. */
  take(rows) {
    const open = new Map();
    for (const each of this.base) open.set(text(each.cells), [...open.get(text(each.cells)) ?? [], each]);
    this.#become(rows.map(({ cells }) => {
      const known = open.get(text(cells))?.shift();
      return known ? stored(known) : row(null, null, cells);
    }));
  }

  undo() {
    this.rows = this.steps.at(-1) ?? this.rows;
    this.steps = this.steps.slice(0, -1);
    this.typing = '';
  }

  /** What became of a row: new, changed, or nothing. */
  state(each) {
    if (!each.was) return 'new';
    return kept(each) ? '' : 'changed';
  }

  get changed() {
    return text(this.sent()) !== text(this.base.length ? [{ keep: [this.base[0].line, this.base.at(-1).line] }] : []);
  }

  /** Rows that were added or changed, or that are gone. */
  get count() {
    const still = this.rows.filter((each) => each.was).length;
    return this.rows.filter((each) => !kept(each)).length + (this.base.length - still);
  }

  /** The rows as the server takes them: what stayed as ranges of lines. */
  sent() {
    const places = new Map(this.base.map((each, i) => [each.line, i]));
    const sent = [];
    let last = -2;
    for (const each of this.rows) {
      const place = kept(each) ? places.get(each.line) : undefined;
      if (place === undefined) {
        sent.push({ ...(each.line === null ? {} : { line: each.line }), cells: each.cells });
        last = -2;
      } else {
        if (place === last + 1) sent.at(-1).keep[1] = each.line;
        else sent.push({ keep: [each.line, each.line] });
        last = place;
      }
    }
    return sent;
  }

  /** Takes up again what was sent, or kept by the browser, for the same content of the file. */
  resume(sent) {
    const byLine = new Map(this.base.map((each) => [each.line, each]));
    this.rows = sent.flatMap((each) => {
      if (each.keep) return this.base.filter(({ line }) => line >= each.keep[0] && line <= each.keep[1]).map(stored);
      return [row(each.line ?? null, byLine.get(each.line)?.cells ?? null, each.cells)];
    });
    return this;
  }

  /**
   * The same changes on top of what somebody else saved meanwhile. A cell that both changed is as it was changed here, and its row named.
   * @param {{line: number, cells: string[]}[]} theirs
   * @returns {{draft: Draft, both: string[]}}
   */
  onto(theirs) {
    const left = new Set(theirs);
    const find = (test) => [...left].find(test);
    const take = (found) => { left.delete(found); return found; };
    const alike = (cells) => find((each) => same(each.cells, cells));
    const mine = new Set(this.rows.map(({ line }) => line));
    for (const gone of this.base.filter(({ line }) => !mine.has(line))) take(alike(gone.cells));
    const both = [];
    const rows = this.rows.flatMap((each) => {
      if (!each.was) return [each];
      const { was } = each;
      const unchanged = alike(was);
      const other = unchanged ?? find(({ cells }) => cells[0] === was[0]);
      if (other) take(other);
      if (!other && !kept(each)) both.push(each.cells[0]);
      if (!other) return kept(each) ? [] : [{ ...each, line: null, was: null }];
      const cells = each.cells.map((cell, i) => (cell === was[i] ? other.cells[i] : cell));
      if (cells.some((cell, i) => cell !== other.cells[i] && other.cells[i] !== was[i])) both.push(each.cells[0] || was[0]);
      return [{ ...each, line: other.line, was: other.cells, cells }];
    });
    for (const added of theirs.filter((each) => left.has(each))) {
      const before = theirs[theirs.indexOf(added) - 1];
      const at = before ? rows.findIndex(({ line }) => line === before.line) + 1 : 0;
      rows.splice(before && at === 0 ? rows.length : at, 0, stored(added));
    }
    const draft = new Draft(theirs, this.width);
    draft.rows = rows;
    return { draft, both };
  }
}
