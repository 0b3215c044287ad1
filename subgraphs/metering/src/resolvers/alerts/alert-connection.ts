import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Alert } from '../../domain/alerts/alert.ts'
import type { AlertPlaceInList } from '../../store/alerts/alert.ts'

/** A page of alerts, as Relay's cursor connections have it. */
export interface AlertConnection {
  readonly edges: { readonly cursor: string; readonly node: Alert }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Which part of a list is asked for. */
export interface AlertPage {
  readonly after: AlertPlaceInList | null
  readonly first: number
}

const pageSizeAtMost = 100

/** The page that the arguments ask for. Throws BAD_USER_INPUT for one that cannot be given. */
export function alertPage({ first, after }: { first?: number | null; after?: string | null }): AlertPage {
  const size = first ?? 20
  if (size < 1 || size > pageSizeAtMost) throw badUserInput(`first must be from 1 to ${pageSizeAtMost}`)
  return { first: size, after: after == null ? null : placeOf(after) }
}

/** The connection of a page. `alerts` holds one more than the page, where there is one. */
export function alertConnection(alerts: readonly Alert[], { first }: AlertPage): AlertConnection {
  const edges = alerts.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }))
  return { edges, pageInfo: { hasNextPage: alerts.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

function cursorOf({ openedAt, id }: AlertPlaceInList): string {
  return Buffer.from(`${openedAt.getTime()} ${id}`).toString('base64url')
}

function placeOf(cursor: string): AlertPlaceInList {
  const [ms = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,15}$/.test(ms) || !isId(id)) throw badUserInput('after must be a cursor of this list')
  return { openedAt: new Date(Number(ms)), id }
}
