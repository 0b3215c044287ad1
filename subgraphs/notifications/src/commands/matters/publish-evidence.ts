import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { type Evidence, evidenceOf } from '../../domain/money/evidence.ts'
import type { Notice } from '../../domain/notice.ts'
import { NoticeDelivered } from '../../events.ts'

/** Tells what became of telling people something about money, with the transaction; of other notices nothing. */
export async function publishEvidence(
  tx: Transaction,
  notices: readonly Notice[],
  happened: Pick<Evidence, 'channel' | 'outcome' | 'at' | 'detail'>,
): Promise<void> {
  const told = notices.map((notice) => evidenceOf(notice, happened)).filter((one) => one !== null)
  if (told.length === 0) return
  const events = told.map(({ at, ...evidence }) =>
    newEvent(NoticeDelivered, {
      key: evidence.contractId,
      data: { ...evidence, at: at.toISOString() },
      occurredAt: at,
    }),
  )
  await publish(tx, events)
}
