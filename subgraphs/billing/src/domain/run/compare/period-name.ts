const dayMs = 86_400_000
const month = /^\d{4}-(0[1-9]|1[0-2])$/
const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * A period under the one name by which bills of two systems are set side by side: a whole month as `2026-10`, other days as
 * `2026-10-05/2026-11-05`. `to` is the day after the last, or the last day of a month, as lists have it either way.
 */
export function periodName(from: string, to: string): string {
  const name = from.slice(0, 7)
  if (!day.test(from) || !day.test(to) || !month.test(name) || !from.endsWith('-01')) return `${from}/${to}`
  const [year = 0, number = 0] = name.split('-').map(Number)
  const next = Date.UTC(year, number, 1)
  return Date.parse(to) === next || Date.parse(to) === next - dayMs ? name : `${from}/${to}`
}
