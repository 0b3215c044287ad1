import type { StaffReconciliationTaskFragment } from '../../../../graphql/generated/graphql.ts'
import { say } from '../../../../i18n/say.ts'

type Kind = StaffReconciliationTaskFragment['kind']

const named = ['charge', 'transfer', 'payment', 'debit'] as const

/** What a difference is about, from its key, `FEMSA charge 1932da…`: the word that an office uses, and what can be searched for. */
export function subjectWords(subject: string): string {
  const [, word = '', ...rest] = subject.split(' ')
  const kind = named.find((one) => one === word)
  const id = rest.join(' ')
  if (kind !== undefined && id !== '') return say(`staffReconciliation.tasks.subjects.${kind}`, { id })
  return say('staffReconciliation.tasks.subjects.movement', { id: subject.split(' ').slice(1).join(' ') })
}

/** Which two amounts are compared: not always our book with theirs. */
export function amountsOf(
  kind: Kind,
): 'books' | 'missing' | 'arrival' | 'unknown' | 'settlement' | 'returned' {
  if (kind === 'MISSING') return 'missing'
  if (kind === 'STRANGE_ARRIVAL') return 'arrival'
  if (kind === 'PAYER_UNKNOWN') return 'unknown'
  if (kind === 'RETURNED') return 'returned'
  return kind.startsWith('SETTLEMENT') ? 'settlement' : 'books'
}
