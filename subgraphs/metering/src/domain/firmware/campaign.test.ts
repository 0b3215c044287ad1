import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  batchSizes,
  dueDevices,
  type FirmwareCampaign,
  type OutcomeTold,
  progressOf,
  recordOutcomes,
  steer,
} from './campaign.ts'

const start = new Date('2026-11-20T18:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

function campaignOf(...sizes: readonly number[]): FirmwareCampaign {
  let meterKey = 0
  const devices = sizes.flatMap((size, index) =>
    Array.from({ length: size }, () => {
      meterKey += 1
      return { meterKey, batch: index + 1, outcome: 'PENDING', reason: null, changedAt: null } as const
    }),
  )
  return {
    ...{ id: 'c', releaseId: 'r', operatingUnitId: 1, state: 'RUNNING', stoppedBecause: null },
    ...{ pauseMinutes: 60, mostFailuresPercent: 20, startedAt: start, by: 's', devices },
  }
}

const outcomes = (outcome: OutcomeTold['outcome'], ...keys: readonly number[]): OutcomeTold[] =>
  keys.map((meterKey) => ({ meterKey, outcome, reason: outcome === 'FAILED' ? 'sin respuesta' : null }))

const dueKeys = (campaign: FirmwareCampaign, at: Date) =>
  dueDevices(campaign, at).map(({ meterKey }) => meterKey)

test.each([
  [100, [5, 25, 100], [5, 20, 75]],
  [3, [5, 25, 100], [1, 1, 1]],
  [1, [5, 25, 100], [1]],
  [0, [100], []],
  [10, [100], [10]],
])('%i devices in shares of %j make batches of %j', (devices, percents, sizes) => {
  expect(batchSizes(devices, percents)).toEqual(sizes)
})

test('whatever the shares, every device is in one batch', () => {
  const shares = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 })
    .map((percents) => [...percents.toSorted((a, b) => a - b), 100])
  fc.assert(
    fc.property(fc.nat(5_000), shares, (devices, percents) => {
      const sizes = batchSizes(devices, percents) ?? []
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(devices)
      expect(sizes.every((size) => size > 0)).toBe(true)
    }),
  )
})

test.each([[[]], [[50]], [[50, 50, 100]], [[60, 40, 100]], [[100, 120]], [[0, 100]]])(
  'shares of %j do not rise to all',
  (percents) => {
    expect(batchSizes(10, percents)).toBeNull()
  },
)

test('a batch begins when the one before has ended and the pause is over', () => {
  const fresh = campaignOf(2, 3)
  expect(dueKeys(fresh, start)).toEqual([1, 2])
  const half = recordOutcomes(fresh, outcomes('DONE', 1), after(10)).campaign
  expect(dueKeys(half, after(500))).toEqual([2])
  const whole = recordOutcomes(half, outcomes('DONE', 2), after(30)).campaign
  expect(dueKeys(whole, after(89))).toEqual([])
  expect(dueKeys(whole, after(90))).toEqual([3, 4, 5])
  expect(progressOf(whole)).toEqual([
    { number: 1, size: 2, pending: 0, sent: 0, done: 2, failed: 0, opensAt: start },
    { number: 2, size: 3, pending: 3, sent: 0, done: 0, failed: 0, opensAt: after(90) },
  ])
})

test('what is told of a device before its turn, or of a stranger, is not taken down', () => {
  const { campaign, ignored } = recordOutcomes(campaignOf(1, 1), outcomes('SENT', 1, 2, 99), after(1))
  expect(ignored).toEqual([2, 99])
  expect(campaign.devices.map(({ outcome }) => outcome)).toEqual(['SENT', 'PENDING'])
})

test('a last word stays', () => {
  const done = recordOutcomes(campaignOf(10), outcomes('DONE', 1), after(1)).campaign
  expect(recordOutcomes(done, outcomes('FAILED', 1), after(2)).campaign).toEqual(done)
})

test('a campaign stops itself when more fail than may, and the others are spared', () => {
  const two = recordOutcomes(campaignOf(10, 90), outcomes('FAILED', 1, 2), after(1)).campaign
  expect(two.state).toBe('RUNNING')
  const three = recordOutcomes(two, outcomes('FAILED', 3), after(2)).campaign
  expect(three).toMatchObject({ state: 'STOPPED', stoppedBecause: '3 of 10 devices failed' })
  expect(dueKeys(three, after(9_999))).toEqual([])
  // What is under way still ends.
  const last = recordOutcomes(three, outcomes('DONE', 4), after(3)).campaign
  expect(last.state).toBe('STOPPED')
  expect(last.devices[3]).toMatchObject({ outcome: 'DONE' })
})

test('a campaign is done when every device has its last word', () => {
  const { campaign } = recordOutcomes(campaignOf(2), outcomes('DONE', 1, 2), after(1))
  expect(campaign.state).toBe('DONE')
  expect(steer(campaign, 'PAUSE', '')).toBeNull()
})

test('a person pauses, resumes and stops; what is stopped stays so', () => {
  const paused = steer(campaignOf(2), 'PAUSE', '')
  expect(paused && dueKeys(paused, after(1))).toEqual([])
  expect(paused && steer(paused, 'RESUME', '')).toEqual(campaignOf(2))
  const stopped = steer(campaignOf(2), 'STOP', 'versión retirada')
  expect(stopped).toMatchObject({ state: 'STOPPED', stoppedBecause: 'versión retirada' })
  expect(stopped && steer(stopped, 'STOP', 'otra vez')).toEqual(stopped)
  expect(stopped && steer(stopped, 'RESUME', '')).toBeNull()
})
