import { api, upload } from '../desk.js';

/**
 * A file on its way to the letter or draft that it belongs to. It goes on while other views are shown, and tells "change".
 * state is "sending", "sent", "failed" or "cancelled".
 */
class Upload extends EventTarget {
  state = 'sending';
  /** Of 1. */
  done = 0;
  /** @type {any} why it failed */
  error = null;
  /** @type {AbortController|null} */
  #stop = null;

  constructor(id, file) {
    super();
    this.id = id;
    this.file = file;
    this.send();
  }

  /** Sends it, for the first time or again. */
  async send() {
    if (this.#stop) return;
    this.#stop = new AbortController();
    this.#become('sending', 0);
    try {
      await upload(api.contentOf(this.id), this.file, {
        signal: this.#stop.signal, progress: (part) => this.#become('sending', part),
      });
      this.#stop = null;
      this.#become('sent', 1);
    } catch (e) {
      const cancelled = this.#stop.signal.aborted;
      this.#stop = null;
      this.error = cancelled ? null : e;
      this.#become(cancelled ? 'cancelled' : 'failed', 0);
    }
  }

  cancel() {
    this.#stop?.abort();
  }

  #become(state, done) {
    this.state = state;
    this.done = done;
    this.dispatchEvent(new Event('change'));
  }
}

/** By the id of the letter; as long as the page is not loaded anew. */
const uploads = new Map();

export const uploadOf = (id) => uploads.get(id) ?? null;

/** Begins to send a file; whatever was sent to the same letter before is given up. */
export function begin(id, file) {
  uploads.get(id)?.cancel();
  const begun = new Upload(id, file);
  uploads.set(id, begun);
  return begun;
}

export function forget(id) {
  uploads.get(id)?.cancel();
  uploads.delete(id);
}

// Whoever leaves the page while a file is on its way is asked first.
addEventListener('beforeunload', (e) => {
  if ([...uploads.values()].some((u) => u.state === 'sending')) e.preventDefault();
});
