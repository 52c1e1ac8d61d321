import { NaskahElement, json, one, word } from '../desk.js';
import { changesOf } from './changes.js';
import { Draft } from './draft.js';
import { forget, kept, keep } from './kept.js';

const PAUSE = 600; // milliseconds without a change before the server is asked
const MOST_BYTES = 5_000_000;

/**
 * What is done with one configuration file: its rows are a draft, kept for the tab, checked by the server, and saved as one version; what
 * somebody else saved meanwhile is merged in. Set .file and .person. How it looks, and which row is changed, is the editor's.
 */
export class Editing extends NaskahElement {
  static properties = {
    file: { attribute: false }, person: { attribute: false }, editing: { state: true }, term: { state: true }, from: { state: true },
    problems: { state: true }, next: { state: true }, said: { state: true }, refused: { state: true },
    theirs: { state: true }, saving: { state: true }, turn: { state: true },
  };

  /** @type {any} */
  file = null;
  /** @type {any} */
  person = null;
  /** @type {any} */
  editing = null;
  term = '';
  from = 0;
  /** @type {any[]} */
  problems = [];
  /** @type {any[]} */
  next = [];
  said = '';
  refused = '';
  /** @type {any} */
  theirs = null;
  saving = false;
  turn = 0;
  /** @type {any} */
  draft = null;
  #timer = 0;
  #asked = 0;
  #leaving = (e) => { if (this.draft?.changed) e.preventDefault(); };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#leaving);
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.#leaving);
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('file')) this.begin();
  }

  get columns() {
    return this.file.columns;
  }

  /** Begins with the file as it is stored, and with what was typed in this tab before. */
  begin() {
    this.draft = new Draft(this.file.rows, this.columns.length);
    Object.assign(this, { editing: this.file.single ? this.draft.rows[0]?.key : null, problems: [], next: [], theirs: null, from: 0, term: '' });
    const typed = kept(this.person.name, this.file.id);
    if (typed?.etag === this.file.etag) this.draft.resume(typed.rows);
    else if (typed) this.stale(new Draft(typed.base, this.columns.length).resume(typed.rows), typed.version);
    if (this.file.single) this.editing = this.draft.rows[0]?.key ?? null;
    this.check();
  }

  /** Somebody saved meanwhile: shows what, and puts one's own changes on top. */
  async stale(draft, version) {
    const { draft: merged, both } = draft.onto(this.file.rows);
    merged.steps = [this.draft.rows];
    this.draft = merged;
    const theirs = { both, changes: null, by: this.file.modifiedByName || this.file.modifiedBy };
    this.theirs = theirs;
    this.done();
    const changes = version ? await changesOf(this.file.id, version).catch(() => []) : [];
    if (this.theirs === theirs) this.theirs = { ...theirs, changes };
  }

  /** After each change: kept for the tab, and checked when one pauses. */
  done() {
    const { etag, version, id } = this.file;
    if (this.draft.changed) keep(this.person.name, id, { etag, version, base: this.file.rows, rows: this.draft.sent() });
    else forget(this.person.name, id);
    this.turn += 1;
    this.said = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), PAUSE);
  }

  /** What the server would say to a save. Of several answers the one to the last question counts. */
  async check() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const asked = this.#asked;
    const { draft } = this;
    const keys = draft.rows.map(({ key }) => key);
    try {
      const { entry } = await json('POST', `configuration/${this.file.id}/check`,
        this.file.readable || draft.changed ? { etag: this.file.etag, rows: draft.sent() } : { etag: this.file.etag });
      if (asked !== this.#asked) return;
      // Rows that stay as they are are sent as ranges, and counted one by one.
      this.problems = entry.problems.map((p) => ({ ...p, key: p.row === undefined ? null : keys[p.row] }));
      this.next = (entry.next ?? []).map((n) => ({ ...n, key: keys[n.row] }));
      this.refused = '';
    } catch (e) {
      if (asked !== this.#asked) return;
      if (e.status === 409) await this.reload();
      else this.refused = e.message;
    }
  }

  /** Reads the file that somebody else saved, and keeps one's own changes. */
  async reload() {
    try {
      this.file = await one(`configuration/${this.file.id}`);
      await this.updateComplete; // now the changes stand on top of it
    } catch (e) {
      this.refused = e.message;
    }
  }

  async save(e) {
    e.preventDefault();
    if (this.saving) return;
    this.refused = '';
    const comment = String(new FormData(e.target).get('comment')).trim();
    this.saving = true;
    await this.check();
    try {
      if (this.theirs) this.refused = word('admin.lookFirst');
      if (this.problems.length || this.refused) {
        this.go(this.problems[0]);
        return;
      }
      // A check that is on its way would be about the file before.
      clearTimeout(this.#timer);
      this.#asked += 1;
      const saved = await json('PUT', `configuration/${this.file.id}`, { etag: this.file.etag, comment, rows: this.draft.sent() });
      this.take(saved.entry);
    } catch (failed) {
      if (failed.status === 409) await this.check();
      this.refused = failed.message;
    } finally {
      this.saving = false;
    }
  }

  /** Goes on with the file as it was saved. */
  async take(file) {
    forget(this.person.name, file.id);
    this.draft = null;
    this.file = file;
    this.refused = '';
    await this.updateComplete;
    this.said = word('admin.saved', { version: file.version });
    this.querySelector('h2')?.focus();
  }

  discard() {
    forget(this.person.name, this.file.id);
    this.begin();
    this.said = word('admin.discarded');
  }

  /** A file that somebody has on the own machine becomes the draft. */
  async sent(e) {
    const [chosen] = e.target.files;
    e.target.value = '';
    if (!chosen) return;
    this.refused = '';
    if (chosen.size > MOST_BYTES) {
      this.refused = word('admin.tooLarge');
      return;
    }
    let content;
    try {
      content = new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer());
    } catch {
      this.refused = word('admin.notUtf8');
      return;
    }
    try {
      const { entry } = await json('POST', `configuration/${this.file.id}/check`, { etag: this.file.etag, content });
      if (!entry.readable) {
        this.refused = entry.problems.map((p) => `${word('line')} ${p.line}: ${p.text}`).join('\n');
        return;
      }
      this.draft.take(entry.rows);
      this.editing = this.file.single ? this.draft.rows[0]?.key : null;
      this.done();
      this.said = word('admin.taken', { n: this.draft.count });
    } catch (failed) {
      this.refused = failed.message;
    }
  }

  /** Leads to what is wrong. */
  go(/** @type {any} */ _problem) {}
}
