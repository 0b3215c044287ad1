import { startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Place, ResidentRole } from './service-point.ts'

/** The last instant that a Date can say (ECMA-262 §21.4.1.1). */
const endOfTime = new Date(8_640_000_000_000_000)

/**
 * Who may see the meter of a service point and its alerts: whoever may look through the contract in force there, staff
 * of the office, the system. Row-level security of the database says the same a second time, as it does of everything
 * here.
 */
export function maySeeMeter(viewer: Viewer, place: Place): boolean {
  switch (viewer.kind) {
    case 'system':
      return true
    case 'staff':
      return mayInstallMeter(viewer, place)
    case 'resident':
      return roleAt(viewer.partyId, place) !== null
    case 'anonymous':
      return false
  }
}

/** Who may see what a meter measured: whoever may see it, save those who get alerts only. */
export function maySeeConsumption(viewer: Viewer, place: Place): boolean {
  if (viewer.kind !== 'resident') return maySeeMeter(viewer, place)
  const role = roleAt(viewer.partyId, place)
  return role !== null && role !== 'ALERTS_ONLY'
}

/**
 * Who may set, see and end what a home asks to be told: who may see what it uses and lives with it. No staff: it tells
 * when a house is empty.
 */
export function mayWatch(viewer: Viewer, place: Place): boolean {
  return viewer.kind === 'resident' && maySeeConsumption(viewer, place)
}

/**
 * From when on a viewer may see what happened at a place: residents from the midnight with which their contract began,
 * for what ran before is whoever's lived there before. Null: from the beginning.
 */
export function seenSince(viewer: Viewer, { suppliedSince }: Pick<Place, 'suppliedSince'>): Date | null {
  if (viewer.kind !== 'resident') return null
  // Where no contract is in force a resident sees nothing, whenever it was.
  return residentsSeeSince({ suppliedSince }) ?? endOfTime
}

/** The midnight with which the contract in force at a place began; null between two. */
export function residentsSeeSince({ suppliedSince }: Pick<Place, 'suppliedSince'>): Date | null {
  return suppliedSince === null ? null : startOfDay(new Date(`${suppliedSince}T12:00:00Z`))
}

/** Who may see a meter of a place that stands there or stood there once: who may see what stood in their time. */
export function maySeeStoodMeter(
  viewer: Viewer,
  { holder, removedAt }: { readonly holder: Place; readonly removedAt: Date | null },
): boolean {
  return maySeeMeter(viewer, holder) && (removedAt === null || isSeen(viewer, holder, removedAt))
}

/** Whether an instant at a place is one that the viewer may know of. */
export function isSeen(viewer: Viewer, place: Pick<Place, 'suppliedSince'>, at: Date): boolean {
  const since = seenSince(viewer, place)
  return since === null || at >= since
}

/** Who may put a meter into service at a service point, and do whatever else is done to it: staff of its office. */
export function mayInstallMeter(
  viewer: Viewer,
  { operatingUnitId }: Pick<Place, 'operatingUnitId'>,
): boolean {
  return viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId)
}

/** Who may see what an office's meters measured together: staff of that office. */
export function maySeeOffice(viewer: Viewer, operatingUnitId: number): boolean {
  return worksFor(viewer, operatingUnitId)
}

function roleAt(party: string, { residents }: Place): ResidentRole | null {
  return residents.find(({ partyId }) => partyId === party)?.role ?? null
}
