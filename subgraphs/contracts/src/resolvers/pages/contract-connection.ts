import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Contract } from '../../domain/contract.ts'
import type { ContractPlace } from '../../store/contract.ts'
import { pageSize } from './page-size.ts'

/** A page of a list, as Relay's cursor connections have it. */
export interface ContractConnection {
  readonly edges: { readonly cursor: string; readonly node: Contract }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Which part of a list is asked for. */
export interface ContractPage {
  readonly after: ContractPlace | null
  readonly first: number
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT for one that cannot be given. */
export function contractPage({
  first,
  after,
}: {
  first?: number | null
  after?: string | null
}): ContractPage {
  return { first: pageSize(first), after: after == null ? null : placeOf(after) }
}

/** The connection of a page. `contracts` holds one more than the page, where there is one. */
export function contractConnection(
  contracts: readonly Contract[],
  { first }: ContractPage,
): ContractConnection {
  const edges = contracts.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: { hasNextPage: contracts.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function cursorOf({ startedOn, id }: ContractPlace): string {
  return Buffer.from(`${startedOn} ${id}`).toString('base64url')
}

function placeOf(cursor: string): ContractPlace {
  const [startedOn = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(startedOn) || Number.isNaN(Date.parse(startedOn)) || !isId(id)) {
    throw badUserInput('after must be a cursor of this list')
  }
  return { startedOn, id }
}
