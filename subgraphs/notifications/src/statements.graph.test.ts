import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import {
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leakAt, opens, suppliedHome, type ToldRoom, toldRoom } from '../test/told-room.ts'
import { subgraph } from './subgraph.ts'

let room: ToldRoom
let graph: InProcessSubgraph
let counted: CountedStatements

beforeAll(async () => {
  room = await toldRoom()
  graph = inProcessSubgraph(subgraph, { ...room, log: silentLog })
  counted = countStatements(room.database)
})
afterAll(() => room.drop())

/** Somebody who was told so many things. */
async function reader(notices: number): Promise<Viewer> {
  const home = await suppliedHome(room)
  for (let count = 0; count < notices; count += 1) await opens(room, leakAt(home))
  return { kind: 'resident', subject: home.holder, partyId: home.holder }
}

const partyOf = (viewer: Viewer) => (viewer.kind === 'resident' ? viewer.partyId : '')

async function statementsOf(
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<readonly string[]> {
  counted.forget()
  const { errors } = await graph.execute({ document, variables, viewer })
  expect(errors).toBeUndefined()
  // Longer lists are told apart by their placeholders alone.
  return counted.texts.map((text) => text.replaceAll(/\$\d+(, \$\d+)*/g, '$…'))
}

test('five notices with all that they say cost as many statements as one', async () => {
  const viewer = await reader(5)
  const ids = (await room.inbox(partyOf(viewer))).map(({ id }) => id)
  const document = wholeQuestion(subgraphSchema(subgraph), 'Notice', {})
  const keys = (some: readonly string[]) => ({
    representations: some.map((id) => ({ __typename: 'Notice', id })),
  })
  const ofOne = await statementsOf(viewer, document, keys(ids.slice(0, 1)))
  expect(ofOne.length).toBeGreaterThan(0)
  expect(await statementsOf(viewer, document, keys(ids))).toEqual(ofOne)
})

const whole = `{
  inbox(first: 20) { edges { node { id kind severity title body since litresPerHour costCentavosPerDay readAt
    alert { id } servicePoint { id } } } pageInfo { hasNextPage endCursor } }
  unreadNotices
  notificationPreferences { language quietHours { from to } channels { enabled } kinds { enabled } }
}`
const readAll = `mutation { markNoticesRead(input: {}) { ... on NoticesMarkedRead {
  unreadNotices notices { id title body readAt } } } }`

test.each([
  ['asking for an inbox', whole],
  ['reading it', readAll],
])('%s costs as many statements with five notices as with one', async (_what, document) => {
  const ofOne = await statementsOf(await reader(1), document)
  expect(ofOne.length).toBeGreaterThan(0)
  expect((await statementsOf(await reader(5), document)).toSorted()).toEqual(ofOne.toSorted())
})
