import { addTally, type ContractOutcome, countIn, newTally, type Outcome, type Tally } from './tally.ts'

/** Contracts by a whole number of theirs, in order, in bounded memory. */
export interface Spread {
  add(key: number, one: ContractOutcome): void
  /** From the least number to the greatest: exact for some thousand different ones, coarser for more. */
  bins(): readonly Bin[]
}

/** Contracts whose numbers lie so close together that they are told as one. */
export interface Bin {
  /** The greatest number in it. */
  readonly most: number
  readonly tally: Outcome
}

/** A tenth of the contracts. */
export interface DecileOutcome extends Outcome {
  /** 1 to 10. */
  readonly decile: number
  /** The greatest number in it. */
  readonly upTo: number
}

const mostBins = 4_096
const deciles = 10

/** A spread that remembers each number on its own as long as there are few, and doubles the width of a bin when there are more. */
export function openSpread(): Spread {
  let width = 1
  let bins = new Map<number, { most: number; tally: Tally }>()

  function binOf(key: number) {
    const place = Math.floor(key / width)
    const known = bins.get(place)
    if (known !== undefined) return known
    const bin = { most: key, tally: newTally() }
    bins.set(place, bin)
    return bin
  }

  function coarsen(): void {
    const fine = bins
    width *= 2
    bins = new Map()
    for (const { most, tally } of fine.values()) {
      const bin = binOf(most)
      bin.most = Math.max(bin.most, most)
      addTally(bin.tally, tally)
    }
  }

  return {
    add(key, one) {
      const bin = binOf(key)
      bin.most = Math.max(bin.most, key)
      countIn(bin.tally, one)
      while (bins.size > mostBins) coarsen()
    },
    bins: () => [...bins.values()].toSorted((a, b) => a.most - b.most),
  }
}

/**
 * Tenths of as equal a number of contracts as can be. Contracts of one number are never parted: they stand together in the tenth
 * that the last of them reaches, and a tenth that is left without any is left out.
 */
export function decilesOf(bins: readonly Bin[]): readonly DecileOutcome[] {
  const all = bins.reduce((sum, { tally }) => sum + tally.contracts, 0)
  const tenths = new Map<number, { upTo: number; tally: Tally }>()
  let counted = 0
  for (const { most, tally } of bins) {
    counted += tally.contracts
    const decile = Math.ceil((counted * deciles) / all)
    const tenth = tenths.get(decile) ?? { upTo: most, tally: newTally() }
    tenths.set(decile, tenth)
    tenth.upTo = most
    addTally(tenth.tally, tally)
  }
  return [...tenths].map(([decile, { upTo, tally }]) => ({ decile, upTo, ...tally }))
}

/** The number in the middle of some contracts, the lower one of two; null where there are none. */
export function middleOf(bins: readonly Bin[]): number | null {
  const all = bins.reduce((sum, { tally }) => sum + tally.contracts, 0)
  let counted = 0
  for (const { most, tally } of bins) {
    counted += tally.contracts
    if (counted * 2 >= all) return most
  }
  return null
}
