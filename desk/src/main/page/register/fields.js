// Which fields a letter has by its direction, and which of them are needed.

/** Those that are always seen, in the order in which a letter has them. */
export const NEEDED = {
  incoming: ['unit', 'kind', 'senderOrganisation', 'letterNumber', 'letterDate', 'subject'],
  outgoing: ['unit', 'kind', 'recipients', 'letterDate', 'subject', 'classification'],
  internal: ['unit', 'kind', 'recipients', 'letterDate', 'subject', 'classification'],
};

/** Those that are folded away. */
export const FOLDED = {
  incoming: ['receivedDate', 'senderName', 'urgency', 'security', 'classification', 'summary'],
  outgoing: ['copyTo', 'urgency', 'security', 'summary'],
  internal: ['copyTo', 'urgency', 'security', 'summary'],
};

/** Without which no letter is registered. */
const REQUIRED = { incoming: ['unit', 'kind', 'senderOrganisation', 'subject'], outgoing: ['unit', 'kind', 'recipients', 'subject'] };

export const LISTS = ['recipients', 'copyTo'];

export const isRequired = (direction, name) => (REQUIRED[direction] ?? REQUIRED.outgoing).includes(name);

const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Names of what is missing. Of the sender, the organisation or the person is enough. */
export function missing(values) {
  return (REQUIRED[values.direction] ?? REQUIRED.outgoing)
    .filter((name) => !(values[name] || '').trim() && !(name === 'senderOrganisation' && (values.senderName || '').trim()));
}

/** The values as the server takes them: those that the direction has; with null for what was taken away from a draft. */
export function sent(values, isDraft) {
  const { direction } = values;
  const names = [...NEEDED[direction], ...FOLDED[direction]];
  const body = { direction };
  for (const name of names) {
    const text = (values[name] ?? '').trim();
    if (text) body[name] = LISTS.includes(name) ? lines(text) : text;
    else if (isDraft && !['urgency', 'security'].includes(name)) body[name] = null;
  }
  return body;
}

/** A letter's values as the form has them: texts, lists with one on each line. */
export function typable(letter) {
  const values = {};
  for (const name of ['direction', ...NEEDED.incoming, ...FOLDED.incoming, ...NEEDED.outgoing, ...FOLDED.outgoing]) {
    if (letter[name]) values[name] = LISTS.includes(name) ? letter[name].join('\n') : letter[name];
  }
  return values;
}
