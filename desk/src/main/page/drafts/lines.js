// What differs between two texts, line by line, and within a line word by word.

/** As many pairs as are compared; longer texts are shown beside each other as they are. */
const MOST = 4_000_000;

/**
 * The longest row of pieces that both have, and what is left between them: [{left, right}], each an array of pieces. Pieces that both have
 * stand alone, one on each side.
 * @param {string[]} left
 * @param {string[]} right
 * @returns {{left: string[], right: string[], same: boolean}[]}
 */
export function compared(left, right) {
  let begin = 0;
  while (begin < left.length && begin < right.length && left[begin] === right[begin]) begin += 1;
  let end = 0;
  while (end < left.length - begin && end < right.length - begin && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const alike = (pieces) => pieces.map((piece) => ({ left: [piece], right: [piece], same: true }));
  return [...alike(left.slice(0, begin)), ...between(left.slice(begin, left.length - end), right.slice(begin, right.length - end)),
    ...alike(left.slice(left.length - end))];
}

function between(left, right) {
  if (!left.length && !right.length) return [];
  if (!left.length || !right.length || left.length * right.length > MOST) return [{ left, right, same: false }];
  const width = right.length + 1;
  // How many the rests of both have in common, from each place on.
  const common = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = left[i] === right[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const found = [];
  let open = { left: /** @type {string[]} */ ([]), right: /** @type {string[]} */ ([]), same: false };
  const shut = () => {
    if (open.left.length || open.right.length) found.push(open);
    open = { left: [], right: [], same: false };
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      shut();
      found.push({ left: [left[i]], right: [right[j]], same: true });
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      open.left.push(left[i]);
      i += 1;
    } else {
      open.right.push(right[j]);
      j += 1;
    }
  }
  shut();
  return found;
}

const lines = (text) => text.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');

/**
 * Both texts as rows: a line of each side, or null where one has none.
 * @returns {{left: string|null, right: string|null, same: boolean}[]}
 */
export function rows(/** @type {string} */ left, /** @type {string} */ right) {
  return compared(lines(left), lines(right)).flatMap((part) => Array.from({ length: Math.max(part.left.length, part.right.length) },
    (_, i) => ({ left: part.left[i] ?? null, right: part.right[i] ?? null, same: part.same })));
}

/** A line as its words and what stands between them. */
export const words = (/** @type {string} */ line) => line.match(/\s+|[^\s]+/g) ?? [];
