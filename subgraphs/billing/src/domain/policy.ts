import { type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'

/**
 * Who may see the bills of a contract: staff of its office, the system, and whoever belongs to it as OWNER or TENANT.
 * `parties` are those, as far as the database let the viewer see them: of residents, themselves alone.
 */
export function maySeeBills(
  viewer: Viewer,
  account: { readonly operatingUnitId: number },
  parties: readonly string[],
): boolean {
  return (
    worksFor(viewer, account.operatingUnitId) ||
    (viewer.kind === 'resident' && parties.includes(viewer.partyId))
  )
}

/** Who may see a version of the tariff: everybody, but for a draft, which is staff's. */
export function maySeeTariff(viewer: Viewer, state: 'DRAFT' | 'PROPOSED' | 'PUBLISHED'): boolean {
  return state !== 'DRAFT' || viewer.kind === 'staff' || viewer.kind === 'system'
}
