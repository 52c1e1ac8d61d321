// Who has read a secret letter, and who holds its copies.
export const secret = {
  'readings.title': 'Who has read this letter', 'readings.none': 'Nobody, since this is on record.',
  'readings.letter': 'document', 'readings.attachment': 'attachment', 'readings.report': 'file of a report', 'readings.note': 'comment', 'readings.preview': 'preview',
  'readings.version': 'earlier version', 'readings.copied': 'copied elsewhere', 'readings.fields': 'fields', 'readings.sheet': 'disposition sheet', 'readings.copy': 'numbered copy',
  'readings.by.naskah': 'Naskah', 'readings.by.publicLink': 'public link', 'readings.by.cmis': 'CMIS', 'readings.by.webdav': 'WebDAV', 'readings.by.office': 'Office',
  'readings.by.api': 'Alfresco’s API', 'readings.by.webScript': 'Share', 'readings.by.drive': 'network drive', 'readings.by.imap': 'e-mail program', 'readings.by.download': 'download of several files',
  'readings.by.script': 'script', 'readings.by.action': 'rule or action', 'readings.by.other': 'other way',
  'copies.title': 'Numbered copies', 'copies.held': '{held} held', 'copies.none': 'No copy was given.', 'copies.number': 'Copy {number} of {of}',
  'copies.give': 'Give a copy…', 'copies.giveIt': 'Give it', 'copies.giving': 'Give the next copy', 'copies.toOffice': 'To somebody of the office', 'copies.toOther': 'Or to somebody of elsewhere, by name',
  'copies.print': 'Print', 'copies.end': 'End it', 'copies.became': 'What became of it', 'copies.returned': 'returned', 'copies.destroyed': 'destroyed', 'copies.note': 'Note',
  'copies.back': 'Call back the copies that are still held.',
};
