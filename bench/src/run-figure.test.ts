import { expect, test } from 'vitest'
import { runFigure } from './run-figure.ts'

function figure(values: Readonly<Record<string, readonly number[]>>, closed: string[] = []) {
  return {
    name: 'doors',
    what: 'doors opened',
    rounds: 3,
    rows: [
      { name: 'hinge', kind: 'ceiling', unit: '/s' },
      { name: 'door', kind: 'figure', unit: '/s', against: 'hinge' },
    ],
    async prepare() {
      return {
        async round(number: number) {
          return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list[number] ?? 0]))
        },
        async close() {
          closed.push('closed')
        },
      }
    },
  } as const
}

test('medians over the rounds, the first being to warm up, and the share of the ceiling of the same run', async () => {
  const result = await runFigure(figure({ hinge: [1, 100, 120, 110], door: [1, 50, 90, 55] }))
  expect(result.rows).toEqual([
    { name: 'hinge', kind: 'ceiling', unit: '/s', median: 110, least: 100, most: 120 },
    {
      name: 'door',
      kind: 'figure',
      unit: '/s',
      against: 'hinge',
      median: 55,
      least: 50,
      most: 90,
      share: 0.5,
    },
  ])
})

test('what was prepared is closed even when a round fails', async () => {
  const closed: string[] = []
  const failing = figure({}, closed)
  const prepare = async () => ({
    ...(await failing.prepare()),
    round: async () => {
      throw new Error('the engine stalled')
    },
  })
  await expect(runFigure({ ...failing, prepare })).rejects.toThrow('the engine stalled')
  expect(closed).toEqual(['closed'])
})
