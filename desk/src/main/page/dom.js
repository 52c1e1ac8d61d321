// Elements made from data. Text is only ever set as text, so nothing in a letter can become markup.
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...there(children));
  return element;
}

const there = (children) => children.filter((c) => c !== null && c !== undefined && c !== false);

/** Replaces what is in an element; what is null, undefined or false is left out. */
export function fill(element, ...children) {
  element.replaceChildren(...there(children));
}

/** A choice; a label is for screen readers, where no label of a form names it. */
export function select(name, options, onchange = () => {}, label = null) {
  return el('select', { name, onchange, ...(label && { ariaLabel: label }) },
    ...options.map(([value, text]) => el('option', { value, textContent: text })));
}
