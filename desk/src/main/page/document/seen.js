// What the server, or this machine, has to show of a file.
import { content, send } from '../desk.js';

const HEADING = '# ';
const MOST_TEXT = 500_000;
const OK = 200;

/** Whether this browser shows a PDF in a frame; phones mostly do not. */
export const showsPdf = () => navigator.pdfViewerEnabled !== false;

/** Words of a file by their headings: [{heading, text}]; the first has no heading, and may be empty. */
export function sections(words) {
  const all = [{ heading: '', text: '' }];
  for (const line of words.split('\n')) {
    if (line.startsWith(HEADING)) all.push({ heading: line.slice(HEADING.length), text: '' });
    else all[all.length - 1].text += `${line}\n`;
  }
  return all.map(({ heading, text }) => ({ heading, text: text.replace(/^\n+|\s+$/g, '') })).filter((s) => s.heading || s.text);
}

/** The names in a header, where each is written as in an address. */
export const names = (header) => (header || '').split(',').filter(Boolean).map((name) => decodeURIComponent(name));

/** The address of a preview, with what of it is wanted. */
export function address(path, /** @type {{page?: number, part?: number}} */ wanted = {}) {
  const given = Object.entries(wanted).filter(([, value]) => value).map(([name, value]) => [name, `${value}`]);
  return given.length ? `${path}/preview?${new URLSearchParams(given)}` : `${path}/preview`;
}

/** The same answer, telling how much of it has come: a part of 1. */
function watched(answer, progress) {
  const size = Number(answer.headers.get('Content-Length'));
  if (!answer.body || !size) return answer;
  let come = 0;
  const counting = new TransformStream({
    transform(piece, on) {
      come += piece.byteLength;
      progress(Math.min(1, come / size));
      on.enqueue(piece);
    },
  });
  return new Response(answer.body.pipeThrough(counting), { status: OK, headers: answer.headers });
}

/** What a blob looks like: {kind: 'page'|'image'|'text', url} and its text. */
export async function look(blob) {
  const url = URL.createObjectURL(blob);
  if (blob.type.startsWith('image/')) return { kind: 'image', url };
  if (blob.type.startsWith('text/')) return { kind: 'text', url, text: await blob.slice(0, MOST_TEXT).text() };
  return { kind: 'page', url };
}

/**
 * What the server shows of a file. A PDF comes as pictures of its pages where the browser has nothing to show it with.
 * @param {string} path of what has the file, such as letters/ID
 * @param {{page?: number, part?: number, signal: AbortSignal, progress: (part: number) => void}} how
 */
export async function ask(path, { page = 0, part = 0, signal, progress }) {
  const get = (wanted) => send(address(path, wanted), { headers: { Accept: '*/*' }, signal });
  let answer = await get({ page, part });
  const type = answer.headers.get('Content-Type') || '';
  if (type.startsWith('application/pdf') && !showsPdf()) {
    await answer.body?.cancel();
    answer = await get({ page: 1, part });
  }
  const { headers } = answer;
  const { blob } = await content(watched(answer, progress));
  return {
    ...await look(blob),
    whole: headers.get('Naskah-Preview') === 'original',
    cut: headers.has('Naskah-Cut'),
    pages: Number(headers.get('Naskah-Pages')),
    parts: names(headers.get('Naskah-Parts')),
  };
}

/** A file of this machine, as far as the browser shows it; null if it does not. */
export async function lookAt(file) {
  const own = await content(new Response(file, { headers: { 'Content-Type': file.type || 'application/octet-stream' } }));
  return own.shown && (own.blob.type !== 'application/pdf' || showsPdf()) ? { ...await look(own.blob), whole: true, cut: false, pages: 0, parts: [] } : null;
}
