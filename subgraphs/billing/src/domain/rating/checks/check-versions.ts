import { type Mistake, told } from '../document/mistake.ts'
import type { Tariff } from '../tariff.ts'

/**
 * Where the versions of a series do not follow each other in time: days that two of them price, and days between them that
 * none does. The path names the version and its date. Tariffs without a series are left alone.
 */
export function checkVersions(tariffs: readonly Tariff[]): Mistake[] {
  const series = Map.groupBy(tariffs, ({ document }) => document.series ?? '')
  return [...series].flatMap(([name, versions]) => (name === '' ? [] : checkSeries(name, versions)))
}

function checkSeries(name: string, versions: readonly Tariff[]): Mistake[] {
  const rising = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  return rising.slice(1).flatMap((version, index) => {
    const before = rising[index]
    if (before === undefined) return []
    const end = before.effectiveTo
    if (end === version.effectiveFrom) return []
    const path = `${before.code}/effectiveTo`
    const figures = { before: before.code, after: version.code, series: name, from: version.effectiveFrom }
    return end === null || end > version.effectiveFrom
      ? [{ path, ...told('versionsOverlap', figures) }]
      : [{ path, ...told('versionsGap', { ...figures, end }) }]
  })
}
