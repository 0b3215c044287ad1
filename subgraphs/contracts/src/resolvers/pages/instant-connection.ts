import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { MemberPlace } from '../../store/members/member.ts'
import { pageSize } from './page-size.ts'

/** A page of a list that is in the order of instants, as Relay's cursor connections have it. */
export interface InstantConnection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Which part of such a list is asked for: `limit` is one more than the page. */
export interface InstantPage {
  readonly after: MemberPlace | null
  readonly limit: number
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT for one that cannot be given. */
export function instantPage({ first, after }: { first?: number | null; after?: string | null }): InstantPage {
  return { limit: pageSize(first) + 1, after: after == null ? null : placeOf(after) }
}

/** The connection of a page. `nodes` holds one more than the page, where there is one. */
export function instantConnection<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  { limit }: InstantPage,
  instantOf: (node: Node) => Date,
): InstantConnection<Node> {
  const edges = nodes.slice(0, limit - 1).map((node) => ({
    cursor: Buffer.from(`${instantOf(node).getTime()} ${node.id}`).toString('base64url'),
    node,
  }))
  return {
    edges,
    pageInfo: { hasNextPage: nodes.length >= limit, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function placeOf(cursor: string): MemberPlace {
  const [ms = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,15}$/.test(ms) || !isId(id)) throw badUserInput('after must be a cursor of this list')
  return { at: new Date(Number(ms)), id }
}
