// The first page and the tasks.
export const home = {
  'home.sent': 'Waiting below me', 'home.due': 'Records due', 'home.toAppraise': 'Batches to appraise', 'home.toApprove': 'Batches to approve', 'home.levels': 'Levels to lower',
  'home.toInitial': 'Letters to initial', 'home.toSign': 'Letters to sign', 'home.toSend': 'Signed, to be sent',
  'home.more': 'more than {n}', 'home.byWeek': 'Letters registered, by week', 'home.byUnit': 'Letters of the last eight weeks, by unit',
  'home.byWeekSaid': 'Chart: {n} letters in the last eight weeks, {now} of them in this week. The table below has the figures.',
  'home.byUnitSaid': 'Chart: {unit} has most, {n} letters. The table below has the figures.',
  'home.dueThisWeek': 'Due this week', 'home.drafts': 'Drafts', 'home.receivedToday': 'Received today',
  'tasks.open': 'To be done', 'tasks.unread': 'Unread', 'tasks.dueThisWeek': 'Due this week', 'tasks.overdue': 'Overdue', 'tasks.done': 'Done',
  'tasks.returned': 'Declined', 'tasks.sent': 'Waiting below me', 'tasks.nothing': 'Nothing is waiting here.',
  'tasks.whose': 'Whose', 'tasks.whose.all': 'Everyone I act for', 'tasks.whose.me': 'Myself', 'tasks.whose.positions': 'My positions',
  'tasks.whose.units': 'My units', 'tasks.whose.substitutes': 'Those I stand in for',
  'tasks.column.due': 'Due', 'tasks.column.subject': 'Subject', 'tasks.column.instructions': 'Instructions', 'tasks.column.from': 'From',
  'tasks.column.to': 'To',
  'home.asTable': 'As a table', 'home.week': 'Week from', 'home.unit': 'Unit', 'home.letters': 'Letters', 'home.otherUnits': 'Other units',
};
