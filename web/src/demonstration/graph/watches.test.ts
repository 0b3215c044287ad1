import { expect, test } from 'vitest'
import type { Scenario } from '../scenario.ts'
import { demonstrationGraph } from './demonstration-graph.ts'

/** Friday evening in Mexico City. */
const friday = new Date('2026-11-21T00:42:12.000Z')
const contractId = 'd0000000-0000-4000-8000-000000000001'
const servicePointId = 'd0000000-0000-4000-8000-000000000011'

/** A visit that goes on: what is asked for in it stays. */
function visit(scenario: Scenario) {
  const graph = demonstrationGraph(scenario, () => friday)
  const ask = async (text: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await graph.answer(text, variables)
    expect(errors).toBeUndefined()
    return JSON.parse(JSON.stringify(data))
  }
  const standing = async () => {
    const text = `query ($id: ID!) { contract(id: $id) { servicePoint {
      watches { __typename id } openAlerts { id layer kind since openedAt volume } } } }`
    const { contract } = await ask(text, { id: contractId })
    return contract.servicePoint
  }
  const set = (mutation: string, input: object) =>
    ask(
      `mutation ($input: Set${mutation}Input!) { set${mutation}(input: $input) {
        __typename ... on WatchSet { watch { id } } ... on Refusal { message } } }`,
      { input: { servicePointId, ...input } },
    )
  return { ask, standing, set }
}

test('a limit that the day has passed is told, since midnight, from the moment at which it was passed', async () => {
  const { standing } = visit('limite')
  const { openAlerts } = await standing()
  expect(openAlerts).toMatchObject([{ layer: 'WATCH', kind: 'DAY_LIMIT', since: '2026-11-20T06:00:00.000Z' }])
  const [{ openedAt, volume }] = openAlerts
  expect(Number(volume)).toBeGreaterThan(0.2)
  expect(Date.parse(openedAt)).toBeGreaterThan(Date.parse('2026-11-20T06:00:00.000Z'))
  expect(Date.parse(openedAt)).toBeLessThan(friday.getTime())
})

test('a limit of a visitor’s own is told at once where it is passed, and no more once it is ended', async () => {
  const { ask, set, standing } = visit('tranquila')
  expect((await standing()).watches).toEqual([])
  const [high, low] = ['0190b3a0-0000-7000-8000-00000000000a', '0190b3a0-0000-7000-8000-00000000000b']
  await set('ThresholdWatch', { id: high, period: 'DAY', litres: 100_000 })
  expect(await standing()).toEqual({ watches: [{ __typename: 'ThresholdWatch', id: high }], openAlerts: [] })
  await set('ThresholdWatch', { id: low, period: 'DAY', costCentavos: 100 })
  const after = await standing()
  expect(after.watches).toEqual([{ __typename: 'ThresholdWatch', id: low }])
  expect(after.openAlerts).toMatchObject([{ id: low, kind: 'DAY_LIMIT' }])
  const end = `mutation { endWatch(watchId: "${low}") { __typename } }`
  expect(await ask(end)).toEqual({ endWatch: { __typename: 'WatchEnded' } })
  expect(await standing()).toEqual({ watches: [], openAlerts: [] })
  expect(await ask(end)).toEqual({ endWatch: { __typename: 'WatchUnknown' } })
})

test('an alert names what was asked for, in pesos with the water that they are', async () => {
  const { ask, set } = visit('limite')
  const text = `query ($id: ID!) { contract(id: $id) { servicePoint { openAlerts {
    kind watch { id ... on ThresholdWatch { costCentavos limitLitres usedLitres } } } } } inbox { edges { node { kind body } } } }`
  const known = await ask(text, { id: contractId })
  const [{ watch }] = known.contract.servicePoint.openAlerts
  expect(watch).toMatchObject({ costCentavos: null, limitLitres: 200 })
  const bodyOf = (answer: typeof known) =>
    answer.inbox.edges.map(({ node }: { node: { body: string } }) => node.body)[0]
  expect(bodyOf(known)).toContain(`Se usaron ${watch.usedLitres} litros: más que tu límite de 200 litros.`)
  const id = '0190b3a0-0000-7000-8000-00000000000f'
  await set('ThresholdWatch', { id, period: 'DAY', costCentavos: 300 })
  const inPesos = await ask(text, { id: contractId })
  // Three pesos at 24.22 a cubic metre.
  expect(inPesos.contract.servicePoint.openAlerts).toMatchObject([
    { kind: 'DAY_LIMIT', watch: { id, costCentavos: 300, limitLitres: 123 } },
  ])
  expect(bodyOf(inPesos)).toContain('más que tu límite de $3.')
})

test('a leak names nothing that was asked for', async () => {
  const { ask } = visit('casa')
  const text = `query ($id: ID!) { contract(id: $id) { servicePoint { openAlerts { layer watch { id } } } } }`
  const { contract } = await ask(text, { id: contractId })
  expect(contract.servicePoint.openAlerts).toEqual([{ layer: 'NOTICE', watch: null }])
})

test('water beyond the allowance of an empty house is told, and too little of it too', async () => {
  const { set, standing } = visit('tranquila')
  const away = { from: '2026-11-20T13:00:00.000Z', until: '2026-11-23T06:00:00.000Z' }
  await set('AwayWatch', { id: '0190b3a0-0000-7000-8000-00000000000c', ...away, allowanceLitres: 5 })
  await set('TooLittleUseWatch', {
    id: '0190b3a0-0000-7000-8000-00000000000d',
    ...{ fromHour: 6, untilHour: 12, litres: 9_000 },
  })
  expect((await standing()).openAlerts).toMatchObject([
    { kind: 'TOO_LITTLE_USE', since: '2026-11-20T12:00:00.000Z', openedAt: '2026-11-20T18:00:00.000Z' },
    { kind: 'AWAY_USE' },
  ])
})

test('what cannot be watched is refused in words', async () => {
  const { set } = visit('tranquila')
  const id = '0190b3a0-0000-7000-8000-00000000000e'
  const backwards = { from: '2026-11-23T06:00:00.000Z', until: '2026-11-21T06:00:00.000Z' }
  const refused = { __typename: 'WatchImpossible', message: expect.any(String) }
  expect(await set('AwayWatch', { id, ...backwards, allowanceLitres: 5 })).toEqual({ setAwayWatch: refused })
  expect(await set('ThresholdWatch', { id, period: 'DAY' })).toEqual({ setThresholdWatch: refused })
})

test('an alert that was asked for takes no verdict', async () => {
  const { ask, standing } = visit('limite')
  const [{ id }] = (await standing()).openAlerts
  const verdict = `mutation { giveAlertFeedback(alertId: "${id}", verdict: FIXED) { __typename } }`
  expect(await ask(verdict)).toEqual({ giveAlertFeedback: { __typename: 'VerdictNotForWatches' } })
})
