import { afterEach, expect, test, vi } from 'vitest'
import { askContractsEarly, fetchUnlessAskedEarly } from './early-contracts.ts'

const asked: string[] = []

function answerBy(fetching: () => Promise<Response>): void {
  asked.length = 0
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(JSON.parse(String(init.body)).extensions.persistedQuery.sha256Hash)
    return fetching()
  })
}
const ask = (hash: string) =>
  fetchUnlessAskedEarly('/graphql', {
    method: 'POST',
    body: JSON.stringify({ extensions: { persistedQuery: { sha256Hash: hash } } }),
  })

afterEach(() => {
  globalThis.aquacisEarlyContracts = undefined
  vi.unstubAllGlobals()
})

test('what was asked early is not asked again, but once', async () => {
  answerBy(async () => new Response('{"data":{}}'))
  askContractsEarly('abc')
  expect(await (await ask('abc')).text()).toBe('{"data":{}}')
  expect(asked).toEqual(['abc'])

  await ask('abc')
  expect(asked).toEqual(['abc', 'abc'])
})

test('another question goes its own way', async () => {
  answerBy(async () => new Response('{}'))
  askContractsEarly('abc')
  await ask('def')
  expect(asked).toEqual(['abc', 'def'])
})

test('whoever takes it hears that it failed', async () => {
  answerBy(() => Promise.reject(new TypeError('no network')))
  askContractsEarly('abc')
  await expect(ask('abc')).rejects.toThrow('no network')
})
