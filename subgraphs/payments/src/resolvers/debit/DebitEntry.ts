import { pesosText } from '@aquacis/kit/values/money.ts'
import { differenceWords } from '../../domain/autopay/direct-debit/hand/difference-words.ts'
import { reasonOfCode } from '../../domain/autopay/direct-debit/return-codes.ts'
import type { DebitEntryResolvers, DebitHandAnswerResolvers } from '../../generated/resolvers.ts'

export const DebitEntry: DebitEntryResolvers = {
  contractNumber: ({ serviceReference }) => serviceReference,
  accountLastFour: ({ lastFour }) => lastFour,
  amount: ({ amount }) => pesosText(amount),
  said: ({ said }) =>
    said === null ? null : { outcome: said.outcome, reason: reasonOfCode(said.code), at: said.saidAt },
  difference: ({ said }) => {
    if (said?.difference == null || said.bankAt === null) return null
    const { difference: kind, bankAt, closedAt: at, closedBy: by, closedNote: note } = said
    const closed = at === null ? null : { at, by, note }
    return { kind, says: differenceWords(said), at: bankAt, closed }
  },
}

export const DebitHandAnswer: DebitHandAnswerResolvers = {
  reason: ({ code }) => reasonOfCode(code),
  lines: ({ lines }) => [...lines],
  mayApprove: ({ state, askedBy }, _args, { viewer }) =>
    viewer.kind === 'staff' && state === 'ASKED' && askedBy !== viewer.subject,
}
