import type { Household } from '../manifest.ts'
import { type Message, messageAt } from '../radio/message.ts'
import type { Network } from '../radio/simulated-radio.ts'

/** Hours that lie between two uplinks of a LoRaWAN meter; each tells all of them. */
const loggedHours = 12
/**
 * Between two messages of a meter: short, so that a load soon after another one still is newer; a whole second at least,
 * by which frames differ; and on LoRaWAN as long as what one uplink tells.
 */
const intervalsMs: Readonly<Record<Network, number>> = {
  WMBUS: 2_000,
  LORAWAN: loggedHours * 3_600_000,
  NBIOT: 2_000,
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
      const second = Math.floor(until.getTime() / 1_000) * 1_000
      const at = new Date(second - (rounds - round) * intervalMs)
      yield messageAt(household, at, { clock: [], intervalMs, loggedHours })
    }
  }
}
