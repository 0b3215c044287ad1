import { expect, test } from 'vitest'
import { householdsOf } from './households.ts'
import type { Series } from './series.ts'

/** A stretch of a meter that answers at its own second of the hour, now and then one later. */
function stretch(second: number, fromHour: number, hours: number): Series {
  const at = Float64Array.from(
    { length: hours },
    (_, nth) => (fromHour + nth) * 3600 + second + Math.floor((fromHour + nth) / 50),
  )
  const label = {
    series_id: '',
    class: 'plain',
    kind: 'residential',
    resolution_l: 1,
    eval_from: 0,
    eval_to: 0,
    events: [],
    natural: [],
  } as const
  return { label, kind: 'RESIDENTIAL', at, litres: new Float64Array(hours) }
}

test('stretches of one meter are one household, also by way of a third', () => {
  const series = [stretch(100, 0, 500), stretch(900, 0, 500), stretch(100, 400, 500), stretch(100, 850, 500)]
  expect(householdsOf(series)).toEqual([0, 1, 0, 0])
})

test('meters that answer in the same seconds now and then are not', () => {
  const one = stretch(100, 0, 500)
  const other = stretch(700, 0, 500)
  for (let nth = 0; nth < 500; nth += 20) other.at[nth] = one.at[nth] ?? 0
  expect(householdsOf([one, other])).toEqual([0, 1])
})
