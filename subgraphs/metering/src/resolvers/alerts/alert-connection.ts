import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Alert } from '../../domain/alerts/alert.ts'
import type { AlertPage, AlertPlaceInList } from '../../store/alerts/alert.ts'

/** A page of alerts, as Relay's cursor connections have it. */
export interface AlertConnection {
  readonly edges: { readonly cursor: string; readonly node: Alert }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const pageSizeAtMost = 100

/** What the arguments ask for, one more than the page. Throws BAD_USER_INPUT for one that cannot be given. */
export function alertPage({
  open,
  first,
  after,
}: {
  open?: boolean | null
  first?: number | null
  after?: string | null
}): AlertPage {
  const size = first ?? 20
  if (size < 1 || size > pageSizeAtMost) throw badUserInput(`first must be from 1 to ${pageSizeAtMost}`)
  return { open: open ?? null, after: after == null ? null : placeOf(after), limit: size + 1 }
}

/** The connection of a page. `alerts` holds one more than the page, where there is one. */
export function alertConnection(alerts: readonly Alert[], { limit }: AlertPage): AlertConnection {
  const edges = alerts.slice(0, limit - 1).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: { hasNextPage: alerts.length >= limit, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function cursorOf({ openedAt, id }: AlertPlaceInList): string {
  return Buffer.from(`${openedAt.getTime()} ${id}`).toString('base64url')
}

function placeOf(cursor: string): AlertPlaceInList {
  const [ms = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,15}$/.test(ms) || !isId(id)) throw badUserInput('after must be a cursor of this list')
  return { openedAt: new Date(Number(ms)), id }
}
