import type { Mistake } from '../document/mistake.ts'
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
    return end === null || end > version.effectiveFrom
      ? [
          {
            path,
            what: `${before.code} and ${version.code} of ${name} are both in force from ${version.effectiveFrom} on`,
            mend: `let ${before.code} end on ${version.effectiveFrom}`,
          },
        ]
      : [
          {
            path,
            what: `no version of ${name} is in force from ${end} to ${version.effectiveFrom}`,
            mend: `let ${before.code} end on ${version.effectiveFrom}, or ${version.code} begin on ${end}`,
          },
        ]
  })
}
