// Levels to be lowered, and what a person reads above ordinary.
export const secrecy = {
  'levels.title': 'Levels to lower', 'levels.none': 'No level waits to be lowered.', 'levels.letter': 'Letter',
  'levels.help': 'What others proposed, or what was planned for a day that has come. Confirmed, more people read the letter at once.',
  'above.help': 'Which letters above ordinary a person can read, and why. Nothing of what they say is shown here.',
  'above.person': 'Person', 'above.of': '{name} can read', 'above.nothing': 'No letter above ordinary.', 'above.noNumber': 'no number yet', 'above.why': 'Why',
  'above.byHand': 'administrator, owner, or let in by an administrator',
  'raise.title': 'Raise the level', 'raise.which': 'Which letters', 'raise.chosen': 'The {n} that were chosen', 'raise.matching': 'All that the list asks for',
  'raise.help': 'From that moment others are kept out, open pages and links included. You are named on each letter. A level is lowered again letter by letter only.',
  'raise.counting': 'Counting…', 'raise.means': '{n} letters are raised.', 'raise.meansMore': 'At least {n} letters are raised; no more were counted.', 'raise.not': '{n} are not:',
  'raise.going': '{raised} raised, {refused} not…', 'raise.leave': 'You can leave this page; it goes on.', 'raise.said': '{raised} raised, {refused} not.', 'raise.done': 'Done',
  'raise.all': 'What you had raised', 'raise.allHelp': 'Of many letters at once, newest first. Only you see this.', 'raise.none': 'You had no level raised of many letters at once.',
  'raise.asked': 'Asked for', 'raise.raised': '{n} raised', 'raise.refused': '{n} not', 'raise.whyNot': 'Not raised, and why', 'raise.pause': 'Stop', 'raise.resume': 'Go on',
  'raise.waiting': 'Under way', 'raise.paused': 'Stopped', 'raise.failed': 'Broken off',
};
