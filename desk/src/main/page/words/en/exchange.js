// Letters that go to other offices and come from them as a package.
export const exchange = {
  'exchange.export': 'Export for another office',
  'exchange.title': 'A letter of another office', 'exchange.checking': 'The package is being checked…',
  'exchange.from': 'Given out by', 'exchange.at': 'Given out on', 'exchange.unnamed': 'An office that does not name itself',
  'exchange.whole': 'All files are as they were sent.',
  'exchange.sealed': 'Sealed by', 'exchange.issuedBy': 'Certificate given by', 'exchange.sum': 'SHA-256 of the certificate',
  'exchange.known': 'Nothing was changed since it was sealed, and the certificate is known: it is that of {office}.',
  'exchange.notKnown': 'Nothing was changed since it was sealed, but the certificate is not known here. Whether it is that office’s, you know by its SHA-256: compare it with what the office told you. Administrators write known ones into offices.csv.',
  'exchange.wasNotValid': 'The certificate was not valid when the letter was given out.',
  'exchange.unsealed': 'Not sealed: the package does not prove who sent it. Ask the office if in doubt, or look at the public check.',
  'exchange.publicCheck': 'Public check', 'exchange.files': 'Files', 'exchange.there': 'there: {what}', 'exchange.answers': 'Answers',
  'exchange.least': 'At least as secret as at its sender.',
  'exchange.earlier': 'This letter was imported already:', 'exchange.again': 'Register it once more', 'exchange.register': 'Register', 'exchange.aside': 'Put aside',
  'exchange.noUnit': 'You may not register letters of any unit.',
  'exchange.manifest': 'Came as a package of another office', 'exchange.check': 'Check again',
  'exchange.changed': 'The manifest is no longer what came: the files cannot be compared with it.',
  'exchange.unchanged': 'as it came', 'exchange.isChanged': 'not there as it came', 'exchange.importedBy': 'Imported {at} by {by}',
};
