import * as api from './api.js';
import { mayKeep } from './records-api.js';
import { language } from './words.js';

/** The user with the positions and units there are, and what may probably be done; the server decides. */
export class Person {
  /** Dispositions that came out of the user's own inbox. */
  mine = new Set();
  user = null;
  positions = [];
  units = [];
  kinds = [];
  instructions = [];
  keeper = false;

  static async load() {
    const person = new Person();
    [person.user, person.positions, person.units, person.kinds, person.instructions, person.keeper] =
      await Promise.all([api.me(), api.positions(), api.units(), api.kinds(), api.instructions(), mayKeep()]);
    return person;
  }

  get name() {
    return this.user.id;
  }

  /** What a kind of letters is called; one that is not in use any more stands for itself. */
  kindName(code) {
    const kind = this.kinds.find((k) => k.id === code);
    return kind ? kind[language === 'id' ? 'indonesian' : 'english'] : code;
  }

  unitName(code) {
    const unit = this.units.find((u) => u.id === code);
    return unit ? `${unit.id} · ${unit.name}` : code;
  }

  /** Positions held today. */
  get held() {
    return this.positions.filter((p) => p.holder === this.name);
  }

  mayWrite(letter) {
    return this.units.some((u) => u.id === letter.unit && u.mayRegister);
  }

  isRecipient(d) {
    return this.mine.has(d.id) || this.actsFor(d.recipient);
  }

  isSender(d, letter) {
    return d.sender === this.name || (d.sentFor && this.actsFor(d.sentFor)) || (!d.parent && this.mayWrite(letter));
  }

  actsFor(recipient) {
    const [kind, code] = [recipient.slice(0, recipient.indexOf(':')), recipient.slice(recipient.indexOf(':') + 1)];
    if (kind === 'user') return code === this.name;
    if (kind === 'unit') return false;
    const position = this.positions.find((p) => p.id === code);
    return Boolean(position) && (position.holder === this.name || (position.substitutes || []).some((s) => s.user === this.name));
  }
}
