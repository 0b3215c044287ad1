import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Matter, tellOfMatter } from '../../domain/money/matter.ts'
import { lockNoticesOfSubject } from '../../store/notice.ts'
import { tellReaders } from '../tell-readers.ts'

/** Tells whoever sees the bills of a contract of a matter of its money. Telling it again changes nothing. */
export async function tellMatter(tx: Transaction, matter: Matter, now: Date): Promise<void> {
  const { subjectId, servicePointId, facts } = matter
  const { contractId, customerId } = facts
  await tellReaders(
    tx,
    { contractId, customerId, servicePointId },
    () => lockNoticesOfSubject(tx, subjectId),
    (known, reader) => tellOfMatter(known, matter, reader, now),
    now,
  )
}
