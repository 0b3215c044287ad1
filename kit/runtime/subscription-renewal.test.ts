import type { GraphQLError } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../testing/database.ts'
import type { Viewer } from '../values/viewer.ts'
import { InvalidTokenError } from './internal-token.ts'
import type { LiveFrames } from './subscription-events.ts'
import { renewedSubscriptions } from './subscription-renewal.ts'

const ana: Viewer = { kind: 'resident', subject: 'ana', partyId: 'p-1' }
const anaElsewhere: Viewer = { ...ana, partyId: 'p-2' }
const viewers = new Map<string, Viewer>([
  ['ana', ana],
  ['elsewhere', anaElsewhere],
])

async function verify(token: string): Promise<Viewer> {
  const viewer = viewers.get(token)
  if (viewer === undefined) throw new InvalidTokenError('refused')
  return viewer
}

function frames() {
  const told: unknown[] = []
  const stream = {
    renew: async (viewer: Viewer) => void told.push(viewer),
    end: (error: GraphQLError) => void told.push(error.extensions['code']),
  }
  return { told, stream: stream as LiveFrames }
}

let nowMs = 0
const seconds = (count: number) => {
  nowMs += count * 1_000
  vi.advanceTimersByTime(count * 1_000)
}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function running() {
  return renewedSubscriptions(verify, silentLog, () => nowMs)
}

test('one that is renewed goes on, and its source is asked each time', async () => {
  const [subscriptions, { told, stream }] = [running(), frames()]
  subscriptions.add('1', stream, ana)
  for (let minute = 0; minute < 3; minute += 1) {
    seconds(60)
    await subscriptions.renew({ renew: { 1: 'Bearer ana' } })
  }
  expect(told).toEqual([ana, ana, ana])
  subscriptions.stop()
})

test('one that nobody renews ends', () => {
  const [subscriptions, { told, stream }] = [running(), frames()]
  subscriptions.add('1', stream, ana)
  seconds(75)
  expect(told).toEqual([])
  seconds(45)
  expect(told).toEqual(['UNAUTHENTICATED'])
  subscriptions.stop()
})

test.each(['Bearer forged', 'Bearer elsewhere', 7])(
  'one that is renewed with %j ends, and no other',
  async (authorization) => {
    const [subscriptions, mine, other] = [running(), frames(), frames()]
    subscriptions.add('1', mine.stream, ana)
    subscriptions.add('2', other.stream, ana)
    await subscriptions.renew({ renew: { 1: authorization, 3: 'Bearer ana' } })
    expect([mine.told, other.told]).toEqual([['UNAUTHENTICATED'], []])
    subscriptions.stop()
  },
)

test('a ping of somebody else is passed over', async () => {
  const subscriptions = running()
  for (const payload of [undefined, null, 'renew', { renew: 1 }, {}]) await subscriptions.renew(payload)
  subscriptions.stop()
})
