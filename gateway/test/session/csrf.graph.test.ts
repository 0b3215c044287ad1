import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'

const change = 'mutation Change { change }'

let stage: Stage
let cookie: string
let changes = 0
beforeAll(async () => {
  stage = await openStage({
    documents: [change],
    subgraphs: [
      {
        name: 'things',
        typeDefs: 'type Query { one: Int } type Mutation { change: Int }',
        resolvers: {
          Mutation: {
            change: () => {
              changes += 1
              return changes
            },
          },
        },
      },
    ],
  })
  cookie = await stage.cookieOf(resident)
})
afterAll(() => stage.close())

test('runs what a page of ours asks with the session', async () => {
  const answer = await stage.ask(change, {
    cookie,
    headers: { origin: publicOrigin, 'sec-fetch-site': 'same-origin' },
  })
  expect(answer).toMatchObject({ status: 200, data: { change: 1 } })
})

test.each([
  ['without the header that needs a question beforehand', { 'x-aquacis-csrf': '' }],
  ['from a page of another origin', { origin: 'https://malo.example' }],
  ['from a page whose origin is hidden', { origin: 'null' }],
  ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['from a sibling host', { 'sec-fetch-site': 'same-site' }],
])('runs nothing with a session %s', async (_what, headers) => {
  const before = changes
  const answer = await stage.ask(change, { cookie, headers })
  expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  expect(changes).toBe(before)
})

test('answers no question of another origin (CORS)', async () => {
  const response = await fetch(`${stage.origin}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://malo.example', 'access-control-request-method': 'POST' },
  })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.status).toBe(204)
})

test('somebody without a session needs no header', async () => {
  expect(await stage.ask(change)).toMatchObject({ status: 200, errors: [] })
})
