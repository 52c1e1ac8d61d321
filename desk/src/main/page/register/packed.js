const TAIL = 1 << 16;

/** Whether a file is a letter that another office exported: a zip whose list, at its end, has a manifest.xml. */
export async function isPackage(file) {
  if (!/\.zip$/i.test(file.name)) return false;
  const tail = await file.slice(Math.max(0, file.size - TAIL)).arrayBuffer().catch(() => new ArrayBuffer(0));
  return new TextDecoder('latin1').decode(tail).includes('manifest.xml');
}
