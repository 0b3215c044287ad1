import type { Viewer } from '@aquacis/kit/values/viewer.ts'

/** Text that two viewers have in common only when they may see the very same: made of everything that is told of one. */
export function viewerScope(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'anonymous':
    case 'system':
      return JSON.stringify([viewer.kind])
    case 'resident':
      return JSON.stringify([viewer.kind, viewer.subject, viewer.partyId])
    case 'staff':
      return JSON.stringify([
        viewer.kind,
        viewer.subject,
        ...viewer.operatingUnitIds.toSorted((a, b) => a - b),
      ])
  }
}
