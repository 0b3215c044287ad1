import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Autopay } from '../../domain/autopay/autopay.ts'
import type { DebitMandate } from '../../domain/autopay/direct-debit/mandate.ts'
import { autopaysByIds, autopaysOf } from '../../store/autopay/autopay.ts'
import { chargesOfAutopays, type KeptCharge } from '../../store/autopay/autopay-charge.ts'
import { mandatesByIds } from '../../store/autopay/direct-debit/debit-mandate.ts'

/** What the resolvers of autopay load with: row-level security leaves what is the viewer's to see. */
export interface AutopayLoaders {
  readonly autopayById: BatchLoader<string, Autopay>
  /** What a contract has. */
  readonly autopayOf: BatchLoader<string, Autopay>
  /** What was authorised, by the id of its autopay. */
  readonly mandateById: BatchLoader<string, DebitMandate>
  /** The newest first. */
  readonly chargesOfAutopay: BatchLoader<string, readonly KeptCharge[]>
}

/** Loaders for one request. */
export function autopayLoaders({ viewer, room }: RequestContext): AutopayLoaders {
  return {
    autopayById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => autopaysByIds(tx, ids.filter(isId)))
      return new Map(found.map((one) => [one.id, one]))
    }),
    autopayOf: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => autopaysOf(tx, ids.filter(isId)))
      return new Map(found.map((one) => [one.contractId, one]))
    }),
    mandateById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => mandatesByIds(tx, ids))
      return new Map(found.map((one) => [one.id, one]))
    }),
    chargesOfAutopay: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => chargesOfAutopays(tx, ids))
      return Map.groupBy(found, ({ autopayId }) => autopayId)
    }),
  }
}
