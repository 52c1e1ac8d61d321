// Elements made from data. Text is only ever set as text, so nothing in a letter can become markup.
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

export function select(name, options, onchange = () => {}) {
  return el('select', { name, id: name, onchange },
    ...options.map(([value, text]) => el('option', { value, textContent: text })));
}
