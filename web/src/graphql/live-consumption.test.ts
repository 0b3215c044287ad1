import { expect, test } from 'vitest'
import { fakeGraph } from '../testing/fake-graph.ts'
import {
  consumptionBars,
  contract,
  fridayMidnight,
  homeMeter,
  hours,
  liveConsumption,
} from '../testing/household.ts'
import { ConsumptionBarsDocument, HomeMeterDocument, LiveConsumptionDocument } from './generated/graphql.ts'

const saturdayMidnight = '2026-11-21T06:00:00.000Z'
const dayBefore = '2026-11-19T06:00:00.000Z'
const sevenInTheEvening = '2026-11-21T01:00:00.000Z'

function graph() {
  return fakeGraph({
    HomeMeter: () => homeMeter(),
    ConsumptionBars: ({ from }) =>
      consumptionBars(
        from === fridayMidnight ? hours(fridayMidnight, 19, () => '0.010') : hours(dayBefore, 24, () => null),
      ),
  })
}

const barsOf = (from: string, to: string) => ({ contractId: contract.id, step: 'HOUR', from, to }) as const

async function watchBars({ client }: ReturnType<typeof graph>, from: string, to: string) {
  let volumes: (string | null)[] = []
  client.query(ConsumptionBarsDocument, barsOf(from, to)).subscribe(({ data }) => {
    volumes = data?.contract?.servicePoint.consumption?.map(({ volume }) => volume) ?? []
  })
  await expect.poll(() => volumes.length).toBeGreaterThan(0)
  return () => volumes
}

function listen({ client }: ReturnType<typeof graph>) {
  client.subscription(LiveConsumptionDocument, { contractId: contract.id }).subscribe(() => {})
}

const update = liveConsumption({
  at: '2026-11-21T00:42:15.000Z',
  today: '0.215',
  month: '18.450',
  hour: ['2026-11-21T00:00:00.000Z', '0.011'],
})

test('a reading moves the figures and the last reading of the home page', async () => {
  const household = graph()
  let shown: unknown
  household.client.query(HomeMeterDocument, { contractId: contract.id }).subscribe(({ data }) => {
    shown = data?.contract?.servicePoint
  })
  await expect.poll(() => shown).toBeDefined()
  listen(household)
  await expect.poll(() => household.asked).toContain('LiveConsumption')
  household.push(update)
  await expect
    .poll(() => shown)
    .toMatchObject({
      consumptionToday: { volume: '0.215' },
      consumptionThisMonth: { volume: '18.450' },
      meter: { latestReading: { at: '2026-11-21T00:42:15.000Z', register: '1256.701' } },
    })
})

test('a reading grows the running bar, and only that one', async () => {
  const household = graph()
  const volumes = await watchBars(household, fridayMidnight, saturdayMidnight)
  listen(household)
  await expect.poll(() => household.asked).toContain('LiveConsumption')
  household.push(update)
  await expect.poll(() => volumes().at(-1)).toBe('0.011')
  expect(volumes().slice(0, -1)).toEqual(Array.from({ length: 18 }, () => '0.010'))
})

test('the first reading of an hour adds its bar', async () => {
  const household = graph()
  const volumes = await watchBars(household, fridayMidnight, saturdayMidnight)
  listen(household)
  await expect.poll(() => household.asked).toContain('LiveConsumption')
  household.push(
    liveConsumption({
      at: '2026-11-21T01:00:05.000Z',
      today: '0.216',
      month: '18.451',
      hour: [sevenInTheEvening, '0.001'],
    }),
  )
  await expect.poll(() => volumes()).toHaveLength(20)
  expect(volumes().at(-1)).toBe('0.001')
})

test('yesterday’s gaps stay gaps', async () => {
  const household = graph()
  const volumes = await watchBars(household, dayBefore, fridayMidnight)
  const today = await watchBars(household, fridayMidnight, saturdayMidnight)
  listen(household)
  await expect.poll(() => household.asked).toContain('LiveConsumption')
  household.push(update)
  await expect.poll(() => today().at(-1)).toBe('0.011')
  expect(volumes()).toEqual(Array.from({ length: 24 }, () => null))
})
