import { api, correspondent, word } from '../desk.js';
import { typable } from './fields.js';

/** What an answer to a letter begins with. */
function answer(letter) {
  const to = correspondent(letter, '\n');
  const { unit, subject, classification } = typable(letter);
  return { direction: 'outgoing', recipients: to, ...(unit && { unit }), ...(subject && { subject }), ...(classification && { classification }) };
}

/**
 * What a letter begins with that is registered because of another, as the address says: `register?reply=ID` answers it, `register?like=ID`
 * takes its place, `register?number=17&unit=ORG&direction=incoming` uses a number that was set aside. Null where it is because of none.
 */
export async function because(/** @type {Object<string, string>} */ { reply, like, number, unit, direction }) {
  if (number) {
    const values = { ...(direction && { direction }), ...(unit && { unit }) };
    return { key: `number-${unit}-${number}`, values, links: { agendaNumber: Number(number) }, number, title: word('register.number', { n: number }) };
  }
  const id = reply || like;
  if (!id) return null;
  const letter = await api.letter(id);
  const subject = letter.subject || letter.name;
  return reply
    ? { key: `reply-${id}`, values: answer(letter), links: { repliesTo: [id] }, title: word('register.reply', { subject }) }
    : { key: `like-${id}`, values: typable(letter), links: {}, title: word('register.like', { subject }) };
}
