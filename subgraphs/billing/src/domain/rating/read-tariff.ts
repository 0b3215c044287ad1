import { findFalls } from './checks/find-falls.ts'
import { goldenCases } from './checks/golden-cases.ts'
import { checkShape } from './document/check-shape.ts'
import { type Mistake, told } from './document/mistake.ts'
import type { TariffDocument } from './document/tariff-document.ts'
import { definitions, tariffShape } from './document/tariff-shape.ts'
import { makeTariff } from './making/make-tariff.ts'
import type { Tariff } from './tariff.ts'

/** A tariff that can be used, and what is odd in it; or everything that keeps it from being used. */
export type TariffReading =
  | { readonly tariff: Tariff; readonly warnings: readonly Mistake[] }
  | { readonly mistakes: readonly Mistake[] }

/**
 * Reads a tariff document: its shape, its names and ranges, whether more water costs less, and its golden cases. Never throws:
 * every mistake says where it is and how to mend it. Made once, a tariff is asked as often as one likes. Pure.
 */
export function readTariff(document: unknown): TariffReading {
  if (isDeeperThan(document, deepest))
    return {
      mistakes: [{ path: '', ...told('nestedTooDeep', { most: deepest }) }],
    }
  const misshapen = checkShape(document, tariffShape, '', definitions)
  if (misshapen.length > 0) return { mistakes: misshapen }
  const { tariff, mistakes, warnings } = makeTariff(document as TariffDocument)
  if (mistakes.length > 0) return { mistakes }
  const monotone = tariff.document.monotone ?? 'expected'
  const falls = monotone === 'off' ? [] : findFalls(tariff)
  const failed = goldenCases(tariff).flatMap((golden) => golden.mistakes)
  const wrong = monotone === 'required' ? [...falls, ...failed] : failed
  return wrong.length > 0 ? { mistakes: wrong } : { tariff, warnings: [...warnings, ...falls] }
}

/** Deeper than any price that people write, and far from what would exhaust the stack. */
const deepest = 100

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1))
}
