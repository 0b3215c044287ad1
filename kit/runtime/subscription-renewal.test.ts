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

/** A token here is the names of those it stands for. */
async function verify(token: string): Promise<readonly Viewer[]> {
  return token.split(' ').map((name) => {
    const viewer = viewers.get(name)
    if (viewer === undefined) throw new InvalidTokenError('refused')
    return viewer
  })
}

const renewal = (ids: readonly string[], ...names: readonly string[]) => ({
  renew: { ids, authorization: `Bearer ${names.join(' ')}` },
})

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
    await subscriptions.renew(renewal(['1'], 'ana'))
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

test.each([['forged'], ['elsewhere'], []])(
  'one that is renewed for %j ends, and no other',
  async (...names: readonly string[]) => {
    const [subscriptions, mine, other] = [running(), frames(), frames()]
    subscriptions.add('1', mine.stream, ana)
    subscriptions.add('2', other.stream, ana)
    await subscriptions.renew(renewal(['1', '3'], ...names))
    expect([mine.told, other.told]).toEqual([['UNAUTHENTICATED'], []])
    subscriptions.stop()
  },
)

test('a ping of somebody else is passed over', async () => {
  const subscriptions = running()
  for (const payload of [
    undefined,
    null,
    'renew',
    { renew: 1 },
    {},
    { renew: { ids: '1', authorization: 'Bearer x' } },
  ])
    await subscriptions.renew(payload)
  subscriptions.stop()
})
