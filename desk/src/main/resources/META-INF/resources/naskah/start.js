// Loads the page out of the folder that is in use now. Browsers may keep this file and index.html for weeks, so they hold nothing
// that changes; the folder's name is asked anew each time, and is another one whenever a file in it is another.
try {
  const answer = await fetch('version.txt', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`version.txt: ${answer.status}`);
  const folder = new URL(`${(await answer.text()).trim()}/`, document.baseURI);
  const style = document.createElement('link');
  const styled = new Promise((done) => { style.onload = style.onerror = done; });
  style.rel = 'stylesheet';
  style.href = new URL('desk.css', folder).href;
  document.head.append(style);
  await styled;
  await import(new URL('desk.js', folder).href);
} catch (e) {
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.textContent = `Naskah cannot be loaded. Reload the page. / Naskah tidak dapat dimuat. Muat ulang halaman ini. (${e.message})`;
  document.body.append(said);
  throw e;
}
