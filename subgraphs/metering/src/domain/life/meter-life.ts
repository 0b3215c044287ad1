import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { RadioNetwork, RadioProfile } from '../radio.ts'

/** What happened to a meter, at an instant in the world. Facts are never changed; a wrong one is followed by another. */
export type MeterFact = { readonly at: Date } & (
  | {
      readonly type: 'MeterInstalled'
      readonly data: {
        readonly serial: string
        readonly manufacturer: string
        readonly model: string
        readonly calibreMillimetres: number
        readonly servicePointId: string
        readonly initialLitres: Litres | null
        /** The meter that stood there before, where this one took its place. */
        readonly replaces: string | null
        readonly radio: {
          readonly network: RadioNetwork
          readonly address: string
          readonly profile?: RadioProfile | null | undefined
        }
      }
    }
  | {
      readonly type: 'KeyChanged'
      /** The key itself is nobody's to read: it stands sealed beside the radio. */
      readonly data: { readonly source: KeySource }
    }
  | {
      readonly type: 'ReadingRecordedByHand'
      readonly data: { readonly readingId: string; readonly litres: Litres; readonly origin: HandOrigin }
    }
  | {
      readonly type: 'ReadingValidated'
      readonly data: { readonly readingId: string; readonly verdict: Verdict; readonly why: string }
    }
  | {
      readonly type: 'MeterReplaced'
      readonly data: {
        readonly finalLitres: Litres
        readonly successorId: string
        readonly why: string
      }
    }
  | {
      readonly type: 'MeterRemoved'
      readonly data: { readonly finalLitres: Litres | null; readonly why: string }
    }
)

/** Where a radio's key came from. */
export type KeySource = 'BY_HAND' | 'KEY_FILE'
/** Who read the register with their own eyes: our staff, or whoever lives there. */
export type HandOrigin = 'FIELD' | 'SELF'
/** What somebody found who looked at a reading by hand again. */
export type Verdict = 'CONFIRMED' | 'DISPUTED'

/** A register that somebody read. */
export interface HandReading {
  readonly at: Date
  readonly litres: Litres
  readonly origin: HandOrigin
  /** The last word on it; null while nobody looked again. */
  readonly verdict: Verdict | null
}

/** How things stand with a meter after everything that happened to it. */
export interface MeterLife {
  /** How many facts made it so. */
  readonly version: number
  readonly servicePointId: string
  readonly network: RadioNetwork
  readonly installedAt: Date
  readonly initialLitres: Litres | null
  readonly replaces: string | null
  readonly keyChanges: number
  /** By the id that whoever told of it chose. */
  readonly handReadings: ReadonlyMap<string, HandReading>
  /** Null while it is in service. */
  readonly end: LifeEnd | null
}

/** How a service life ended. */
export interface LifeEnd {
  readonly at: Date
  readonly finalLitres: Litres | null
  /** The meter that took its place; null: none did. */
  readonly successorId: string | null
  readonly why: string
}

/** The life after one more fact. Throws when the facts are in no possible order: then the record is broken. */
export function evolve(life: MeterLife | null, fact: MeterFact): MeterLife {
  if (fact.type === 'MeterInstalled') {
    if (life !== null) throw new TypeError('a meter is installed once in its service life')
    const { servicePointId, initialLitres, replaces, radio } = fact.data
    return {
      ...{
        version: 1,
        servicePointId,
        network: radio.network,
        installedAt: fact.at,
        initialLitres,
        replaces,
      },
      ...{ keyChanges: 0, handReadings: new Map(), end: null },
    }
  }
  if (life === null) throw new TypeError(`${fact.type} comes before MeterInstalled`)
  return { ...life, ...changeBy(life, fact), version: life.version + 1 }
}

function changeBy(
  life: MeterLife,
  fact: Exclude<MeterFact, { readonly type: 'MeterInstalled' }>,
): Partial<MeterLife> {
  switch (fact.type) {
    case 'KeyChanged':
      return { keyChanges: life.keyChanges + 1 }
    case 'ReadingRecordedByHand': {
      const { readingId, litres, origin } = fact.data
      return {
        handReadings: new Map(life.handReadings).set(readingId, {
          at: fact.at,
          litres,
          origin,
          verdict: null,
        }),
      }
    }
    case 'ReadingValidated': {
      const { readingId, verdict } = fact.data
      const known = life.handReadings.get(readingId)
      if (known === undefined) throw new TypeError(`reading ${readingId} is validated before it is recorded`)
      return { handReadings: new Map(life.handReadings).set(readingId, { ...known, verdict }) }
    }
    case 'MeterReplaced':
      return { end: { at: fact.at, ...fact.data } }
    case 'MeterRemoved':
      return { end: { at: fact.at, successorId: null, ...fact.data } }
  }
}

/** The life that these facts tell, oldest first; null when there are none. */
export function lifeOf(facts: readonly MeterFact[]): MeterLife | null {
  return facts.reduce<MeterLife | null>(evolve, null)
}
