/** Who sent an incoming letter: the organisation, or else the person; to whom any other goes. Empty where nothing says it. */
export const correspondent = (letter, between = '; ') => (letter.direction === 'incoming'
  ? letter.senderOrganisation || letter.senderName || '' : (letter.recipients ?? []).join(between));
