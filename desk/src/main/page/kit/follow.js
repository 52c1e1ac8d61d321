// Links between views in a page that is another's: they lead within the desk, and leave the page's address alone.

/** The link to a view that was clicked; null for all else, and where the user wants it in a tab of its own. */
export function linkIn(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const to = link?.getAttribute('href') ?? '';
  return to.startsWith('#/') ? to : null;
}
