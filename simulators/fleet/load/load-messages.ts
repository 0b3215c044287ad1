import type { Household } from '../manifest.ts'
import { type Message, messageAt } from '../radio/message.ts'
import type { Network } from '../radio/simulated-radio.ts'

/** Hours that lie between two uplinks of a LoRaWAN meter; each tells all of them. */
const loggedHours = 12
/** Instants that each message adds for its meter, an interval apart: none of them was told by the one before. */
const intervalsMs: Readonly<Record<Network, number>> = {
  WMBUS: 60_000,
  LORAWAN: loggedHours * 3_600_000,
  NBIOT: 60_000,
}
/** What a meter's logger remembers, and the meters' door believes, with some days to spare. */
const oldestMs = 390 * 86_400_000

/** How many messages of these meters there can be before their instants lie too far back. */
export function mostMessages(households: readonly Household[]): number {
  const longest = Math.max(...households.map(({ radio }) => intervalsMs[radio.network]))
  return households.length * Math.floor(oldestMs / longest)
}

/**
 * So many messages of these meters, each in its turn, as after an interruption: what each says leads up to `until`, and
 * no two say the same. Made one by one when they are asked for.
 */
export function* loadMessages(
  households: readonly Household[],
  count: number,
  until: Date,
): Generator<Message> {
  const rounds = Math.ceil(count / households.length)
  let made = 0
  for (let round = 0; round < rounds; round++) {
    for (const household of households) {
      if (made++ === count) return
      const intervalMs = intervalsMs[household.radio.network]
      const minute = Math.floor(until.getTime() / 60_000) * 60_000
      const at = new Date(minute - (rounds - round) * intervalMs)
      yield messageAt(household, at, { clock: [], intervalMs, loggedHours })
    }
  }
}
