// Style sheets as text, adopted by the tree that an element stands in. Nothing is written into the page, which its policy would refuse.
const made = new Map();

function sheet(text) {
  if (!made.has(text)) {
    const built = new CSSStyleSheet();
    built.replaceSync(text);
    made.set(text, built);
  }
  return made.get(text);
}

/** Lets a document or shadow root use sheets, each once: texts, or Lit's. */
export function adopt(root, styles) {
  const sheets = styles.map((style) => (typeof style === 'string' ? sheet(style) : style.styleSheet ?? style));
  const added = sheets.filter((each) => !root.adoptedStyleSheets.includes(each));
  if (added.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...added];
}
