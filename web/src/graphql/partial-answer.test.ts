import { CombinedError, type OperationResult } from '@urql/vue'
import { expect, test, vi } from 'vitest'
import { AnswerInPart, fakeGraph } from '../testing/fake-graph.ts'
import { contract, homeMeter } from '../testing/household.ts'
import { HomeMeterDocument } from './generated/graphql.ts'
import { missingFields } from './missing-fields.ts'
import { withoutFailedParts } from './partial-answer.ts'

type Told = { path: (string | number)[]; code?: string }

function answer(data: unknown, ...errors: readonly Told[]): OperationResult {
  const graphQLErrors = errors.map(({ path, code = 'UNAVAILABLE' }) => ({
    message: 'away',
    path,
    extensions: { code },
  }))
  return { data, error: new CombinedError({ graphQLErrors }) } as unknown as OperationResult
}

test('says nothing of what failed, instead of null', () => {
  const { data } = withoutFailedParts(
    answer({ contract: { id: '1', meter: null, holder: null } }, { path: ['contract', 'meter'] }),
  )
  expect(data).toEqual({ contract: { id: '1', holder: null } })
})

test('an error below a null that had climbed stands where the null does', () => {
  const { data, error } = withoutFailedParts(
    answer({ contract: { id: '1', meter: null } }, { path: ['contract', 'meter', 'serial'] }),
  )
  expect(data).toEqual({ contract: { id: '1' } })
  expect(error?.graphQLErrors[0]?.path).toEqual(['contract', 'meter'])
})

test('a null that was decided is an answer', () => {
  const told = answer(
    { contract: { id: '1', life: null } },
    { path: ['contract', 'life'], code: 'FORBIDDEN' },
  )
  expect(withoutFailedParts(told).data).toEqual({ contract: { id: '1', life: null } })
})

test('names what is missing by the name that the question gave it, each once', () => {
  const { data, error } = answer(
    {
      contract: { point: { today: null, alerts: [{ cost: null }, { cost: null }], month: { volume: '1' } } },
    },
    { path: ['contract', 'point', 'today'] },
    { path: ['contract', 'point', 'alerts', 0, 'cost'] },
    { path: ['contract', 'point', 'alerts', 1, 'cost'] },
    { path: ['contract', 'point', 'month'] },
  )
  expect(missingFields(data, error)).toEqual(['today', 'cost'])
})

test('of an answer without its root, or without an answerer, all is missing', () => {
  const rootless = withoutFailedParts(answer({ contract: null }, { path: ['contract', 'id'] }))
  expect(missingFields(rootless.data, rootless.error)).toBeNull()
  expect(missingFields({}, new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toBeNull()
  expect(missingFields({ contract: null }, undefined)).toEqual([])
})

test('what was known before a part failed stays known', async () => {
  const place = ['contract', 'servicePoint']
  const failed = ['consumptionToday', 'meter', 'openAlerts'].map((name) => [...place, name])
  let isWhole = true
  const { client } = fakeGraph({
    HomeMeter: () => (isWhole ? homeMeter() : new AnswerInPart(homeMeter(), failed)),
  })
  const ask = () =>
    client
      .query(HomeMeterDocument, { contractId: contract.id }, { requestPolicy: 'network-only' })
      .toPromise()
  const whole = await ask()
  isWhole = false
  const partial = await ask()
  expect(partial.error?.graphQLErrors).toHaveLength(3)
  expect(missingFields(partial.data, partial.error)).toEqual([])
  expect(partial.data).toEqual(whole.data)
})

test('a part that was never known is null, and asking for it ends', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const failed = [['contract', 'servicePoint', 'meter']]
  const { client, asked } = fakeGraph({ HomeMeter: () => new AnswerInPart(homeMeter(), failed) })
  const { data, error } = await client.query(HomeMeterDocument, { contractId: contract.id }).toPromise()
  expect(data?.contract?.servicePoint).toMatchObject({ meter: null, openAlerts: [] })
  expect(missingFields(data, error)).toEqual(['meter'])
  expect(asked).toEqual(['HomeMeter'])
})
