import type { HeldPart, SurchargeHoldChanged } from '../account-event.ts'

/** What an account remembers of a hold: as its newest fact says it. One that is over stays, so that an older fact cannot open it again. */
export type SurchargeHold = Omit<SurchargeHoldChanged, 'type'>

/** How many of those that are over are remembered: more are never under way at a time. */
const endedKept = 12

/** The holds after a fact, whatever the order in which facts come. */
export function withSurchargeHold(
  holds: readonly SurchargeHold[],
  { type: _type, ...hold }: SurchargeHoldChanged,
): readonly SurchargeHold[] {
  const known = holds.find(({ holdId }) => holdId === hold.holdId)
  if (known !== undefined && !isNews(known, hold)) return holds
  const all = [...holds.filter((one) => one !== known), hold]
  const ended = all.filter(({ held, caughtUp }) => held.length === 0 && caughtUp.length === 0)
  const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - endedKept)))
  return all.filter((one) => !forgotten.has(one))
}

/** Whether a fact says what is not known of its hold. */
export function isNews(known: SurchargeHold, told: SurchargeHold): boolean {
  if (told.changedAt < known.changedAt || said(told) === said(known)) return false
  // Of two of one instant, that by which it is over came last.
  return told.changedAt > known.changedAt || known.held.length > 0
}

function said({ held, caughtUp }: SurchargeHold): string {
  const words = (parts: readonly HeldPart[]) => parts.map(({ invoiceId, amount }) => `${invoiceId} ${amount}`)
  return [...words(held), 'caught up', ...words(caughtUp)].join(', ')
}
