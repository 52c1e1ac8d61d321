import { api } from './api.js';
import { inWords } from './words.js';

/** How a unit is written wherever it is shown or chosen. */
const written = (unit) => `${unit.id} · ${unit.name}`;

/** What views show by name. */
export const NAMES = ['positions', 'units', 'kinds', 'instructions'];

/** The user with the positions and units there are, and what may probably be done; the server decides. */
export class Person {
  /** Who the user is today, as the server says it: {id, name, positions, actingFor, registersFor, roles}. */
  user = null;
  positions = [];
  units = [];
  kinds = [];
  instructions = [];
  /** @type {Object<string, Promise<void>>} */
  #asked = {};

  /** Who is here. What will be shown by name is asked for meanwhile: the lists that the first view wants. */
  static async load(lists = []) {
    const person = new Person();
    const user = api.user();
    person.names(lists).catch(() => {}); // the view asks again, and says what failed
    person.user = await user;
    return person;
  }

  /**
   * All there are of some lists, each asked once: for views that show units, kinds, positions or instructions by name.
   * @param {string[]} [lists]
   */
  async names(lists = NAMES) {
    await Promise.all(lists.map((list) => this.#list(list)));
  }

  #list(list) {
    this.#asked[list] ??= api[list]()
      .then((found) => { this[list] = found; })
      .catch((e) => {
        delete this.#asked[list];
        throw e;
      });
    return this.#asked[list];
  }

  /** The user name. */
  get name() {
    return this.user.id;
  }

  get fullName() {
    return this.user.name;
  }

  /** Keeps records or approves their disposal. */
  get keeper() {
    return this.has('recordsManager') || this.has('approver');
  }

  /** Asks what others can read. */
  get officer() {
    return this.has('securityOfficer');
  }

  get administrator() {
    return this.has('administrator');
  }

  has(role) {
    return this.user.roles.includes(role);
  }

  get registers() {
    return this.user.registersFor.length > 0;
  }

  /** Holds a position today, or acts for somebody who does. */
  get leads() {
    return this.held.length > 0 || this.actingFor.some((each) => each.recipient.startsWith('position:'));
  }

  /** Positions held today: {id, name, unit}. */
  get held() {
    return this.user.positions;
  }

  /** People and positions whom the user stands in for today: {recipient, name, capacity, until}. */
  get actingFor() {
    return this.user.actingFor;
  }

  /** What a kind of letters is called; one that is not in use any more stands for itself. */
  kindName(code) {
    const kind = this.kinds.find((k) => k.id === code);
    return kind ? inWords(kind) : code;
  }

  unitName(code) {
    const unit = this.units.find((u) => u.id === code);
    return unit ? written(unit) : code;
  }

  /** Units to choose from, all there are unless some are given: [code, text]. */
  unitChoices(units = this.units) {
    return units.map((unit) => [unit.id, written(unit)]);
  }

  /** What instructions are called, in one line; a code that is gone stands as it is. */
  instructionNames(codes) {
    const name = (code) => {
      const known = this.instructions.find((each) => each.id === code);
      return (known && inWords(known)) ?? code;
    };
    return (codes ?? []).map(name).join(', ');
  }

  mayWrite(letter) {
    return this.user.registersFor.some((u) => u.id === letter.unit);
  }

  isRecipient(d) {
    return d.mine ?? this.actsFor(d.recipient);
  }

  isSender(d, letter) {
    return d.sender === this.name || (d.sentFor && this.actsFor(d.sentFor)) || (!d.parent && this.mayWrite(letter));
  }

  actsFor(recipient) {
    const [kind, code] = [recipient.slice(0, recipient.indexOf(':')), recipient.slice(recipient.indexOf(':') + 1)];
    if (kind === 'user') return code === this.name;
    if (kind === 'unit') return false;
    return this.held.some((p) => p.id === code) || this.actingFor.some((a) => a.recipient === recipient);
  }
}
