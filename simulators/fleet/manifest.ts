import {
  addressOf,
  contractOf,
  customerOf,
  premisesOf,
  profileOf,
  type SimulatedContract,
  type SimulatedCustomer,
} from './people/customer.ts'
import { mishapsOf } from './people/mishap.ts'
import { offices } from './people/people-and-places.ts'
import { type Mix, onlyWmbus, radioOf, type SimulatedRadio } from './radio/simulated-radio.ts'
import { chanceFrom, seededBytes, seededUuid } from './seeded.ts'
import type { Fault } from './water/fault.ts'
import type { Premises, UseProfile } from './water/use-profile.ts'

/** Everything about the simulated world that follows from the seed: who lives where, with which meter and key. */
export interface FleetManifest {
  readonly seed: string
  readonly concentrators: readonly Concentrator[]
  /** Ana, Luis, and the rest of the state. */
  readonly households: readonly [Household, Household, ...Household[]]
}

/** Whoever publishes under a name of its own and a secret. */
export interface Sender {
  readonly id: string
  readonly secret: string
}

/** A radio receiver on a roof: hears the meters of one office and publishes under its own name. */
export interface Concentrator extends Sender {
  readonly operatingUnitId: number
}

/** A place that is supplied, with whoever holds its contract; shops, offices and factories are households of their kind. */
export interface Household {
  readonly index: number
  readonly operatingUnitId: number
  readonly concentratorId: string
  readonly customer: SimulatedCustomer
  readonly contract: SimulatedContract
  readonly servicePoint: { readonly id: string; readonly address: string }
  readonly meter: SimulatedMeter
  readonly radio: SimulatedRadio
  readonly profile: UseProfile
  readonly faults: readonly Fault[]
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
  /** AES-128, 32 hexadecimal digits: for whoever listens on wM-Bus, whatever other radio is built in. */
  readonly encryptionKey: string
}

/** Under which names the network server of all LoRaWAN meters publishes, and the mobile operator's platform for NB-IoT. */
export const speakers = { LORAWAN: 'chirpstack', NBIOT: 'iot-platform' } as const

export interface ManifestOptions {
  readonly seed: string
  readonly meters?: number
  /** When the fleet began, ISO 8601 in UTC: what goes wrong is dated from it. */
  readonly epoch?: string
  /** On which networks the meters are heard; all on wM-Bus unless said otherwise. */
  readonly mix?: Mix
}

const operatingUnits = offices.length
const defaultEpoch = '2026-11-21T04:30:00.000Z'

/** The simulated world of a seed. Pure: the same options always give the same manifest. */
export function fleetManifest(options: ManifestOptions): FleetManifest {
  const { seed, meters = 200, epoch = defaultEpoch, mix = onlyWmbus } = options
  const fleet = { seed, epoch: new Date(epoch), mix }
  const of = (index: number) => household(fleet, index)
  const others = Array.from({ length: Math.max(0, meters - 2) }, (_, index) => of(index + 2))
  return { seed, concentrators: concentratorsOf(seed), households: [of(0), of(1), ...others] }
}

function concentratorsOf(seed: string): Concentrator[] {
  return offices.map((_, position) => {
    const id = concentratorId(position + 1)
    return { id, operatingUnitId: position + 1, secret: secretOf(seed, id) }
  })
}

function concentratorId(operatingUnitId: number): string {
  return `concentrator-${String(operatingUnitId).padStart(2, '0')}`
}

/** Everybody who publishes for these meters: concentrators, and where it is needed network server and platform. */
export function sendersOf({ seed, concentrators, households }: FleetManifest): readonly Sender[] {
  const others = (['LORAWAN', 'NBIOT'] as const)
    .filter((network) => households.some(({ radio }) => radio.network === network))
    .map((network) => ({ id: speakers[network], secret: secretOf(seed, speakers[network]) }))
  return [...concentrators, ...others]
}

/** Who publishes what a meter says. */
export function senderOf({ radio: { network }, concentratorId }: Household): string {
  return network === 'WMBUS' ? concentratorId : speakers[network]
}

function secretOf(seed: string, id: string): string {
  return seededBytes(seed, 'secret', id).toString('base64url')
}

interface Fleet {
  readonly seed: string
  readonly epoch: Date
  readonly mix: Mix
}

function household({ seed, epoch, mix }: Fleet, index: number): Household {
  const chance = chanceFrom(seededBytes(seed, 'household', index).readUInt32LE(0))
  // The first two are the residents of the demonstration and live in the same office; household 3 falls to unit 4.
  const operatingUnitId = index < 2 ? 1 : (index % operatingUnits) + 1
  const premises = premisesOf(index, chance)
  const meter = meterOf(seed, index, premises)
  const radio = radioOf(seed, index, meter.identNumber, mix)
  return {
    index,
    operatingUnitId,
    concentratorId: concentratorId(operatingUnitId),
    customer: customerOf(seed, index, premises, chance),
    contract: contractOf(seed, index, premises, chance),
    servicePoint: {
      id: seededUuid(seed, 'service-point', index),
      address: addressOf(operatingUnitId, chance),
    },
    meter,
    radio,
    profile: profileOf(index, premises, chance),
    faults: mishapsOf(seed, index, { premises, network: radio.network }, epoch),
  }
}

/** Nominal diameter by what runs through at once. */
const calibres: Readonly<Record<Premises, number>> = { HOME: 15, SHOP: 20, OFFICE: 20, FACTORY: 40 }

function meterOf(seed: string, index: number, premises: Premises): SimulatedMeter {
  const identNumber = String(61_000_000 + (seededBytes(seed, 'ident').readUInt16LE(0) % 900) * 10_000 + index)
  return {
    id: seededUuid(seed, 'meter', index),
    serial: identNumber,
    manufacturer: 'KAW',
    model: 'flowIQ 2200',
    calibreMillimetres: calibres[premises],
    identNumber,
    encryptionKey: seededBytes(seed, 'radio-key', index).toString('hex', 0, 16),
  }
}
