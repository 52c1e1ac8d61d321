// Levels to be lowered, and what a person reads above ordinary.
export const secrecy = {
  'levels.title': 'Levels to lower', 'levels.none': 'No level waits to be lowered.', 'levels.letter': 'Letter',
  'levels.help': 'What others proposed, or what was planned for a day that has come. Confirmed, more people read the letter at once.',
  'above.help': 'Which letters above ordinary a person can read, and why. Nothing of what they say is shown here.',
  'above.person': 'Person', 'above.of': '{name} can read', 'above.nothing': 'No letter above ordinary.', 'above.noNumber': 'no number yet', 'above.why': 'Why',
  'above.byHand': 'administrator, owner, or let in by an administrator',
};
