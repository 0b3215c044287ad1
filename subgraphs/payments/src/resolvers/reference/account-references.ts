import { connectionOf, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import type { PaymentAccountResolvers } from '../../generated/resolvers.ts'
import { type ReferencePlace, referencesOfContract } from '../../store/reference/payment-reference.ts'

const places: PlaceText<ReferencePlace> = {
  write: ({ createdAt, id }) => `${createdAt.toISOString()} ${id}`,
  read(text) {
    const [at = '', id = ''] = text.split(' ')
    const createdAt = new Date(at)
    return Number.isNaN(createdAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id) ? null : { createdAt, id }
  },
}

/** References of an account, the newest first. */
export const accountReferences: Pick<PaymentAccountResolvers, 'references'> = {
  references: async ({ contractId }, args, { viewer, room }) => {
    const page = readPage({ ...args, first: args.first ?? 10 }, places)
    const found = await room.database.transaction(viewer, (tx) => referencesOfContract(tx, contractId, page))
    const seen = found.map((one) => ({ ...one, byKey: false }))
    return connectionOf(seen, page, places, ({ createdAt, id }) => ({ createdAt, id }))
  },
}
