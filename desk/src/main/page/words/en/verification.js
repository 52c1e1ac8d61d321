// Codes by which anybody can check a letter.
export const verification = {
  'codes.title': 'Public check', 'codes.none': 'This letter has no code by which others can check it.',
  'codes.prepared': 'prepared', 'codes.genuine': 'genuine', 'codes.revoked': 'revoked', 'codes.superseded': 'superseded',
  'codes.preparedMeans': 'Nobody knows of this code yet. Put it on the letter with its QR code, have the letter signed, store the signed PDF as its document, then say that it is the signed one.',
  'codes.hidden': 'The letter is secret: as long as it is, the public page does not know this code.',
  'codes.by': 'In its place', 'codes.checks': 'checked {n} times', 'codes.sealed': 'genuine since', 'codes.picture': 'QR code',
  'codes.seal': 'The document is the signed letter', 'codes.revoke': 'Revoke…', 'codes.supersede': 'Superseded by…',
  'codes.give': 'Give it a code…', 'codes.giving': 'A code to be put on the letter', 'codes.giveIt': 'Give the code',
  'codes.givingMeans': 'Before the letter is signed: number and date are those of the register. Anybody who has the code sees number, date, unit and who signed; the subject only of an ordinary letter.',
  'codes.signatory': 'Who signs', 'codes.post': 'Post, as it stands on the letter',
  'codes.revokeIt': 'Revoke the code', 'codes.revokeMeans': 'Whoever checks the letter is told that it was withdrawn. This cannot be taken back; another version gets another code.',
  'codes.supersedeIt': 'Superseded by another letter', 'codes.supersedeMeans': 'Whoever checks the letter is led to the other one. This cannot be taken back.',
  'codes.byCode': 'Code of the letter that took its place', 'codes.reasonKept': 'It is kept, and not told to the public.',
};
