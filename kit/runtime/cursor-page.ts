import { isId } from '../values/id.ts'
import { badUserInput } from './errors.ts'

/** A page of a list, as Relay's cursor connections have it. */
export interface Connection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** What a field is asked for a page with. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

/** Which part of a list is asked for. */
export interface Page<Place> {
  /** Only what stands behind this place; null: from the beginning. */
  readonly after: Place | null
  /** One more than the page, which tells whether another follows. */
  readonly limit: number
}

/** How a place in a list is written into a cursor; `read` gives null for what is none. */
export interface PlaceText<Place> {
  write(place: Place): string
  read(text: string): Place | null
}

/** How many a page may hold: what is asked for, twenty unless told. Throws BAD_USER_INPUT below 1 and above `most`. */
export function pageSize(first: number | null | undefined, most = 100): number {
  const size = first ?? 20
  if (size < 1 || size > most) throw badUserInput(`first must be from 1 to ${most}`)
  return size
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT for one that cannot be given. */
export function readPage<Place>(
  { first, after }: PageArguments,
  places: PlaceText<Place>,
  most = 100,
): Page<Place> {
  return { limit: pageSize(first, most) + 1, after: after == null ? null : readCursor(after, places) }
}

/** The place that a cursor names. Throws BAD_USER_INPUT where it names none. */
export function readCursor<Place>(cursor: string, places: PlaceText<Place>): Place {
  const place = places.read(Buffer.from(cursor, 'base64url').toString())
  if (place === null) throw badUserInput('after must be a cursor of this list')
  return place
}

/** The connection of a page. `nodes` holds one more than the page, where there is one. */
export function connectionOf<Node, Place>(
  nodes: readonly Node[],
  { limit }: Pick<Page<Place>, 'limit'>,
  places: Pick<PlaceText<Place>, 'write'>,
  placeOf: (node: Node, index: number) => Place,
): Connection<Node> {
  const edges = nodes.slice(0, limit - 1).map((node, index) => ({
    cursor: Buffer.from(places.write(placeOf(node, index))).toString('base64url'),
    node,
  }))
  return {
    edges,
    pageInfo: { hasNextPage: nodes.length >= limit, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

/** A place in a list that is in the order of instants. */
export interface InstantPlace {
  readonly at: Date
  readonly id: string
}

/** Instants in milliseconds: columns that are paged by keep no finer ones. */
export const instantPlaces: PlaceText<InstantPlace> = {
  write: ({ at, id }) => `${at.getTime()} ${id}`,
  read(text) {
    const [ms = '', id = ''] = text.split(' ')
    return /^\d{1,15}$/.test(ms) && isId(id) ? { at: new Date(Number(ms)), id } : null
  },
}

/** A place that is the id itself. */
export const idPlaces: PlaceText<string> = {
  write: (id) => id,
  read: (text) => (isId(text) ? text : null),
}
