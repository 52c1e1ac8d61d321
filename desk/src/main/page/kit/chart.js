import { html, svg } from 'lit';
import { number } from '../words.js';

const COLUMN = 44; // width of a column with its gap, in the units of the drawing
const HEIGHT = 96;
const SPACE = 18; // above and below, for figures and names

/** A part of what is largest; nothing where all are none. */
const share = (value, largest) => (largest > 0 ? value / largest : 0);

/**
 * A chart of columns, in an order such as that of time. What it shows is for the eye: a table beside it says the same.
 * @param {string} label what is charted, with the figures that count, for who does not see it
 * @param {{name: string, value: number}[]} points
 */
export function columns(label, points) {
  const largest = Math.max(...points.map((p) => p.value), 0);
  const width = points.length * COLUMN;
  return html`<svg class="chart" role="img" aria-label=${label} viewBox=${`0 0 ${width} ${HEIGHT + 2 * SPACE}`}>
    ${points.map((p, i) => {
      const height = Math.round(share(p.value, largest) * HEIGHT);
      const middle = i * COLUMN + COLUMN / 2;
      return svg`<rect x=${i * COLUMN + 5} y=${SPACE + HEIGHT - height} width=${COLUMN - 10} height=${height}></rect>
        <text x=${middle} y=${SPACE + HEIGHT - height - 4} text-anchor="middle">${number(p.value)}</text>
        <text class="name" x=${middle} y=${HEIGHT + 2 * SPACE - 4} text-anchor="middle">${p.name}</text>`;
    })}
    <line x1="0" x2=${width} y1=${SPACE + HEIGHT} y2=${SPACE + HEIGHT}></line></svg>`;
}

/**
 * A chart of bars, each in a line with its name and figure.
 * @param {string} label
 * @param {{name: string, value: number, said?: string}[]} rows said: the figure as it is written
 */
export function bars(label, rows) {
  const largest = Math.max(...rows.map((r) => r.value), 0);
  return html`<div class="bars" role="img" aria-label=${label}>${rows.map((row) => html`
    <span class="name">${row.name}</span>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect width=${share(row.value, largest) * 100} height="10"></rect></svg>
    <span class="value">${row.said ?? number(row.value)}</span>`)}</div>`;
}
