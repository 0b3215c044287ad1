import type { Viewer } from '@aquacis/kit/values/viewer.ts'

/** Who may see and add what belongs to an office: its staff, and the system. */
export function worksFor(viewer: Viewer, operatingUnitId: number): boolean {
  return (
    viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId))
  )
}
