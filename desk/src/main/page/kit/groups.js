import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { namings } from './names.js';
import { language } from '../words.js';

/**
 * The body of a table whose rows come page by page: a group for each page, which is drawn anew only when its rows are others, when another
 * language is spoken, when names have come, or when what else its rows show has changed. So the next page costs the same after a hundred.
 * @param {any[][]} pages rows with an id
 * @param {(row: any) => any} draw
 * @param {(rows: any[]) => any} [shows] what rows show besides what they are, as one value
 */
export const groups = (pages, draw, shows = () => '') => pages.map((rows) => html`<tbody>${guard([rows, language, namings, shows(rows)],
  () => repeat(rows, ({ id }) => id, draw))}</tbody>`);
