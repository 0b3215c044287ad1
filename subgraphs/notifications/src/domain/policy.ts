import type { ResidentViewer, Viewer } from '@aquacis/kit/values/viewer.ts'

/** Who may see what was told to somebody: that person alone. Staff read the alert itself, not somebody's inbox. */
export function maySeeNotice(viewer: Viewer, { partyId }: { readonly partyId: string }): boolean {
  return viewer.kind === 'system' || isParty(viewer, partyId)
}

function isParty(viewer: Viewer, partyId: string): viewer is ResidentViewer {
  return viewer.kind === 'resident' && viewer.partyId === partyId
}
