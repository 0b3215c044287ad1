import { instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { taxRegimes, usesOf } from '../domain/catalogues.ts'
import { monthSpan } from '../domain/month.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { residentOf, seenOf } from '../loaders.ts'
import { loadFiscalData } from '../store/fiscal-data.ts'
import { listDocuments } from '../store/fiscal-document.ts'
import { monthByKind } from '../store/fiscal-month.ts'
import { documentConnection } from './document-connection.ts'

export const Query: QueryResolvers = {
  fiscalDocument: (_root, { id }, { documentById }) => documentById.load(id),
  myFiscalData: (_root, _args, { viewer, room }) => {
    const { partyId } = residentOf(viewer)
    return room.database.transaction(viewer, (tx) => loadFiscalData(tx, room.sealer, partyId))
  },
  taxRegimes: (_root, { rfc }) => taxRegimes(rfc ?? null),
  cfdiUses: (_root, { taxRegime }) => usesOf(taxRegime),
  fiscalDocuments: async (_root, { state, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const found = await room.database.transaction(viewer, async (tx) =>
      seenOf(tx, viewer, await listDocuments(tx, { state: state ?? null, ...page })),
    )
    return documentConnection(found, page)
  },
  fiscalMonth: async (_root, { month }, { viewer, room }) => {
    const span = monthSpan(month)
    if (span === null) throw badUserInput('a month is written like 2026-11')
    return { month, kinds: await room.database.transaction(viewer, (tx) => monthByKind(tx, span)) }
  },
}
