import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createTokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import { type EmptyDatabase, emptyDatabase, silentLog } from '@aquacis/kit/testing/database.ts'
import { type StartedProcess, startProcess } from '@aquacis/kit/testing/observation/child-process.ts'
import { newTokenKeys } from '@aquacis/kit/testing/token-keys.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = new URL('./main.ts', import.meta.url)
const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }
const id = '0190b3a0-0000-7000-8000-000000000001'
const keys = newTokenKeys()
const sign = createTokenSigner(keys.privateJwk)

let own: EmptyDatabase
let events: EmptyDatabase
let environment: Record<string, string>

beforeAll(async () => {
  ;[own, events] = await Promise.all([emptyDatabase(), emptyDatabase()])
  environment = {
    PORT: '0',
    AQUACIS_EVENT_LOG_URL: events.ownerUrl,
    AQUACIS_INTERNAL_TOKEN_PUBLIC_JWK: keys.publicJwk,
    AQUACIS_SEALING_KEY: Buffer.alloc(32).toString('base64'),
    AQUACIS_CUSTOMERS_DATABASE_URL: own.appUrl,
    AQUACIS_CUSTOMERS_OWNER_URL: own.ownerUrl,
  }
})
afterAll(async () => {
  await own.drop()
  await events.drop()
})

async function mutate(started: StartedProcess, query: string) {
  const { url } = await started.line('serving')
  const response = await fetch(`${String(url)}/customers/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await sign(staff, 'customers')}`,
    },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

test('a process that is told too little says what is missing, in a sentence, and ends', async () => {
  const { AQUACIS_SEALING_KEY: _left, ...tooLittle } = environment
  const { code, output } = await startProcess(main, { ...tooLittle, AQUACIS_SEALINGKEY: 'x' }).ended()
  expect(code).toBe(1)
  expect(output).toContain('AQUACIS_SEALING_KEY is missing: set it')
  expect(output).toContain(
    'AQUACIS_SEALINGKEY is not read by this process: did you mean AQUACIS_SEALING_KEY?',
  )
  expect(output).not.toContain('    at ')
})

test('on SIGTERM it finishes the request under way and ends with 0 within 5 s, and the next one has the data', async () => {
  const started = startProcess(main, environment)
  await mutate(
    started,
    `mutation { registerCustomer(input: { id: "${id}", kind: NATURAL_PERSON, displayName: "Ana", operatingUnitId: "1" }) { __typename } }`,
  )
  const holder = openDatabase(own.appUrl, { name: 'holder', log: silentLog })
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holding = holder.transaction(systemViewer, async (tx) => {
    await tx.execute('select 1 from customer for update')
    held.resolve()
    await release.promise
  })
  await held.promise
  const answer = mutate(
    started,
    `mutation { changeContactEmail(input: { customerId: "${id}", contactEmail: "ana@ejemplo.mx" }) { __typename } }`,
  )
  await expect
    .poll(async () => (await holder.pool.query('select 1 from pg_locks where not granted')).rowCount)
    .toBeGreaterThan(0)
  const begun = performance.now()
  const code = started.end('SIGTERM')
  await started.line('stopping')
  release.resolve()
  await holding
  expect(await answer).toEqual({ data: { changeContactEmail: { __typename: 'ContactEmailChanged' } } })
  expect(await code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5_000)
  await holder.close()

  const next = startProcess(main, environment)
  const { url } = await next.line('serving')
  expect((await fetch(`${String(url)}/ready`)).status).toBe(200)
  expect(await next.end('SIGINT')).toBe(0)
})
