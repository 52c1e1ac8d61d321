import { word } from '../desk.js';

/** Whether a reason is a group in secrecy.csv. */
export const isGroup = ({ because, detail }) => because === 'role' && Boolean(detail?.startsWith('GROUP_'));

/** Why somebody reads a letter, for people. */
export function why(reason) {
  if (isGroup(reason)) return word('secrecy.group');
  return word(reason.because === 'role' ? `secrecy.role.${reason.detail}` : `secrecy.${reason.because}`);
}
