// Loads the page. Browsers may keep this file and index.html for weeks, so they hold nothing that changes: begin.js, which browsers ask for
// anew each time, names the version that is installed.
try {
  await import('../s/naskah/page/begin.js');
} catch (e) {
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.textContent = `Naskah cannot be loaded. Reload the page. / Naskah tidak dapat dimuat. Muat ulang halaman ini. (${e.message})`;
  document.body.append(said);
  throw e;
}
