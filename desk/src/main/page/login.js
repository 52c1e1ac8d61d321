import { el } from './dom.js';
import { server } from './kit/server.js';
import { askWith, forget, logIn } from './session.js';
import { LANGUAGE_NAMES, language, speak, word } from './words.js';

/**
 * Asks for a name and a password, above whatever is there. Whose session has ended goes on where it was; nothing that was typed below is
 * lost. Set .user if somebody was logged in already, .reason for what is said about it, and .done.
 */
class Login extends HTMLElement {
  user = '';
  reason = '';
  done = () => {};

  connectedCallback() {
    this.error = el('p', { id: 'login-error', className: 'error', role: 'alert' });
    this.name = el('input', { id: 'login-name', name: 'username', value: this.user, required: true, autocomplete: 'username',
      autocapitalize: 'none', spellcheck: false, readOnly: Boolean(this.user) });
    this.password = el('input', { id: 'login-password', name: 'password', type: 'password', required: true,
      autocomplete: 'current-password' });
    this.submit = el('button', { className: 'primary', textContent: word('logIn') });
    for (const input of [this.name, this.password]) input.setAttribute('aria-describedby', this.error.id);
    this.dialog = el('dialog', { className: this.user ? '' : 'first', oncancel: (e) => e.preventDefault(), onclose: () => this.stay() },
      el('form', { onsubmit: (e) => { e.preventDefault(); this.take(); } },
        el('h2', { id: 'login-title', textContent: 'Naskah' }),
        this.choice(),
        this.reason && el('p', { className: 'warning', textContent: word(this.reason) }),
        el('label', { htmlFor: 'login-name' }, el('span', { textContent: word('userName') }), this.name),
        el('label', { htmlFor: 'login-password' }, el('span', { textContent: word('password') }), this.password),
        this.error,
        el('p', { className: 'actions' }, this.submit,
          this.user && el('button', { type: 'button', textContent: word('somebodyElse'), onclick: () => this.change() })),
        this.user ? '' : el('p', {}, el('a', { href: new URL(`s/naskah/verify/?lang=${language}`, server.alfresco).href, textContent: word('verifyLetter') }))));
    this.dialog.setAttribute('aria-labelledby', 'login-title');
    this.append(this.dialog);
    this.dialog.showModal();
    (this.user ? this.password : this.name).focus();
  }

  /** The language, before there is anything else to choose. */
  choice() {
    const say = (code) => {
      speak(code, { keep: true });
      const [name, password] = [this.name.value, this.password.value];
      this.dialog.remove();
      this.connectedCallback();
      [this.name.value, this.password.value] = [name, password];
      this.querySelector('.languages [aria-pressed=true]')?.['focus']();
    };
    return el('p', { className: 'actions languages' }, ...Object.entries(LANGUAGE_NAMES).map(([code, name]) => el('button', {
      type: 'button', className: 'link', textContent: name, lang: code, ariaPressed: String(code === language), onclick: () => say(code) })));
  }

  /** A browser may close a dialog at the second Escape, whatever it is told. */
  stay() {
    if (this.isConnected) this.dialog.showModal();
  }

  async take() {
    this.submit.disabled = true;
    this.error.textContent = '';
    try {
      await logIn(this.name.value.trim(), this.password.value);
      this.remove();
      this.done();
    } catch (e) {
      this.error.textContent = e.message;
      this.submit.disabled = false;
      this.password.select();
    }
  }

  /** What was typed is another's: the page begins anew. */
  change() {
    forget();
    location.reload();
  }
}

customElements.define('naskah-login', Login);

/** Asks within a tree, such as the frame's, whose style the form has. */
export function askWithin(root) {
  askWith(({ user, reason }) => {
    const before = /** @type {HTMLElement} */ (root.activeElement);
    return new Promise((done) => { root.append(el('naskah-login', { user, reason, done })); })
      .then(() => before?.isConnected && before.focus());
  });
}
