import { expect, test } from 'vitest'
import { readingOf } from '../../test/readings.ts'
import { readingFacts } from './reading-facts.ts'

const now = new Date('2026-11-20T18:30:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const first = {
  id: '0198f6a0-0000-7000-8000-000000000001',
  servicePointId: '0198f6a0-0000-7000-8000-0000000000a1',
}
const second = { ...first, id: '0198f6a0-0000-7000-8000-000000000002' }

test('a meter’s readings are one fact, with the trace of the newest', () => {
  const readings = [
    readingOf(1, at(-60), 100),
    readingOf(1, at(-30), 140),
    readingOf(1, at(0), 150, { flowLitresPerHour: 20 }),
    readingOf(2, at(-1), 7),
  ]
  const facts = readingFacts(
    readings,
    new Map([
      [1, first],
      [2, second],
    ]),
    now,
  )
  expect(facts).toMatchObject([
    {
      key: first.id,
      traceId: readings[2]?.traceId,
      data: {
        meterId: first.id,
        servicePointId: first.servicePointId,
        from: at(-60).toISOString(),
        to: now.toISOString(),
        count: 3,
        latest: { at: now.toISOString(), litres: 150, flowLitresPerHour: 20 },
      },
    },
    { key: second.id, data: { count: 1, latest: { litres: 7 } } },
  ])
})

test('nothing stored is nothing told', () => {
  expect(readingFacts([], new Map(), now)).toEqual([])
})
