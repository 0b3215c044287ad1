import { expect, test } from 'vitest'
import { type BillingRun, collides, endedRun, reopenedRun, startedRun, steerRun } from './billing-run.ts'

const scope = {
  zone: null,
  operatingUnitIds: [1],
  periodFrom: '2026-10-01',
  periodTo: '2026-11-01',
  dryRun: false,
}
const begun = new Date('2026-11-03T12:00:00Z')
const after = (minutes: number) => new Date(begun.getTime() + minutes * 60_000)
const running = startedRun('r', scope, { startedAt: begun, startedBy: 'ana' })

function steered(run: BillingRun, order: 'PAUSE' | 'RESUME' | 'CANCEL', minutes: number): BillingRun {
  const next = steerRun(run, order, after(minutes))
  if (next === 'BillingRunOver') throw new Error('the run is over')
  return next
}

test('the time that a run waits is not time that it works', () => {
  const resumed = steered(steered(running, 'PAUSE', 10), 'RESUME', 25)
  expect(resumed).toMatchObject({ state: 'RUNNING', pausedAt: null, pausedMs: 15 * 60_000 })
})

test('an order that is carried out already changes nothing', () => {
  expect(steered(running, 'RESUME', 1)).toBe(running)
  const paused = steered(running, 'PAUSE', 1)
  expect(steered(paused, 'PAUSE', 2)).toBe(paused)
})

test('a run is cancelled once, and takes no other order then', () => {
  const cancelling = steered(steered(running, 'PAUSE', 1), 'CANCEL', 2)
  expect(cancelling.state).toBe('CANCELLING')
  expect(steerRun(cancelling, 'RESUME', after(3))).toBe('BillingRunOver')
  expect(endedRun(cancelling, after(4)).state).toBe('CANCELLED')
})

test('a run that is done is not cancelled, but goes on when contracts of it are tried again', () => {
  const done = endedRun(running, after(5))
  expect(done.state).toBe('DONE')
  expect(steerRun(done, 'CANCEL', after(6))).toBe('BillingRunOver')
  expect(reopenedRun(done)).toMatchObject({ state: 'RUNNING', endedAt: null })
})

test('two runs collide where they bill an office for the same day, unless one was taken back or only computes', () => {
  expect(collides(running, { ...scope, periodFrom: '2026-10-31', periodTo: '2026-12-01' })).toBe(true)
  expect(collides(running, { ...scope, periodFrom: '2026-11-01', periodTo: '2026-12-01' })).toBe(false)
  expect(collides(running, { ...scope, operatingUnitIds: [2, 3] })).toBe(false)
  expect(collides(running, { ...scope, dryRun: true })).toBe(false)
  expect(collides({ ...running, state: 'CANCELLED' }, scope)).toBe(false)
})

test('runs over two zones of an office do not collide; one over all of it does with either', () => {
  const zoned = { ...running, zone: '014' }
  expect(collides(zoned, { ...scope, zone: '015' })).toBe(false)
  expect(collides(zoned, { ...scope, zone: '014' })).toBe(true)
  expect(collides(zoned, scope)).toBe(true)
  expect(collides(running, { ...scope, zone: '014' })).toBe(true)
})
