import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, resident, type Stage } from '../stage/stage.ts'

const open = 'mutation Open($word: String!) { said: open(word: $word) { __typename } }'
const knock = 'mutation { knock { __typename } }'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({
    documents: [open, knock],
    configuration: { AQUACIS_TRUSTED_PROXIES: 1 },
    subgraphs: [
      {
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
      },
    ],
  })
})
afterAll(() => stage.close())

test('thirty wrong guesses of one network are the last ones, however many accounts make them', async () => {
  const tryFrom = async (address: string, person: number, word: string) => {
    const cookie = await stage.cookieOf({ ...resident, subject: `person-${person}` })
    return stage.ask(open, { cookie, variables: { word }, headers: { 'x-forwarded-for': address } })
  }
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

test('what is not marked as guessable may be refused as often as anybody asks', async () => {
  const cookie = await stage.cookieOf(resident)
  for (let time = 0; time < 32; time += 1)
    expect((await stage.ask(knock, { cookie })).data).toEqual({ knock: { __typename: 'WrongWord' } })
})
