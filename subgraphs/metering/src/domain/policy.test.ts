import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { expect, test } from 'vitest'
import { mayInstallMeter, maySeeMeter, maySeeOffice } from './policy.ts'

const place = { customerId: 'ana', operatingUnitId: 1 }
const ana: Viewer = { kind: 'resident', subject: 's-ana', partyId: 'ana' }
const luis: Viewer = { kind: 'resident', subject: 's-luis', partyId: 'luis' }
const centro: Viewer = { kind: 'staff', subject: 's-1', operatingUnitIds: [1] }
const sanJuan: Viewer = { kind: 'staff', subject: 's-4', operatingUnitIds: [4] }
const anonymous: Viewer = { kind: 'anonymous' }
const system: Viewer = { kind: 'system' }

test.each([
  ['the holder', ana, true],
  ['another resident of the same office', luis, false],
  ['staff of the office', centro, true],
  ['staff of another office', sanJuan, false],
  ['staff of no office', { kind: 'staff', subject: 's-0', operatingUnitIds: [] } as const, false],
  ['somebody not signed in', anonymous, false],
  ['the system', system, true],
])('%s sees the meter of a service point: %o → %s', (_who, viewer, may) => {
  expect(maySeeMeter(viewer, place)).toBe(may)
})

test('only staff of the office install a meter, not even its holder', () => {
  expect([ana, luis, sanJuan, anonymous].filter((viewer) => mayInstallMeter(viewer, place))).toEqual([])
  expect(mayInstallMeter(centro, place)).toBe(true)
})

test('what an office’s meters measure together is seen by its staff alone', () => {
  const viewers = [centro, sanJuan, ana, anonymous, system]
  expect(viewers.map((viewer) => maySeeOffice(viewer, 1))).toEqual([true, false, false, false, true])
})
