// What somebody does first here, by role.
export const hint = {
  'hint.seen': 'I know this: put it away',
  'hint.registrar': 'First steps: registering letters',
  'hint.registrarSteps': 'Choose “+ Register” above and drop the scan into the form.|Fill in what is asked; what was read from the file is marked, check it.|Write the number that appears onto the letter, then pass it on at once.',
  'hint.head': 'First steps: what was sent to you',
  'hint.headSteps': 'Letters that wait for you are in “My tasks”, the most urgent first.|Open one, read it, and pass it on with instructions and a day, or report that it is done.|What you passed on and others have still to do is under “Waiting below me”.',
  'hint.staff': 'First steps: your tasks',
  'hint.staffSteps': 'Letters that were given to you are in “My tasks”.|Open one: the card above says what you have to do, and by when.|When it is done, write a short report and choose “Done”.',
  'hint.records': 'First steps: keeping records',
  'hint.recordsSteps': 'What is due stands in “Records”.|Propose a batch, and decide about each record in it.|A second person approves; only then is anything destroyed, and a certificate says what.',
};
