import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GatewayConfiguration } from '../../src/configuration.ts'
import { openStage, resident, type Stage } from '../stage/stage.ts'
import type { TinySubgraphFace } from '../stage/tiny-subgraph.ts'

const open = 'mutation Open($word: String!) { said: open(word: $word) { __typename } }'
const knock = 'mutation { knock { __typename } }'

const doors: TinySubgraphFace = {
  name: 'doors',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
    interface Refusal { message: String! }
    type Opened { door: String! }
    type WrongWord implements Refusal { message: String! }
    union OpenResult = Opened | WrongWord
    type Query { doors: Int }
    type Mutation { open(word: String!): OpenResult! @tag(name: "guessable")  knock: OpenResult! }`,
  resolvers: {
    Mutation: {
      open: (_root: unknown, { word }: { word: string }) => ({
        __typename: word === 'sésamo' ? 'Opened' : 'WrongWord',
      }),
      knock: () => ({ __typename: 'WrongWord' }),
    },
  },
}

/** Where sessions are, and the key by which both gateways know their cookies. */
const AQUACIS_SESSION_KEY = randomBytes(32).toString('base64')
const openGateway = (shared: Partial<GatewayConfiguration> = {}) =>
  openStage({
    documents: [open, knock],
    configuration: { AQUACIS_TRUSTED_PROXIES: 1, AQUACIS_SESSION_KEY, ...shared },
    subgraphs: [doors],
  })

let stage: Stage
let other: Stage
beforeAll(async () => {
  stage = await openGateway()
  const { appUrl, ownerUrl } = stage.database
  other = await openGateway({ AQUACIS_GATEWAY_DATABASE_URL: appUrl, AQUACIS_GATEWAY_OWNER_URL: ownerUrl })
})
afterAll(async () => {
  await other.close()
  await stage.close()
})

async function tryFrom(address: string, person: number, word: string, at = stage) {
  const cookie = await stage.cookieOf({ ...resident, subject: `person-${person}` })
  return at.ask(open, { cookie, variables: { word }, headers: { 'x-forwarded-for': address } })
}

test('thirty wrong guesses of one network are the last ones, however many accounts make them', async () => {
  const right = await tryFrom('203.0.113.1', 0, 'sésamo')
  expect(right.data).toEqual({ said: { __typename: 'Opened' } })
  for (let person = 0; person < 30; person += 1) {
    const wrong = await tryFrom(`203.0.113.${person}`, person, 'adivina')
    expect(wrong.data, `guess ${person}`).toEqual({ said: { __typename: 'WrongWord' } })
  }
  // Not even the right word is looked at any more: that would tell it.
  const refused = await tryFrom('203.0.113.77', 31, 'sésamo')
  expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] })
  expect((await tryFrom('198.51.100.1', 32, 'sésamo')).data).toEqual({ said: { __typename: 'Opened' } })
})

test('two gateways behind one balancer give a network no more guesses than one', async () => {
  const answers = []
  for (let person = 40; person < 71; person += 1)
    answers.push(await tryFrom('192.0.2.1', person, 'adivina', person % 2 === 0 ? stage : other))
  expect(answers.slice(0, 30).map(({ data }) => data)).toEqual(
    answers.slice(0, 30).map(() => ({ said: { __typename: 'WrongWord' } })),
  )
  expect(answers[30]).toMatchObject({ status: 429, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] })
  expect((await tryFrom('192.0.2.9', 71, 'sésamo', other)).status).toBe(429)
})

test('what is not marked as guessable may be refused as often as anybody asks', async () => {
  const cookie = await stage.cookieOf(resident)
  for (let time = 0; time < 32; time += 1)
    expect((await stage.ask(knock, { cookie })).data).toEqual({ knock: { __typename: 'WrongWord' } })
})
