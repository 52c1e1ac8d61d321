// The way of a batch: its steps in order, where it stands on them, and what can be done there by whom.

/** Of both kinds, the steps that are shown. */
export const WAYS = {
  destroy: ['propose', 'appraise', 'approve', 'execute', 'certificate'],
  transfer: ['propose', 'appraise', 'pack', 'send', 'receive', 'approve', 'execute', 'certificate'],
};

const AT = {
  proposing: 'propose', proposed: 'appraise', packing: 'pack', packed: 'send', sent: 'receive', received: 'approve',
  approved: 'execute', executing: 'execute', paused: 'execute',
};

/** How many of its steps a batch has behind it. */
export function reached({ kind, status }) {
  const way = WAYS[kind];
  if (status === 'executed') return way.length;
  if (status === 'withdrawn') return 1;
  if (status === 'appraised') return way.indexOf(kind === 'transfer' ? 'pack' : 'approve');
  return way.indexOf(AT[status]);
}

/** The steps from each state, as the server has them, and who takes them: a manager, an approver, or either. */
const STEPS = {
  proposing: { withdrawn: 'manager' },
  proposed: { appraised: 'manager', withdrawn: 'manager' },
  packing: { withdrawn: 'manager' },
  packed: { sent: 'manager', withdrawn: 'manager' },
  sent: { received: 'manager', withdrawn: 'manager' },
  received: { approved: 'approver', withdrawn: 'manager' },
  executing: { paused: 'either' },
  paused: { executed: 'either' },
};
const OF_KIND = {
  destroy: { appraised: { approved: 'approver', proposed: 'either', withdrawn: 'manager' }, approved: { executed: 'either', proposed: 'either' } },
  transfer: { appraised: { packed: 'manager', proposed: 'either', withdrawn: 'manager' }, approved: { executed: 'either' } },
};

/** What comes next with a batch, by the step's code, and whose it is: the first is the one that leads on. */
export function steps({ kind, status, task }) {
  if (status === 'executing' && task?.status === 'failed') return { executed: 'either' };
  return OF_KIND[kind][status] ?? STEPS[status] ?? {};
}

/** Whether somebody proposed or appraised a batch, and so cannot approve it. */
export const hadAHand = (batch, name) => [batch.proposedBy, batch.appraisedBy].includes(name);

/** The decisions that make sense for a kind of batch. */
export const DECISIONS = { destroy: ['destroy', 'keep', 'permanent'], transfer: ['permanent', 'keep'] };
