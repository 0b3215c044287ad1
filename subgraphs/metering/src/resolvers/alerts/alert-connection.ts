import {
  type Connection,
  connectionOf,
  instantPlaces,
  type PageArguments,
  readPage,
} from '@aquacis/kit/runtime/cursor-page.ts'
import type { Alert } from '../../domain/alerts/alert.ts'
import type { AlertPage, AlertPlaceInList } from '../../store/alerts/alert.ts'

/** What the arguments ask for, one more than the page. Throws BAD_USER_INPUT for one that cannot be given. */
export function alertPage({ open, ...args }: PageArguments & { readonly open?: boolean | null }): AlertPage {
  const { after, limit } = readPage(args, instantPlaces)
  return { open: open ?? null, after: after && { openedAt: after.at, id: after.id }, limit }
}

/** The connection of a page. `alerts` holds one more than the page, where there is one; `placeOf` says where each stands. */
export function alertConnection(
  alerts: readonly Alert[],
  page: AlertPage,
  placeOf: (alert: Alert) => AlertPlaceInList,
): Connection<Alert> {
  return connectionOf(alerts, page, instantPlaces, (alert) => {
    const { openedAt: at, id } = placeOf(alert)
    return { at, id }
  })
}
