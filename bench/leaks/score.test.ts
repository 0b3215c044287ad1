import { describe, expect, test } from 'vitest'
import { countAlerts, createTally, figuresOf } from './score.ts'
import type { Label } from './series.ts'

const hour = 3600
const day = 24 * hour
const leak = {
  type: 'leak',
  subtype: 'growing',
  start: 40 * day,
  onset: 41 * day,
  end: 50 * day,
  rate_lph: 20,
}
const label: Label = {
  series_id: 'P',
  class: 'growing',
  kind: 'residential',
  resolution_l: 1,
  eval_from: 28 * day,
  eval_to: 120 * day,
  events: [leak],
  natural: [{ start: 60 * day, end: 61.5 * day, hours: 36 }],
}

function figures(...openedAt: number[]) {
  const tally = createTally()
  countAlerts(
    tally,
    label,
    [leak],
    openedAt.map((at) => ({ openedAt: at, escalatedAt: [] })),
  )
  return figuresOf(tally)
}

describe('an alert', () => {
  test('in a leak finds it, as long after its onset as it came', () => {
    expect(figures(42 * day)).toMatchObject({ found: 1, wrong: 0, medianHours: 24 })
  })

  test('finds a leak still two hours after its end, and once only', () => {
    expect(figures(45 * day, 50 * day + 2 * hour)).toMatchObject({ found: 1, wrong: 0 })
    expect(figures(50 * day + 2 * hour)).toMatchObject({ found: 1, wrong: 0 })
    expect(figures(50 * day + 3 * hour)).toMatchObject({ found: 0, missed: 1, wrong: 1 })
  })

  test('in a natural run is neither right nor wrong', () => {
    expect(figures(61 * day)).toMatchObject({ wrong: 0, ambiguous: 1 })
  })

  test('before the scored days is not counted', () => {
    expect(figures(20 * day)).toMatchObject({ found: 0, wrong: 0 })
  })

  test('that stood before a leak finds it only by growing in it', () => {
    const tally = createTally()
    countAlerts(tally, label, [leak], [{ openedAt: 39 * day, escalatedAt: [43 * day] }])
    expect(figuresOf(tally)).toMatchObject({ found: 1, wrong: 1 })
  })
})
