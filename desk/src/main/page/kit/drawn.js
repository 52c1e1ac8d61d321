/** Until the screen shows what has changed; at once where nobody looks, because a page that is hidden has no frames. */
export const drawn = () => new Promise((done) => {
  if (document.hidden) done(undefined);
  else requestAnimationFrame(() => setTimeout(done));
});
