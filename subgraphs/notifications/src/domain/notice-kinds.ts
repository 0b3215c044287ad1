/** How bad something is: to be looked at today, or now. */
export type Severity = 'WARNING' | 'CRITICAL'

/** What the rules need to know of one kind of notice. Its words are in `words/`. */
interface NoticeKindRule {
  /** After so many hours a message that could not be delivered is no news any more. */
  readonly newsForHours: number
  /** Whether its reader can mend its cause, and say so with one tap. */
  readonly isMendable: boolean
  /** Whether the law wants its reader told: no switch of theirs keeps it from going out. */
  readonly isObligatory?: true
}

/** Every kind of notice: another one is another row here, its words, and its name in the schema. */
export const noticeKinds = {
  LEAK: { newsForHours: 24, isMendable: true },
  HIGH_FLOW: { newsForHours: 12, isMendable: true },
  // What a home asked to be told of itself: it is so, and there is nothing to mend in having asked.
  DAY_LIMIT: { newsForHours: 12, isMendable: false },
  MONTH_LIMIT: { newsForHours: 48, isMendable: false },
  AWAY_USE: { newsForHours: 24, isMendable: false },
  TOO_LITTLE_USE: { newsForHours: 12, isMendable: false },
  // A bill can be paid for weeks; whoever's phone was off over a weekend still hears of it.
  BILL_READY: { newsForHours: 72, isMendable: false },
  // A month is left to renew it.
  DISCOUNT_ENDS: { newsForHours: 168, isMendable: false },
  PAYMENT_RECEIVED: { newsForHours: 72, isMendable: false },
  PAYMENT_TAKEN_BACK: { newsForHours: 168, isMendable: false },
  // Nobody's supply is restricted who was not told before: whoever's phone was off for a week still hears of it.
  COLLECTION_NOTICE: { newsForHours: 168, isMendable: false, isObligatory: true },
  RESTRICTION: { newsForHours: 168, isMendable: false, isObligatory: true },
  PLAN: { newsForHours: 96, isMendable: false },
  PAYMENT_CLAIM: { newsForHours: 168, isMendable: false },
  DISPUTE: { newsForHours: 168, isMendable: false },
  // A card is charged on a day that was told before it.
  AUTOPAY: { newsForHours: 48, isMendable: false },
} as const satisfies Record<string, NoticeKindRule>

/** What a notice is about. */
export type NoticeKind = keyof typeof noticeKinds

/** Whether its reader may switch it off: the law wants the others told. */
export function maySwitchOff(kind: NoticeKind): boolean {
  const rule: NoticeKindRule = noticeKinds[kind]
  return rule.isObligatory !== true
}

/** All kinds, in the order in which settings list them. */
export const allNoticeKinds = Object.keys(noticeKinds) as readonly NoticeKind[]

/** Whether residents are told of alerts of this kind. */
export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind)
}
