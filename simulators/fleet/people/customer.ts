import { between, type Chance, pick, seededUuid } from '../seeded.ts'
import type { Premises, UseProfile } from '../water/use-profile.ts'
import {
  companyNames,
  factoryNames,
  familyNames,
  givenNames,
  neighbourhoods,
  officeNames,
  offices,
  streets,
} from './people-and-places.ts'

/** Who holds a contract. */
export interface SimulatedCustomer {
  readonly id: string
  readonly kind: 'NATURAL_PERSON' | 'LEGAL_PERSON'
  readonly displayName: string
  readonly contactEmail: string
}

export interface SimulatedContract {
  readonly id: string
  readonly contractNumber: string
  readonly usageClass: 'DOMESTIC' | 'COMMERCIAL' | 'INDUSTRIAL'
  /** `YYYY-MM-DD`; the meter counts from zero on that day. */
  readonly startedOn: string
}

/** The first households are homes, whatever the seed: the demonstration and small fleets live of them. */
const firstHomes = 13
/** Of a hundred connections of a town. */
const shares = { SHOP: 0.06, OFFICE: 0.015, FACTORY: 0.005 }

/** What stands at the place. */
export function premisesOf(index: number, chance: Chance): Premises {
  const mark = chance()
  if (index < firstHomes) return 'HOME'
  if (mark < shares.SHOP) return 'SHOP'
  if (mark < shares.SHOP + shares.OFFICE) return 'OFFICE'
  return mark < shares.SHOP + shares.OFFICE + shares.FACTORY ? 'FACTORY' : 'HOME'
}

const usageClasses = {
  HOME: 'DOMESTIC',
  SHOP: 'COMMERCIAL',
  OFFICE: 'COMMERCIAL',
  FACTORY: 'INDUSTRIAL',
} as const

export function contractOf(
  seed: string,
  index: number,
  premises: Premises,
  chance: Chance,
): SimulatedContract {
  return {
    id: seededUuid(seed, 'contract', index),
    contractNumber: String(442_761 + index * 13),
    usageClass: usageClasses[premises],
    startedOn: `20${between(chance, 23, 24)}-0${between(chance, 1, 9)}-${between(chance, 10, 28)}`,
  }
}

export function customerOf(
  seed: string,
  index: number,
  premises: Premises,
  chance: Chance,
): SimulatedCustomer {
  const family = `${pick(chance, familyNames)} ${pick(chance, familyNames)}`
  const given = index === 0 ? 'Ana' : index === 1 ? 'Luis' : pick(chance, givenNames)
  const home = premises === 'HOME'
  return {
    id: seededUuid(seed, 'customer', index),
    kind: home ? 'NATURAL_PERSON' : 'LEGAL_PERSON',
    displayName: home ? `${given} ${family}` : `${pick(chance, firmNames[premises])} ${index}`,
    contactEmail:
      index === 0 ? 'ana@ejemplo.mx' : index === 1 ? 'luis@ejemplo.mx' : `cliente${index}@ejemplo.mx`,
  }
}

const firmNames = { SHOP: companyNames, OFFICE: officeNames, FACTORY: factoryNames } as const

export function addressOf(operatingUnitId: number, chance: Chance): string {
  const office = offices[operatingUnitId - 1]
  return `${pick(chance, streets)} ${between(chance, 1, 240)}, ${pick(chance, neighbourhoods)}, ${office}`
}

/** CONAGUA counts on 100 to 150 L a person and day in towns of this climate. */
export function profileOf(index: number, premises: Premises, chance: Chance): UseProfile {
  const empty = index > 3 && premises === 'HOME' && chance() < 0.05
  const people = empty ? 0 : peopleOf(index, premises, chance)
  const [least, most] = litresEach[premises]
  const each = between(chance, least, most)
  return {
    seed: Math.floor(chance() * 2 ** 32),
    premises,
    people,
    litresPerDay: people === 0 ? 0 : (premises === 'HOME' ? 60 : 0) + people * each,
    garden: premises === 'HOME' && people > 1 && chance() < 0.3,
    inlet: inletOf(index, premises, chance),
  }
}

const litresEach = { HOME: [100, 150], SHOP: [60, 160], OFFICE: [25, 40], FACTORY: [60, 180] } as const

function peopleOf(index: number, premises: Premises, chance: Chance): number {
  switch (premises) {
    case 'HOME':
      return index < 2 ? 4 : pick(chance, [1, 2, 3, 3, 4, 4, 4, 5, 5, 6])
    case 'SHOP':
      return between(chance, 2, 14)
    case 'OFFICE':
      return between(chance, 8, 60)
    case 'FACTORY':
      return between(chance, 40, 180)
  }
}

/** Most homes of Mexico have a tank on the roof (INEGI, census of 2020); where pressure holds, the valve hardly shows. */
function inletOf(index: number, premises: Premises, chance: Chance): UseProfile['inlet'] {
  const mark = chance()
  if (index < 2 || premises !== 'HOME') return 'DIRECT'
  return mark < 0.35 ? 'TINACO' : mark < 0.47 ? 'CISTERN' : 'DIRECT'
}
