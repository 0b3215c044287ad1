import type { Network } from '../radio/simulated-radio.ts'
import { between, type Chance, chanceFrom, pick, seededBytes } from '../seeded.ts'
import type { Fault } from '../water/fault.ts'
import type { Premises } from '../water/use-profile.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A toilet whose valve stays half open: a litre every 15 s, at any hour. */
const toiletOfAna = { litresPerHour: 240, daysOld: 4 }
/** Small fleets keep to what their tests and stories name: nothing is the matter but at Ana's. */
const soundHouseholds = 13

/** Of a thousand places: what begins, on the mean, within the thirteen months before the fleet's epoch and the one after. */
const perThousand = {
  SMALL_LEAK: 45,
  GROWING_LEAK: 20,
  RUNNING_TOILET: 30,
  BURST: 12,
  REVERSE_FLOW: 4,
  TAMPER: 6,
} as const
const daysSeen = { before: 395, after: 30 }
/** One in three is of the last days: whoever starts the system finds open alerts, not only closed ones. */
const fresh = { share: 0.35, days: 10 }

/** Where something may go wrong. */
export interface Place {
  readonly premises: Premises
  readonly network: Network
}

/** What goes wrong at a place, told from the instant at which the fleet began. */
export function mishapsOf(seed: string, index: number, place: Place, epoch: Date): Fault[] {
  if (index === 0) {
    const since = new Date(epoch.getTime() - toiletOfAna.daysOld * dayMs).toISOString()
    return [{ kind: 'LEAK', since, until: null, litresPerHour: toiletOfAna.litresPerHour }]
  }
  if (index < soundHouseholds) return []
  const chance = chanceFrom(seededBytes(seed, 'mishap', index).readUInt32LE(0))
  const kind = kindOf(chance)
  return kind === undefined ? [] : [mishap(kind, place, chance, epoch)]
}

type Kind = keyof typeof perThousand

function kindOf(chance: Chance): Kind | undefined {
  let mark = chance() * 1000
  for (const [kind, share] of Object.entries(perThousand)) {
    mark -= share
    if (mark < 0) return kind as Kind
  }
  return undefined
}

function mishap(kind: Kind, { premises, network }: Place, chance: Chance, epoch: Date): Fault {
  const anyTime = between(chance, -daysSeen.before * 24, daysSeen.after * 24)
  const lately = between(chance, -fresh.days * 24, 0)
  const sinceMs = epoch.getTime() + (chance() < fresh.share ? lately : anyTime) * hourMs
  const since = new Date(sinceMs).toISOString()
  const until = (least: number, most: number) =>
    new Date(sinceMs + between(chance, least, most) * hourMs).toISOString()
  const size = premises === 'HOME' ? 1 : 4
  switch (kind) {
    case 'SMALL_LEAK':
      return {
        kind: 'LEAK',
        since,
        until: until(4 * 24, 60 * 24),
        litresPerHour: size * pick(chance, [3, 5, 8, 12, 20, 35]),
      }
    case 'GROWING_LEAK':
      return {
        kind: 'GROWING_LEAK',
        since,
        until: until(12 * 24, 60 * 24),
        litresPerHour: size * between(chance, 12, 40),
        growsDays: between(chance, 8, 25),
      }
    case 'RUNNING_TOILET':
      return {
        kind: 'RUNNING_TOILET',
        since,
        until: until(5 * 24, 60 * 24),
        litresPerFilling: between(chance, 5, 8),
        everyMinutes: between(chance, 15, 55),
      }
    case 'BURST':
      return {
        kind: 'BURST',
        since,
        until: until(6, 60),
        litresPerHour: size * between(chance, 150, 600),
      }
    case 'REVERSE_FLOW':
      return { kind: 'REVERSE_FLOW', since, until: null, litresPerNight: backwards(network, chance) }
    case 'TAMPER':
      return { kind: 'TAMPER', since, until: until(24, 10 * 24) }
  }
}

/** An ultrasonic meter keeps what runs back in a register of its own; a module that counts a dial sees it turn back. */
function backwards(network: Network, chance: Chance): number {
  const litres = between(chance, 3, 12)
  return network === 'NBIOT' ? litres : 0
}
