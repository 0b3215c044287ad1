import { rename, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeFaces } from '../stage/compose-faces.ts'
import { type OpenStage, openOpenStage } from '../stage/open-stage.ts'
import { startTinySubgraph } from '../stage/tiny-subgraph.ts'

let stage: OpenStage
let asked: PromiseWithResolvers<void>
let answer: PromiseWithResolvers<string>
beforeEach(async () => {
  asked = Promise.withResolvers()
  answer = Promise.withResolvers()
  stage = await openOpenStage([
    {
      name: 'first',
      typeDefs: 'type Query { old: String }',
      resolvers: {
        Query: {
          old: () => {
            asked.resolve()
            return answer.promise
          },
        },
      },
    },
  ])
})
afterEach(() => stage.close())

/** As deployments do: the new file is complete before it has the name. */
async function put(text: string): Promise<void> {
  await writeFile(`${stage.supergraphFile}.new`, text)
  await rename(`${stage.supergraphFile}.new`, stage.supergraphFile)
}

const said = (message: string) => expect.objectContaining({ msg: expect.stringContaining(message) })

async function serving(): Promise<string> {
  const response = await fetch(`${stage.origin}/health`)
  return ((await response.json()) as { facts: { supergraph: string } }).facts.supergraph
}

test('a new file serves without a restart, and what was under way ends on the old one', async () => {
  const before = await serving()
  const running = stage.ask('{ old }')
  await asked.promise
  const second = await startTinySubgraph(
    {
      name: 'second',
      typeDefs: 'type Query { fresh: String }',
      resolvers: { Query: { fresh: () => 'water' } },
    },
    null,
  )
  await put(composeFaces([second]))
  await expect.poll(() => stage.logged).toContainEqual(said('another supergraph serves'))
  expect((await stage.ask('{ fresh }')).data).toEqual({ fresh: 'water' })
  expect((await stage.ask('{ old }')).errors).toMatchObject([
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ])
  answer.resolve('still there')
  expect((await running).data).toEqual({ old: 'still there' })
  expect(await serving()).not.toBe(before)
  const ready = (await (await fetch(`${stage.origin}/ready`)).json()) as { checks: { name: string }[] }
  expect(ready.checks.map(({ name }) => name)).toContain('subgraph second')
  await second.down()
})

test.each([
  ['is no GraphQL', 'this is no graph'],
  ['is no supergraph', 'type Query { a: Int }'],
  [
    'has a subgraph that listens nowhere',
    composeFaces([{ name: 'lost', typeDefs: 'type Query { a: Int }' }]),
  ],
])('a file that %s is told in the log once, and the old one stays', async (_what, text) => {
  const before = await serving()
  answer.resolve('here')
  await put(text)
  await expect.poll(() => stage.logged).toContainEqual(said('cannot be served; the old one stays'))
  expect((await stage.ask('{ old }')).data).toEqual({ old: 'here' })
  expect(await serving()).toBe(before)
})

test('a file that comes back as it was changes nothing', async () => {
  const before = await serving()
  const text = composeFaces(stage.subgraphs)
  await put('broken')
  await expect.poll(() => stage.logged).toContainEqual(said('cannot be served'))
  await put(text)
  answer.resolve('here')
  expect((await stage.ask('{ old }')).data).toEqual({ old: 'here' })
  expect(await serving()).toBe(before)
})
