import {
  companyNames,
  familyNames,
  givenNames,
  neighbourhoods,
  offices,
  streets,
} from './people-and-places.ts'
import { between, type Chance, chanceFrom, pick, seededBytes, seededUuid } from './seeded.ts'

/** Everything about the simulated world that follows from the seed: who lives where, with which meter and key. */
export interface FleetManifest {
  readonly seed: string
  readonly concentrators: readonly Concentrator[]
  /** Ana, Luis, and the rest of the state. */
  readonly households: readonly [Household, Household, ...Household[]]
}

/** A radio receiver on a roof: hears the meters of one office and publishes under its own name. */
export interface Concentrator {
  readonly id: string
  readonly operatingUnitId: number
  readonly secret: string
}

export interface Household {
  readonly index: number
  readonly operatingUnitId: number
  readonly concentratorId: string
  readonly customer: {
    readonly id: string
    readonly kind: 'NATURAL_PERSON' | 'LEGAL_PERSON'
    readonly displayName: string
    readonly contactEmail: string
  }
  readonly contract: {
    readonly id: string
    readonly contractNumber: string
    readonly usageClass: 'DOMESTIC' | 'COMMERCIAL'
    /** `YYYY-MM-DD`; the meter counts from zero on that day. */
    readonly startedOn: string
  }
  readonly servicePoint: { readonly id: string; readonly address: string }
  readonly meter: SimulatedMeter
  readonly profile: UseProfile
  readonly leak: Leak | null
}

export interface SimulatedMeter {
  readonly id: string
  /** Kamstrup prints the radio's ident number on the face. */
  readonly serial: string
  /** As flowIQ water meters sign their telegrams; KAM is on the older Multical. */
  readonly manufacturer: 'KAW'
  readonly model: 'flowIQ 2200'
  readonly calibreMillimetres: number
  readonly identNumber: string
  /** AES-128, 32 hexadecimal digits. */
  readonly encryptionKey: string
}

/** How a household uses water: what `draws.ts` makes days of. */
export interface UseProfile {
  /** Seed of its days. */
  readonly seed: number
  /** Zero when nobody lives there. */
  readonly people: number
  readonly litresPerDay: number
  readonly garden: boolean
  readonly restsOnSunday: boolean
}

export interface Leak {
  readonly litresPerHour: number
  /** ISO 8601, UTC. */
  readonly since: string
}

export interface ManifestOptions {
  readonly seed: string
  readonly meters?: number
  /** Since when the toilet of household 0 runs. */
  readonly leakSince?: string
}

const operatingUnits = offices.length
const defaultLeakSince = '2026-11-17T04:30:00.000Z'
/** A toilet whose valve stays half open: a litre every 15 s, at any hour. */
const leakLitresPerHour = 240

/** The simulated world of a seed. Pure: the same options always give the same manifest. */
export function fleetManifest(options: ManifestOptions): FleetManifest {
  const { seed, meters = 200, leakSince = defaultLeakSince } = options
  const of = (index: number) => household(seed, index, leakSince)
  const others = Array.from({ length: Math.max(0, meters - 2) }, (_, index) => of(index + 2))
  return { seed, concentrators: concentratorsOf(seed), households: [of(0), of(1), ...others] }
}

function concentratorsOf(seed: string): Concentrator[] {
  return offices.map((_, position) => {
    const id = concentratorId(position + 1)
    return {
      id,
      operatingUnitId: position + 1,
      secret: seededBytes(seed, 'secret', id).toString('base64url'),
    }
  })
}

function concentratorId(operatingUnitId: number): string {
  return `concentrator-${String(operatingUnitId).padStart(2, '0')}`
}

function household(seed: string, index: number, leakSince: string): Household {
  const chance = chanceFrom(seededBytes(seed, 'household', index).readUInt32LE(0))
  // The first two are the residents of the demonstration and live in the same office; household 3 falls to unit 4.
  const operatingUnitId = index < 2 ? 1 : (index % operatingUnits) + 1
  const commercial = index > 12 && chance() < 0.06
  return {
    index,
    operatingUnitId,
    concentratorId: concentratorId(operatingUnitId),
    customer: customerOf(seed, index, commercial, chance),
    contract: {
      id: seededUuid(seed, 'contract', index),
      contractNumber: String(442_761 + index * 13),
      usageClass: commercial ? 'COMMERCIAL' : 'DOMESTIC',
      startedOn: `20${between(chance, 23, 25)}-0${between(chance, 1, 9)}-${between(chance, 10, 28)}`,
    },
    servicePoint: {
      id: seededUuid(seed, 'service-point', index),
      address: addressOf(operatingUnitId, chance),
    },
    meter: meterOf(seed, index, commercial),
    profile: profileOf(index, commercial, chance),
    leak: index === 0 ? { litresPerHour: leakLitresPerHour, since: leakSince } : null,
  }
}

function customerOf(seed: string, index: number, commercial: boolean, chance: Chance): Household['customer'] {
  const family = `${pick(chance, familyNames)} ${pick(chance, familyNames)}`
  const given = index === 0 ? 'Ana' : index === 1 ? 'Luis' : pick(chance, givenNames)
  return {
    id: seededUuid(seed, 'customer', index),
    kind: commercial ? 'LEGAL_PERSON' : 'NATURAL_PERSON',
    displayName: commercial ? `${pick(chance, companyNames)} ${index}` : `${given} ${family}`,
    contactEmail:
      index === 0 ? 'ana@ejemplo.mx' : index === 1 ? 'luis@ejemplo.mx' : `cliente${index}@ejemplo.mx`,
  }
}

function addressOf(operatingUnitId: number, chance: Chance): string {
  const office = offices[operatingUnitId - 1]
  return `${pick(chance, streets)} ${between(chance, 1, 240)}, ${pick(chance, neighbourhoods)}, ${office}`
}

function meterOf(seed: string, index: number, commercial: boolean): SimulatedMeter {
  const identNumber = String(61_200_000 + (seededBytes(seed, 'ident').readUInt16LE(0) % 1000) * 1000 + index)
  return {
    id: seededUuid(seed, 'meter', index),
    serial: identNumber,
    manufacturer: 'KAW',
    model: 'flowIQ 2200',
    calibreMillimetres: commercial ? 20 : 15,
    identNumber,
    encryptionKey: seededBytes(seed, 'radio-key', index).toString('hex', 0, 16),
  }
}

/** CONAGUA counts on 100 to 150 L a person and day in towns of this climate; a shop uses like a large family. */
function profileOf(index: number, commercial: boolean, chance: Chance): UseProfile {
  const empty = index > 3 && !commercial && chance() < 0.05
  const people = empty ? 0 : commercial ? 8 : index < 2 ? 4 : pick(chance, [1, 2, 3, 3, 4, 4, 4, 5, 5, 6])
  const shared = people === 0 ? 0 : 60
  return {
    seed: Math.floor(chance() * 2 ** 32),
    people,
    litresPerDay: shared + people * between(chance, 100, 150),
    garden: people > 1 && chance() < 0.3,
    restsOnSunday: commercial,
  }
}
