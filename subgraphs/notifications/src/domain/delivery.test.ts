import { expect, test } from 'vitest'
import { pauseAfter, type SendOutcome, stepAfter } from './delivery.ts'

const now = new Date('2026-11-20T18:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const busy: SendOutcome = { kind: 'later', detail: 'busy', retryAfterMs: null, unsure: false }

test('pauses grow from two seconds to half an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((attempts) => pauseAfter(attempts) / 1000)).toEqual([
    2, 8, 32, 128, 512, 1_800, 1_800,
  ])
})

test('what the carrier asks for counts where it is longer than our own pause', () => {
  const delivery = { attempts: 2, expiresAt: inSeconds(3_600) }
  const asked = (seconds: number) => stepAfter(delivery, { ...busy, retryAfterMs: seconds * 1000 }, now)
  expect(asked(3)).toMatchObject({ state: 'QUEUED', nextAttemptAt: inSeconds(8) })
  expect(asked(60)).toMatchObject({ state: 'QUEUED', nextAttemptAt: inSeconds(60) })
})

test('what would come when it is no news any more is not tried again', () => {
  expect(stepAfter({ attempts: 3, expiresAt: inSeconds(32) }, busy, now)).toMatchObject({ state: 'EXPIRED' })
  expect(stepAfter({ attempts: 3, expiresAt: inSeconds(33) }, busy, now)).toMatchObject({ state: 'QUEUED' })
})

test('yes, gone and no are final', () => {
  const delivery = { attempts: 1, expiresAt: inSeconds(3_600) }
  expect(stepAfter(delivery, { kind: 'accepted' }, now)).toEqual({ state: 'SENT' })
  expect(stepAfter(delivery, { kind: 'gone' }, now)).toMatchObject({ state: 'FAILED' })
  expect(stepAfter(delivery, { kind: 'refused', detail: 'no' }, now)).toEqual({
    state: 'FAILED',
    detail: 'no',
  })
})
