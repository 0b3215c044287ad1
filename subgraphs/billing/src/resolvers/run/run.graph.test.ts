import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { now, stored, tellDelayed, tellNotified, tellStamped, worked } from '../../../test/run-room.ts'
import { settledTown } from '../../../test/town.ts'
import { startRunFeed } from '../../live/run-feed.ts'
import { subgraph } from '../../subgraph.ts'

let room: TestRoom
let graph: InProcessSubgraph
let stopFeed: () => Promise<void>

beforeEach(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
  stopFeed = startRunFeed(room)
})
afterEach(async () => {
  await stopFeed()
  await room.drop()
})

const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 'ana', operatingUnitIds })
const start = `mutation ($input: StartBillingRunInput!) { startBillingRun(input: $input) { __typename
  ... on BillingRunStarted { run { id title state step dryRun operatingUnit { id } } } ... on Refusal { message } } }`
const steer = `mutation ($runId: ID!, $order: BillingRunOrder!) { steerBillingRun(runId: $runId, order: $order) { __typename } }`
const look = `query ($id: ID!) { billingRun(id: $id) { state step billed
  progress { contracts rated issued stamped pendingFiscal ready held setAside }
  exceptions { edges { node { kind reason message contract { id } } } pageInfo { hasNextPage } } } }`
const waits = `query ($id: ID!) { billingRun(id: $id) { progress { pendingFiscal nextFiscalTryAt references notified }
  waitingForStamp { edges { node { code reason nextTryAt contract { id } } } } } }`
const watch =
  'subscription ($id: ID!) { billingRunProgressed(runId: $id) { state progress { issued ready notified } } }'

const october = (id = randomUUID(), operatingUnitId: string | null = '1') => ({
  input: { id, operatingUnitId, periodFrom: '2026-10-01', periodTo: '2026-11-01' },
})

async function answer(viewer: Viewer, document: string, variables: Record<string, unknown>) {
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  return errors ?? data
}

test('staff start a run over their office, watch it to its end and see who was left out and why', async () => {
  const homes = await settledTown(room, { homes: 3, withoutMeter: [2] })
  const asked = october()
  const { id } = asked.input
  expect(await answer(staff(1), start, asked)).toEqual({
    startBillingRun: {
      __typename: 'BillingRunStarted',
      run: {
        ...{ id, title: 'Santiago de Querétaro Centro, octubre de 2026', state: 'RUNNING', step: 'CHECKING' },
        ...{ dryRun: false, operatingUnit: { id: '1' } },
      },
    },
  })
  const frames = await graph.subscribe({ document: watch, variables: { id }, viewer: staff(1) })
  expect((await frames.next()).value).toMatchObject({ data: { billingRunProgressed: { state: 'RUNNING' } } })
  await worked(room, id)
  const bills = (await stored(room)).invoices.map((one) => one.id)
  for (const invoiceId of bills) await tellDelayed(room, invoiceId)
  expect(await answer(staff(1), waits, { id })).toMatchObject({
    billingRun: {
      progress: { pendingFiscal: 2, nextFiscalTryAt: now.toISOString(), references: 2, notified: 0 },
      waitingForStamp: {
        edges: [
          {
            node: {
              code: '304',
              reason: 'El certificado venció.',
              nextTryAt: now.toISOString(),
              contract: expect.anything(),
            },
          },
          { node: { contract: { id: expect.any(String) } } },
        ],
      },
    },
  })
  for (const invoiceId of bills) await tellStamped(room, invoiceId)
  await worked(room, id)
  for (const invoiceId of bills) await tellNotified(room, invoiceId)
  const told: unknown[] = []
  for await (const frame of frames) told.push(frame)
  expect(told.at(-1)).toMatchObject({
    data: { billingRunProgressed: { state: 'DONE', progress: { issued: 2, ready: 2, notified: 2 } } },
  })
  expect(await answer(staff(1), look, { id })).toMatchObject({
    billingRun: {
      ...{ state: 'DONE', step: 'ENDED', billed: expect.stringMatching(/^[1-9]\d*\.\d{2}$/) },
      progress: {
        contracts: 3,
        rated: 2,
        issued: 2,
        stamped: 2,
        pendingFiscal: 0,
        ready: 2,
        held: 1,
        setAside: 0,
      },
      exceptions: {
        edges: [{ node: { kind: 'HELD', reason: 'NO_METER', contract: { id: homes[2]?.contractId } } }],
        pageInfo: { hasNextPage: false },
      },
    },
  })
})

test('a run of another office is neither seen, steered nor watched', async () => {
  await settledTown(room, { homes: 1 })
  const asked = october()
  await answer(staff(1), start, asked)
  const { id } = asked.input
  expect(await answer(staff(2), look, { id })).toEqual({ billingRun: null })
  expect(await answer(staff(2), steer, { runId: id, order: 'CANCEL' })).toEqual({
    steerBillingRun: { __typename: 'BillingRunUnknown' },
  })
  const frames = await graph.subscribe({ document: watch, variables: { id }, viewer: staff(2) })
  expect((await frames.next()).value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  expect(await answer(staff(2), start, october())).toMatchObject({
    startBillingRun: { __typename: 'BillingPeriodImpossible' },
  })
})

test('staff see the zones of their offices and bill one of them', async () => {
  await settledTown(room, { homes: 5, zone: (home) => (home < 3 ? '014' : '015 B') })
  const zones = `query ($office: ID!, $first: Int, $after: String) { billedZones(operatingUnitId: $office, first: $first, after: $after) {
    edges { node { name contracts } } pageInfo { hasNextPage endCursor } } }`
  const first = await answer(staff(1), zones, { office: '1', first: 1 })
  expect(first).toMatchObject({
    billedZones: { edges: [{ node: { name: '014', contracts: 3 } }], pageInfo: { hasNextPage: true } },
  })
  const after = Object(first).billedZones.pageInfo.endCursor
  expect(await answer(staff(1), zones, { office: '1', after })).toMatchObject({
    billedZones: {
      edges: [{ node: { name: '015 B', contracts: 2 } }],
      pageInfo: { hasNextPage: false },
    },
  })
  expect(await answer(staff(2), zones, { office: '1' })).toMatchObject({ billedZones: { edges: [] } })
  const asked = october()
  const zoned = { input: { ...asked.input, zone: '015 B' } }
  expect(await answer(staff(1), start, zoned)).toMatchObject({
    startBillingRun: { run: { title: 'Zona 015 B de Santiago de Querétaro Centro, octubre de 2026' } },
  })
  await worked(room, asked.input.id)
  const seen = await answer(
    staff(1),
    'query ($id: ID!) { billingRun(id: $id) { zone progress { contracts } } }',
    asked.input,
  )
  expect(seen).toEqual({ billingRun: { zone: '015 B', progress: { contracts: 2 } } })
  const nowhere = october(randomUUID(), null)
  expect(await answer(staff(1), start, { input: { ...nowhere.input, zone: '014' } })).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

test('a second run over the same days, and one over days to come, are refused with the reason', async () => {
  await settledTown(room, { homes: 1 })
  await answer(staff(1, 2), start, october())
  expect(await answer(staff(1, 2), start, october(randomUUID(), null))).toMatchObject({
    startBillingRun: { __typename: 'BillingRunOverlaps' },
  })
  const later = october()
  expect(
    await answer(staff(1), start, {
      input: { ...later.input, periodFrom: '2026-11-01', periodTo: '2026-12-01' },
    }),
  ).toMatchObject({
    startBillingRun: {
      __typename: 'BillingPeriodImpossible',
      message: expect.stringContaining('no ha terminado'),
    },
  })
})
