import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { expect, test } from 'vitest'
import {
  isSeen,
  mayInstallMeter,
  maySeeConsumption,
  maySeeMeter,
  maySeeOffice,
  maySeeStoodMeter,
  residentsSeeSince,
  seenSince,
} from './policy.ts'
import type { Place } from './service-point.ts'

const place: Place = {
  operatingUnitId: 1,
  residents: [
    { partyId: 'ana', role: 'OWNER' },
    { partyId: 'tomas', role: 'TENANT' },
    { partyId: 'hilda', role: 'HELPER' },
    { partyId: 'alma', role: 'ALERTS_ONLY' },
  ],
  suppliedSince: '2026-11-01',
}
const vacant: Place = { operatingUnitId: 1, residents: [], suppliedSince: null }
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: `s-${partyId}`, partyId })
const everybody: Readonly<Record<string, Viewer>> = {
  ana: resident('ana'),
  tomas: resident('tomas'),
  hilda: resident('hilda'),
  alma: resident('alma'),
  luis: resident('luis'),
  office: { kind: 'staff', subject: 's-1', operatingUnitIds: [1] },
  'another office': { kind: 'staff', subject: 's-4', operatingUnitIds: [4] },
  'no office': { kind: 'staff', subject: 's-0', operatingUnitIds: [] },
  nobody: { kind: 'anonymous' },
  system: { kind: 'system' },
}

/** The names of those who may. */
function who(may: (viewer: Viewer) => boolean): string[] {
  return Object.entries(everybody).flatMap(([name, viewer]) => (may(viewer) ? [name] : []))
}

test('whoever lives there, the office and the system see the meter of a service point', () => {
  expect(who((viewer) => maySeeMeter(viewer, place))).toEqual([
    ...['ana', 'tomas', 'hilda', 'alma', 'office', 'system'],
  ])
})

test('what it measured is nothing to those who get alerts only', () => {
  expect(who((viewer) => maySeeConsumption(viewer, place))).toEqual([
    ...['ana', 'tomas', 'hilda', 'office', 'system'],
  ])
})

test('between two contracts the office alone looks at a place', () => {
  for (const may of [maySeeMeter, maySeeConsumption]) {
    expect(who((viewer) => may(viewer, vacant))).toEqual(['office', 'system'])
  }
})

test('residents see from the midnight with which their contract began, others from the beginning', () => {
  // Midnight of Mexico City; in the summer of 2022 clocks still went an hour ahead.
  const began = new Date('2026-11-01T06:00:00Z')
  expect(who((viewer) => seenSince(viewer, place)?.getTime() === began.getTime())).toEqual([
    ...['ana', 'tomas', 'hilda', 'alma', 'luis'],
  ])
  expect(residentsSeeSince({ suppliedSince: '2022-07-01' })).toEqual(new Date('2022-07-01T05:00:00Z'))
  expect(isSeen(resident('ana'), place, began)).toBe(true)
  expect(isSeen(resident('ana'), place, new Date(began.getTime() - 1))).toBe(false)
  expect(who((viewer) => isSeen(viewer, place, new Date(0)))).toEqual([
    ...['office', 'another office', 'no office', 'nobody', 'system'],
  ])
  expect(isSeen(resident('ana'), vacant, new Date('2999-01-01T00:00:00Z'))).toBe(false)
  expect(residentsSeeSince(vacant)).toBeNull()
})

test('a meter that was removed is seen by those in whose time it still stood', () => {
  const removedAt = (day: string) => ({ holder: place, removedAt: new Date(`${day}T18:00:00Z`) })
  expect(who((viewer) => maySeeStoodMeter(viewer, removedAt('2026-11-02')))).toContain('ana')
  expect(who((viewer) => maySeeStoodMeter(viewer, removedAt('2026-10-31')))).toEqual(['office', 'system'])
})

test('only staff of the office install a meter, not even its holder', () => {
  expect(who((viewer) => mayInstallMeter(viewer, place))).toEqual(['office'])
})

test('what an office’s meters measure together is seen by its staff alone', () => {
  expect(who((viewer) => maySeeOffice(viewer, 1))).toEqual(['office', 'system'])
})
