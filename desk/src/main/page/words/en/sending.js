// To whom a letter of the office is sent, and what became of it.
export const sending = {
  'sending.none': 'It was sent to nobody yet.', 'sending.open': 'Send it…', 'sending.more': 'Send it to more…', 'sending.title': 'Send the letter',
  'sending.way': 'How', 'sending.by.hand': 'by hand', 'sending.by.courier': 'by courier', 'sending.by.post': 'by post', 'sending.by.email': 'by e-mail',
  'sending.by.unit': 'to units of this office', 'sending.by.taken': 'nothing to send: taken along',
  'sending.recipient': 'To whom', 'sending.address': 'E-mail addresses', 'sending.addressHelp': 'Several with commas or spaces between. Each gets a mail of its own with the PDF and all attachments, 15 MB at the most.',
  'sending.receipt': 'Receipt number', 'sending.note': 'Note', 'sending.asCopy': 'as a copy', 'sending.copy': 'Copy',
  'sending.units': 'Units', 'sending.unitsHelp': 'Each gets the letter at once as its own incoming letter, with document and attachments.', 'sending.meantBy': 'named as: {words}',
  'sending.hasIt': 'has it', 'sending.others': 'Other units ({n})', 'sending.noUnit': 'Tick at least one unit.',
  'sending.secret': 'The file of a secret letter goes neither to units nor by e-mail. On paper each copy has its number and holder: give them under Details.',
  'sending.send': 'Send', 'sending.sent': 'Sent to {n}.',
  'sending.is.sent': 'sent', 'sending.is.delivered': 'there', 'sending.is.waiting': 'waits for the mail server', 'sending.is.sending': 'with the mail server', 'sending.is.failed': 'not sent', 'sending.is.cancelled': 'taken back',
  'sending.arrived': 'its incoming letter', 'sending.deliveredOn': 'There on', 'sending.receivedBy': 'Received by', 'sending.got': 'there on {day}, received by {name}',
  'sending.failure': 'The mail server did not take it, tried {n} times: {text}', 'sending.tried': 'tried {n} times, and will be again: {text}',
  'sending.deliver': 'It is there…', 'sending.delivered': 'Note it', 'sending.again': 'Send again', 'sending.cancel': 'Take back',
  'sending.toThis': '{what}: {whom}',
  'sending.came': 'Came from within the office, sent by {name} on {at}.', 'sending.cameCopy': 'Came as a copy from within the office, sent by {name} on {at}.',
};
