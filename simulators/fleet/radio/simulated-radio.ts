import { between, type Chance, chanceFrom, seededBytes } from '../seeded.ts'

/** On which network a meter is heard, and by what name. */
export interface SimulatedRadio {
  readonly network: Network
  /** WMBUS: maker and ident number, `KAW:61200001`. LORAWAN: DevEUI in 16 lower-case digits. NBIOT: the serial number. */
  readonly address: string
  /** By what network servers call the device; null where its telegrams say themselves what they are. */
  readonly profile: { readonly vendor: string; readonly model: string } | null
  /** Years that its battery lasts. */
  readonly batteryYears: number
  /** Where walls and weather swallow it again and again; null for most. */
  readonly silences: Silences | null
}

export type Network = 'WMBUS' | 'LORAWAN' | 'NBIOT'

/** Every so many hours it is not heard for so many. */
export interface Silences {
  readonly everyHours: number
  readonly hours: number
  readonly offsetHours: number
}

/** Parts of a fleet by network; only their proportion counts. */
export interface Mix {
  readonly wmbus: number
  readonly lorawan: number
  readonly nbiot: number
}

/** What a utility has after the first years: concentrators in town, LoRaWAN beyond, the mobile network in the hills. */
export const usualMix: Mix = { wmbus: 70, lorawan: 20, nbiot: 10 }
export const onlyWmbus: Mix = { wmbus: 1, lorawan: 0, nbiot: 0 }

/** Reads `70/20/10`: wM-Bus, LoRaWAN, NB-IoT. Undefined when it is none. */
export function mixOf(text: string): Mix | undefined {
  const parts = /^(\d{1,4})\/(\d{1,4})\/(\d{1,4})$/.exec(text)?.slice(1).map(Number)
  const [wmbus = 0, lorawan = 0, nbiot = 0] = parts ?? []
  return wmbus + lorawan + nbiot > 0 ? { wmbus, lorawan, nbiot } : undefined
}

/** The same as text. */
export function mixText({ wmbus, lorawan, nbiot }: Mix): string {
  return `${wmbus}/${lorawan}/${nbiot}`
}

/** Ana and Luis are heard by the concentrator on the next roof, and always. */
const wellHeard = 2
/** Of a thousand radios: in a cellar, or with a battery of a bad charge. */
const perThousand = { silent: 30, weak: 15 }
const years = { WMBUS: 16, LORAWAN: 12, NBIOT: 10 } as const

/** The radio of a meter: its network by the mix, all else by the seed. */
export function radioOf(seed: string, index: number, identNumber: string, mix: Mix): SimulatedRadio {
  const chance = chanceFrom(seededBytes(seed, 'radio', index).readUInt32LE(0))
  const network = networkOf(index, chance(), mix)
  const silent = chance() * 1000 < perThousand.silent
  const weak = chance() * 1000 < perThousand.weak
  const silences = silencesOf(chance)
  const spared = index < wellHeard
  return {
    network,
    address: addressOf(seed, index, network, identNumber),
    profile: network === 'LORAWAN' ? { vendor: 'kamstrup', model: 'flowiq-2200' } : null,
    batteryYears: weak && !spared ? between(chance, 2, 4) : years[network],
    silences: silent && !spared ? silences : null,
  }
}

function networkOf(index: number, mark: number, { wmbus, lorawan, nbiot }: Mix): Network {
  const position = mark * (wmbus + lorawan + nbiot)
  if (index < wellHeard || position < wmbus) return 'WMBUS'
  return position < wmbus + lorawan ? 'LORAWAN' : 'NBIOT'
}

function addressOf(seed: string, index: number, network: Network, identNumber: string): string {
  switch (network) {
    case 'WMBUS':
      return `KAW:${identNumber}`
    case 'LORAWAN':
      // A maker's block, and then what tells meters apart.
      return `0013ea${seededBytes(seed, 'dev-eui', index).toString('hex', 0, 1)}${identNumber}`
    case 'NBIOT':
      return identNumber
  }
}

function silencesOf(chance: Chance): Silences {
  return {
    everyHours: between(chance, 60, 240),
    hours: between(chance, 5, 20),
    offsetHours: between(chance, 0, 240),
  }
}

const hourMs = 3_600_000

/** Whether a telegram sent at that instant is heard by anybody. */
export function isHeard({ silences }: SimulatedRadio, atMs: number): boolean {
  if (silences === null) return true
  const hours = atMs / hourMs + silences.offsetHours
  return hours - Math.floor(hours / silences.everyHours) * silences.everyHours >= silences.hours
}

/** Percent left in the battery on its way from 100 to 0. */
export function batteryPercent({ batteryYears }: SimulatedRadio, startedOn: string, atMs: number): number {
  const used = (atMs - Date.parse(startedOn)) / (batteryYears * 365.25 * 24 * hourMs)
  return Math.round(100 * Math.min(1, Math.max(0, 1 - used)))
}
