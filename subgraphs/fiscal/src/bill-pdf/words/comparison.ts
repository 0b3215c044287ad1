import type { UsageOnPaper } from '../bill-on-paper.ts'
import { monthName } from './days.ts'

/**
 * How the use compares, in one sentence: the one that is given, else with the same month a year ago, else with the month
 * before; nothing where there is neither.
 */
export function comparisonWords({ comparison, litres, lastYearLitres, months }: UsageOnPaper): string {
  if (comparison !== null) return comparison
  const month = months.at(-1)?.month
  if (lastYearLitres !== null && lastYearLitres > 0 && month !== undefined) {
    const yearAgo = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
    return `Usaste ${difference(litres, lastYearLitres)} en ${monthName(yearAgo)}.`
  }
  const before = months.at(-2)?.litres ?? null
  return before === null || before === 0 ? '' : `Usaste ${difference(litres, before)} el mes anterior.`
}

function difference(litres: number, before: number): string {
  const percent = Math.round((Math.abs(litres - before) / before) * 100)
  // Percentages beyond this are no longer a comparison.
  if (litres >= 5 * before) return `${Math.round(litres / before)} veces lo que`
  if (percent === 0) return 'lo mismo que'
  return `${percent} % ${litres > before ? 'más' : 'menos'} que`
}
