import type { Notice } from '../notice.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import type { ChannelName } from '../preferences.ts'

/** By which way something was told. */
export type ToldBy = 'INBOX' | ChannelName

/** What became of telling somebody something about money. */
export interface Evidence {
  readonly noticeId: string
  readonly partyId: string
  readonly kind: NoticeKind
  readonly contractId: string
  readonly subjectId: string
  readonly aspect: string
  readonly channel: ToldBy
  readonly outcome: 'DELIVERED' | 'READ' | 'FAILED'
  readonly at: Date
  /** Why it failed; null where it did not. */
  readonly detail: string | null
}

/** Evidence of one notice; null where it tells of no matter of money: nobody has to prove that. */
export function evidenceOf(
  { id: noticeId, partyId, kind, subjectId, facts: { matter } }: Notice,
  happened: Pick<Evidence, 'channel' | 'outcome' | 'at' | 'detail'>,
): Evidence | null {
  if (subjectId === null || matter === null) return null
  const { contractId, aspect } = matter
  return { noticeId, partyId, kind, contractId, subjectId, aspect, ...happened }
}
