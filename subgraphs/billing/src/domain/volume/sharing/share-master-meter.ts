import { type Litres, litres } from '@aquacis/kit/values/volume.ts'

/**
 * How what a master meter counts beyond its sub-meters is shared: each the same, by dwellings, by own consumption, by the
 * weights that the neighbours agreed on (percentages, areas), or not at all: the administration pays it.
 */
export type SharingRule = 'EQUAL' | 'BY_UNITS' | 'BY_OWN_USE' | 'BY_WEIGHT' | 'ADMINISTRATION'

/** A neighbour behind a master meter. */
export interface Neighbour {
  readonly contractId: string
  /** Dwellings; from 1 on. */
  readonly units: number
  /** Agreed on, for `BY_WEIGHT`; whole, from 1 on; else left out. */
  readonly weight?: number
  /** Its last bill is issued: what it used counts, and it bears no share any more. */
  readonly isGone?: boolean
  /** What the own meter counted; null where there is none. */
  readonly ownLitres: Litres | null
}

/** A neighbour's share, with all that it is reckoned from. */
export interface NeighbourShare {
  readonly contractId: string
  readonly ownLitres: Litres
  /** The neighbour's part of `wholeWeight`. */
  readonly weight: number
  /** Of the difference. */
  readonly shared: Litres
  /** What the neighbour is billed. */
  readonly litres: Litres
}

/** How the water of a master meter was shared: the same for every neighbour to see. */
export interface SharedWater {
  /** By which it was shared in fact: where nobody used anything, `BY_OWN_USE` has nothing to go by and all share alike. */
  readonly rule: SharingRule
  readonly masterLitres: Litres
  /** What the master meter counted beyond the sub-meters, and beyond what was billed too much before: gardens, cisterns, leaks. */
  readonly difference: Litres
  /** Litres by which the sub-meters have counted more than the master so far: nothing is shared then, and a meter is wrong. */
  readonly exceeding: Litres
  readonly wholeWeight: number
  /** In the order of the neighbours. */
  readonly shares: readonly NeighbourShare[]
}

/**
 * Shares what a master meter counted beyond its sub-meters. Each gets the whole litres of the exact share; those that remain
 * go one by one to the largest fractions (largest remainder, Hare), of equal ones to the smaller contract id, so that the
 * shares add up to the litre and nobody's order matters. `carried` are litres by which the sub-meters counted more before:
 * they were billed, so what the master counts next is theirs first. Querétaro's Código Urbano, art. 429, knows the general connection of
 * a condominium; how its difference is shared is for the neighbours to agree.
 */
export function shareMasterMeter(
  masterLitres: Litres,
  neighbours: readonly Neighbour[],
  wish: SharingRule,
  carried: Litres = litres(0),
): SharedWater {
  const counted = neighbours.reduce((sum, { ownLitres }) => sum + (ownLitres ?? 0), 0)
  const beyond = masterLitres - counted - carried
  const difference = litres(Math.max(0, beyond))
  const anyUse = neighbours.some(({ ownLitres, isGone }) => isGone !== true && (ownLitres ?? 0) > 0)
  const rule = wish === 'BY_OWN_USE' && !anyUse ? 'EQUAL' : wish
  const weights = neighbours.map((each) => weightOf(each, rule))
  const wholeWeight = weights.reduce((sum, weight) => sum + weight, 0)
  const shared = proportions(
    difference,
    neighbours.map(({ contractId }, index) => ({ contractId, weight: weights[index] ?? 0 })),
    wholeWeight,
  )
  return {
    ...{ rule, masterLitres, difference, exceeding: litres(Math.max(0, -beyond)), wholeWeight },
    shares: neighbours.map(({ contractId, ownLitres }, index) => {
      const own = ownLitres ?? litres(0)
      const part = shared[index] ?? 0
      return {
        ...{ contractId, ownLitres: own, weight: weights[index] ?? 0, shared: litres(part) },
        litres: litres(own + part),
      }
    }),
  }
}

function weightOf({ units, weight, ownLitres, isGone }: Neighbour, rule: SharingRule): number {
  if (isGone === true) return 0
  switch (rule) {
    case 'EQUAL':
      return 1
    case 'BY_UNITS':
      return units
    case 'BY_OWN_USE':
      return ownLitres ?? 0
    case 'BY_WEIGHT':
      return weight ?? 1
    case 'ADMINISTRATION':
      return 0
    default:
      return rule satisfies never
  }
}

/** Somebody's part of a whole; of equal fractions the smaller key goes first. */
export interface Weighed {
  readonly contractId: string
  readonly weight: number
}

/** The whole litres of each, by largest remainder; nothing where nobody weighs anything. */
export function proportions(whole: Litres, parts: readonly Weighed[], wholeWeight: number): number[] {
  if (wholeWeight === 0) return parts.map(() => 0)
  const exact = parts.map(({ weight }) => BigInt(whole) * BigInt(weight))
  const shares = exact.map((each) => Number(each / BigInt(wholeWeight)))
  const left = whole - shares.reduce((sum, share) => sum + share, 0)
  const byFraction = parts
    .map(({ contractId }, index) => ({
      ...{ contractId, index },
      fraction: (exact[index] ?? 0n) % BigInt(wholeWeight),
    }))
    .toSorted((a, b) => Number(b.fraction - a.fraction) || (a.contractId < b.contractId ? -1 : 1))
  for (const { index } of byFraction.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
