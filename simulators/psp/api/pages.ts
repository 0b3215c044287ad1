import type { JsonObject } from '../world/order.ts'
import { invalid } from './api-error.ts'
import type { Call } from './serve.ts'

/** A page of a list, newest first, as both APIs cut them: `limit`, and `next` or `previous` with the id at which the page ends. */
export function pageOf<T extends { readonly id: string }>(
  { query, room }: Call,
  path: string,
  oldestFirst: readonly T[],
  render: (one: T) => JsonObject,
): JsonObject {
  const limit = Number(query['limit'] ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > 250)
    throw invalid('limit', 'limit must be between 1 and 250.')
  const all = oldestFirst.toReversed()
  const { next, previous } = query
  const at = (id: string) => all.findIndex((one) => one.id === id)
  const from =
    next !== undefined ? at(next) + 1 : previous !== undefined ? Math.max(0, at(previous) - limit) : 0
  const page = all.slice(from, previous === undefined ? from + limit : at(previous))
  const hasMore = from + page.length < all.length
  const url = (parameter: string, id: string) => {
    const kept = Object.entries(query).filter(([name]) => name !== 'next' && name !== 'previous')
    const search = new URLSearchParams([...kept, [parameter, id]])
    return `${room.world.origin}${room.dialect.prefix}${path}?${search}`
  }
  const [first, last] = [page[0], page.at(-1)]
  return {
    ...{ object: 'list', has_more: hasMore, total: all.length },
    next_page_url: hasMore && last !== undefined ? url('next', last.id) : null,
    previous_page_url: from > 0 && first !== undefined ? url('previous', first.id) : null,
    data: page.map(render),
  }
}

/** Whether an instant is within `field`, `field.gte` and `field.lte` of a query. */
export function isWithin(query: Call['query'], field: string, at: number): boolean {
  const bound = (name: string) => (query[name] === undefined ? null : Number(query[name]))
  const [exact, least, most] = [bound(field), bound(`${field}.gte`), bound(`${field}.lte`)]
  return (exact === null || at === exact) && (least === null || at >= least) && (most === null || at <= most)
}
