import { afterEach, expect, test, vi } from 'vitest'
import knownDocuments from '../../../schema/known-documents.json'
import { createGraphClient } from './client.ts'
import { connection } from './connection.ts'
import { ConsumptionOutlookDocument, MyContractsDocument } from './generated/graphql.ts'

const unheard = { onSessionInDoubt: () => {}, onOutdated: () => {} }

afterEach(() => {
  vi.unstubAllGlobals()
})

function answering(response: () => Response) {
  const requests: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push({ url, init })
    return response()
  })
  return requests
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

test('sends the hash of a known document, never its text, with the header against forged requests', async () => {
  const requests = answering(() =>
    json({ data: { __typename: 'Query', myContracts: { __typename: 'ContractConnection', edges: [] } } }),
  )
  const { client } = createGraphClient(unheard)
  await client.query(MyContractsDocument, {}).toPromise()
  const [request] = requests
  const body = JSON.parse(String(request?.init.body))
  expect(body).not.toHaveProperty('query')
  expect(body.operationName).toBe('MyContracts')
  expect(Object.keys(knownDocuments)).toContain(body.extensions.persistedQuery.sha256Hash)
  expect(request?.init.method).toBe('POST')
  expect(new Headers(request?.init.headers).get('x-aquacis-csrf')).toBe('1')
})

test('notes that the server did not answer, and that it does again', async () => {
  let isThere = false
  answering(() =>
    isThere
      ? json({ data: { __typename: 'Query', myContracts: { __typename: 'ContractConnection', edges: [] } } })
      : json({}, 503),
  )
  const { client } = createGraphClient(unheard)
  await client.query(MyContractsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  expect(connection.value).toBe('offline')
  isThere = true
  await client.query(MyContractsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  expect(connection.value).toBe('connecting')
})

test('an answer of which a part failed takes nothing from what was known', async () => {
  const servicePoint = {
    __typename: 'ServicePoint',
    id: 'p',
    consumptionThisMonth: null,
    projectionThisMonth: null,
  }
  const reading = { __typename: 'Reading', at: '2026-11-20T18:00:00.000Z', register: '1.000' }
  const latestReading = { ...reading, origin: 'TELEMETRY', flowLitresPerHour: null }
  const meter = { __typename: 'Meter', id: 'm', latestReading }
  const told = (known: unknown) => ({
    __typename: 'Query',
    contract: { __typename: 'Contract', id: 'c', servicePoint: { ...servicePoint, meter: known } },
  })
  const path = ['contract', 'servicePoint', 'meter']
  let isWhole = true
  answering(() =>
    json(
      isWhole
        ? { data: told(meter) }
        : { data: told(null), errors: [{ message: '-', path, extensions: { code: 'UNAVAILABLE' } }] },
    ),
  )
  const { client } = createGraphClient({ onSessionInDoubt: () => {}, onOutdated: () => {} })
  const ask = () =>
    client
      .query(ConsumptionOutlookDocument, { contractId: 'c' }, { requestPolicy: 'network-only' })
      .toPromise()
  await ask()
  isWhole = false
  const { data, error } = await ask()
  expect(error?.graphQLErrors).toHaveLength(1)
  expect(data?.contract?.servicePoint.meter?.latestReading?.register).toBe('1.000')
})

test('has the session looked at when the server knows nobody', async () => {
  answering(() => json({ data: null, errors: [{ message: '-', extensions: { code: 'UNAUTHENTICATED' } }] }))
  const onSessionInDoubt = vi.fn()
  const { client } = createGraphClient({ ...unheard, onSessionInDoubt })
  await client.query(MyContractsDocument, {}).toPromise()
  expect(onSessionInDoubt).toHaveBeenCalledOnce()
})

test.each(['PERSISTED_QUERY_NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED'])(
  'says that the app is of before where its documents are refused: %s',
  async (code) => {
    answering(() => json({ errors: [{ message: '-', extensions: { code } }] }, 400))
    const onOutdated = vi.fn()
    const { client } = createGraphClient({ ...unheard, onOutdated })
    await client.query(MyContractsDocument, {}).toPromise()
    expect(onOutdated).toHaveBeenCalledOnce()
    expect(connection.value).not.toBe('offline')
  },
)
