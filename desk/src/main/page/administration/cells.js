import { call, day, entries, html, nothing, word } from '../desk.js';

const LISTED = 300;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Columns whose values the server finds by what is typed, and where. @type {Object<string, string>} */
const FOUND = { user: 'people', classification: 'classifications', group: 'groups' };
const OFFERED = ['ownCode', ...Object.keys(FOUND)];

/** What stands in a cell, for reading: days, and codes of a few choices, in words. */
export function shown(column, value) {
  if (column.type === 'date' && DAY.test(value ?? '')) return day(value);
  if (!column.choices || !value) return value;
  const names = new Map(column.choices.map((each) => [each.code, each.name]));
  return value.split(column.separator ?? '\n').map((part) => names.get(part) ?? part).join(', ');
}

/**
 * What a cell is filled with. `type` is told each value; `cell` has id, label, value, wrong (texts), own (codes of the file's rows).
 */
export function cellField(column, cell, type) {
  const about = {
    id: cell.id, label: cell.label, invalid: cell.wrong.length ? 'true' : nothing, said: cell.wrong.length ? `${cell.id}-wrong` : nothing,
  };
  return html`${field(column, cell, about, type)}${cell.wrong.length
    ? html`<small class="error" id=${`${cell.id}-wrong`}>${cell.wrong.join(' ')}</small>` : nothing}`;
}

function field(column, cell, about, type) {
  const many = column.type === 'instructions' || column.type === 'recipients';
  if (column.type === 'choices') return choices(column, cell, about, type);
  if (column.choices || (column.values && !many)) return select(column, column.choices ?? column.values, cell, about, type);
  if (many) return html`${input(column, cell, about, type)}${adder(column, cell, type)}`;
  const list = column.type === 'ownCode' ? cell.own.slice(0, LISTED) : [];
  return html`${input(column, cell, about, type)}
    ${OFFERED.includes(column.type)
      ? html`<datalist id=${`${about.id}-list`}>${list.map((code) => html`<option value=${code}></option>`)}</datalist>` : nothing}`;
}

function input(column, cell, about, type) {
  const asDay = column.type === 'date' && (!cell.value || DAY.test(cell.value));
  const typed = (e) => {
    type(e.target.value);
    offer(column, e.target);
  };
  return html`<input id=${about.id} aria-label=${about.label} aria-invalid=${about.invalid} aria-describedby=${about.said} type=${asDay ? 'date' : 'text'}
    inputmode=${column.type === 'number' ? 'numeric' : nothing} ?required=${column.required} autocomplete="off" spellcheck="false"
    list=${OFFERED.includes(column.type) ? `${about.id}-list` : nothing} .value=${cell.value} @input=${typed} @focus=${(e) => offer(column, e.target)}>`;
}

function select(column, values, cell, about, type) {
  const known = values.some(({ code }) => code === cell.value) || cell.value === '' || (column.any && cell.value === '*');
  return html`<select id=${about.id} aria-label=${about.label} aria-invalid=${about.invalid} aria-describedby=${about.said}
    @change=${(e) => type(e.target.value)}>
    ${column.required && cell.value !== '' ? nothing : html`<option value="" ?selected=${cell.value === ''}></option>`}
    ${column.any ? html`<option value="*" ?selected=${cell.value === '*'}>${word('admin.any')}</option>` : nothing}
    ${values.map(({ code, name }) => html`<option value=${code} ?selected=${code === cell.value}>${column.choices || name === code ? name : `${code} · ${name}`}</option>`)}
    ${known ? nothing : html`<option value=${cell.value} selected>${cell.value}</option>`}
  </select>`;
}

function choices(column, cell, about, type) {
  const chosen = cell.value.split(column.separator).map((part) => part.trim()).filter(Boolean);
  const known = column.choices.map(({ code }) => code);
  const tick = (code, on) => type([...known.filter((each) => (each === code ? on : chosen.includes(each))),
    ...chosen.filter((each) => !known.includes(each))].join(column.separator));
  return html`<fieldset id=${about.id} tabindex="-1" class="plain" aria-label=${about.label} aria-invalid=${about.invalid} aria-describedby=${about.said}>
    ${column.choices.map(({ code, name }) => html`<label class="check"><input type="checkbox" .checked=${chosen.includes(code)}
      @change=${(e) => tick(code, e.target.checked)}><span>${name}</span></label>`)}</fieldset>`;
}

/** Adds a code to a cell that has several. */
function adder(column, cell, type) {
  const add = (e) => {
    if (e.target.value) type(`${cell.value} ${e.target.value}`.trim());
    e.target.value = '';
  };
  return column.values?.length ? html`<select aria-label=${`${word('admin.add')}: ${cell.label}`} @change=${add}><option value="">${word('admin.add')}</option>
    ${column.values.map(({ code, name }) => html`<option value=${code}>${code} · ${name}</option>`)}</select>` : nothing;
}

const asked = new WeakMap();

/** Offers people, classifications or groups that what is typed finds; of groups the first ones where nothing is. */
function offer(column, target) {
  const path = FOUND[column.type];
  if (!path) return;
  clearTimeout(asked.get(target));
  const term = target.value.trim();
  if (!term && path !== 'groups') return;
  asked.set(target, setTimeout(async () => {
    const found = await call(`${path}?${new URLSearchParams({ term, maxItems: '20' })}`).then(entries, () => []);
    // A browser offers what has the typed text in its value or its label; nobody types the underscores of GROUP_BIRO_HUKUM.
    target.list?.replaceChildren(...found.map(({ id, name }) => {
      const option = document.createElement('option');
      option.value = id;
      option.label = (name ?? '').replaceAll('_', ' ');
      return option;
    }));
  }, 250));
}
