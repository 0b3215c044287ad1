import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Contract } from '../domain/contract.ts'

/** A page of a list, as Relay's cursor connections have it. */
export interface ContractConnection {
  readonly edges: { readonly cursor: string; readonly node: Contract }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const pageSizeAtMost = 100

/** The page after a cursor of contracts that stand in their order. Throws BAD_USER_INPUT for a page it cannot give. */
export function contractConnection(
  contracts: readonly Contract[],
  { first, after }: { first?: number | null; after?: string | null },
): ContractConnection {
  const size = first ?? 20
  if (size < 1 || size > pageSizeAtMost) throw badUserInput(`first must be from 1 to ${pageSizeAtMost}`)
  const start = after == null ? 0 : contracts.findIndex((contract) => cursorOf(contract) === after) + 1
  if (after != null && start === 0) throw badUserInput('after must be a cursor of this list')
  const edges = contracts.slice(start, start + size).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: { hasNextPage: start + size < contracts.length, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function cursorOf({ id }: Contract): string {
  return Buffer.from(id).toString('base64url')
}
