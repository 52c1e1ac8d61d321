// Reports on execution.
export const reports = {
  'reports.title': 'How long letters take', 'reports.byUnit': 'By unit', 'reports.byPerson': 'By person in my unit',
  'reports.period': 'Period', 'reports.from': 'From', 'reports.until': 'To', 'reports.direction': 'Direction', 'reports.unit': 'Unit',
  'reports.all': 'All units', 'reports.first': 'The first of mine', 'reports.other': 'Other days', 'reports.year': 'This year', 'reports.quarter': 'This quarter',
  'reports.month': 'This month', 'reports.lastMonth': 'Last month', 'reports.lastQuarter': 'Last quarter', 'reports.lastYear': 'Last year',
  'reports.nothing': 'No letters in this period, or none that you may read. Choose another period, direction or unit.',
  'reports.letters': 'Letters', 'reports.passedOn': 'Passed on', 'reports.toPassOn': 'Working days to the first disposition: half · 90 %',
  'reports.settled': 'Settled', 'reports.toSettle': 'Working days to settlement: half · 90 %', 'reports.person': 'Person, position or unit',
  'reports.parts': 'Parts', 'reports.done': 'Done', 'reports.toDo': 'Working days until done: half · 90 %', 'reports.inTime': 'Done in time',
  'reports.overdueBy': 'Overdue, {days}', 'reports.upTo5': 'up to 5 days', 'reports.upTo10': '6 to 10 days', 'reports.upTo20': '11 to 20 days',
  'reports.more': 'more than 20 days', 'reports.medianAnd': '{median} · {ninetieth}', 'reports.share': '{percent} % of {n}', 'reports.days': '{n} days',
  'reports.together': 'All together', 'reports.chartPassOn': 'Half were passed on within (working days)', 'reports.chartSettle': 'Half were settled within (working days)',
  'reports.chartDo': 'Half were done within (working days)', 'reports.chartOverdue': 'Overdue, by working days', 'reports.tableSays': 'The table has the figures.',
  'reports.unitsMeans': 'Letters that you may read, by the day of receipt (letters of your own: by their date), by the office’s working days as its calendar has them now. “Half · 90 %”: within how many days half, and nine of ten, were done. In time: parts with a due date that are done, of those that are done or overdue.',
  'reports.peopleMeans': 'Parts for which somebody in the unit is responsible, sent in the period, of letters that you may read; counted from when the part was sent. Parts taken back or declined are left out.',
};
