import { el, fill } from './dom.js';
import { send } from './http.js';
import { word } from './words.js';

// What a browser shows without running anything in it. All else could act as whoever opens it, and is only ever saved.
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'text/plain'];
const KEPT = 10; // addresses; a window can be reloaded as long as its address is kept
const addresses = [];

function address(blob) {
  const url = URL.createObjectURL(blob);
  addresses.push(url);
  if (addresses.length > KEPT) URL.revokeObjectURL(addresses.shift());
  return url;
}

/** The name in a Content-Disposition; empty if there is none. */
export function named(disposition) {
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition || '');
  if (extended) {
    try {
      return decodeURIComponent(extended[1].trim());
    } catch {
      // Written wrongly: there may be a plain one.
    }
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition || '');
  return plain ? (plain[1] ?? plain[2]).replace(/\\(.)/g, '$1') : '';
}

/** A file's name as Alfresco takes names: other systems allow "Surat: undangan?.pdf" too. */
export const storable = (name) => name.replace(/["*\\<>?/:|\p{Cc}]/gu, '_').replace(/[. ]+$/, '').trim() || '_';

/** The content of an answer: {blob, name, shown}; its type is one of those that are shown, or bytes. */
export async function content(answer) {
  const [declared, ...parameters] = (answer.headers.get('Content-Type') || '').toLowerCase().split(';').map((part) => part.trim());
  const shown = SHOWN.includes(declared);
  const charset = parameters.find((p) => /^charset=[\w-]+$/.test(p));
  const type = !shown ? 'application/octet-stream' : declared === 'text/plain' && charset ? `${declared};${charset}` : declared;
  return { blob: new Blob([await answer.arrayBuffer()], { type }), name: named(answer.headers.get('Content-Disposition')), shown };
}

function save(url, name) {
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

/**
 * A button that gets a file and shows it in a window of its own, or saves it under its name if it is of a kind that is not shown. The file's
 * name is .name, or else what the server calls it, or else .otherwise. With .saved it is saved in any case.
 */
export function fileButton(path, text, /** @type {Object<string, any>} */ { name = '', otherwise = 'naskah', saved = false, ...properties } = {}) {
  const said = el('span', { role: 'alert', className: 'error' });
  const get = async () => {
    button.disabled = true;
    fill(said);
    try {
      const file = await content(await send(path, { headers: { Accept: '*/*' } }));
      const url = address(file.blob);
      if (saved || !file.shown) save(url, name || file.name || otherwise);
      else show(url);
    } catch (e) {
      fill(said, e.message);
      button.dispatchEvent(new CustomEvent('stale', { bubbles: true })); // what it belongs to may be gone
    }
    button.disabled = false;
  };
  const show = (url) => {
    const shownIn = window.open(url, '_blank');
    // A browser lets a window be opened shortly after a click only.
    if (shownIn) shownIn.opener = null;
    else fill(said, el('a', { href: url, target: '_blank', rel: 'noopener', textContent: word('fileReady') }));
  };
  const button = el('button', { type: 'button', textContent: text, ...properties, onclick: get });
  return el('span', {}, button, ' ', said);
}
