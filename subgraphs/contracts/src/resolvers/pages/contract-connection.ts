import {
  type Connection,
  connectionOf,
  type PageArguments,
  type PlaceText,
  pageSize,
  readCursor,
} from '@aquacis/kit/runtime/cursor-page.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Contract } from '../../domain/contract.ts'
import type { ContractPlace } from '../../store/contract.ts'

/** Which part of a list is asked for. */
export interface ContractPage {
  readonly after: ContractPlace | null
  readonly first: number
}

const places: PlaceText<ContractPlace> = {
  write: ({ startedOn, id }) => `${startedOn} ${id}`,
  read(text) {
    const [startedOn = '', id = ''] = text.split(' ')
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(startedOn) && !Number.isNaN(Date.parse(startedOn))
    return isDay && isId(id) ? { startedOn, id } : null
  },
}

/** The page that the arguments ask for. Throws BAD_USER_INPUT for one that cannot be given. */
export function contractPage({ first, after }: PageArguments): ContractPage {
  return { first: pageSize(first), after: after == null ? null : readCursor(after, places) }
}

/** The connection of a page. `contracts` holds one more than the page, where there is one. */
export function contractConnection(
  contracts: readonly Contract[],
  { first }: ContractPage,
): Connection<Contract> {
  return connectionOf(contracts, { limit: first + 1 }, places, ({ startedOn, id }) => ({ startedOn, id }))
}
