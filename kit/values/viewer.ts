/** Somebody not signed in. */
export interface AnonymousViewer {
  readonly kind: 'anonymous'
}

/** A resident, seen as the customer that the account belongs to. */
export interface ResidentViewer {
  readonly kind: 'resident'
  /** Subject of the identity provider. */
  readonly subject: string
  readonly partyId: string
}

/** Somebody of the utility, who works for one or several offices. */
export interface StaffViewer {
  readonly kind: 'staff'
  /** Subject of the identity provider. */
  readonly subject: string
  readonly operatingUnitIds: readonly number[]
}

/** The system itself: reactions, the telemetry door, jobs. */
export interface SystemViewer {
  readonly kind: 'system'
}

/** Who asks. Decides what a transaction may see; never taken from an argument. */
export type Viewer = AnonymousViewer | ResidentViewer | StaffViewer | SystemViewer

/** The viewer under which the system does its own work. */
export const systemViewer: SystemViewer = { kind: 'system' }

/** The viewer of a request without sign-in. */
export const anonymousViewer: AnonymousViewer = { kind: 'anonymous' }

/** Whether somebody works for an office; the system works for all. */
export function worksFor(viewer: Viewer, operatingUnitId: number): boolean {
  return (
    viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId))
  )
}
