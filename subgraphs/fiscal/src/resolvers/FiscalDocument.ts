import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { stampOnPaper } from '../bill-pdf/stamp-on-paper.ts'
import { folioOf } from '../domain/document/document.ts'
import type { FiscalDocumentResolvers } from '../generated/resolvers.ts'

export const FiscalDocument: FiscalDocumentResolvers = {
  __resolveReference: ({ id }, { documentById }) => documentById.load(id),
  folio: folioOf,
  receiverRfc: ({ receiver }) => receiver.rfc,
  receiverName: ({ receiver }) => receiver.name,
  total: ({ totalCentavos }) => pesosText(centavos(totalCentavos)),
  refusedBecause: ({ state, lastCode, lastReason }) =>
    state !== 'REFUSED' ? null : lastCode ? `${lastCode}: ${lastReason}` : lastReason,
  replaces: ({ replacesId }, _args, { documentById }) =>
    replacesId === null ? null : documentById.load(replacesId),
  cancellation: ({ cancelAcceptance, cancelReplacementId, cancelledAt, cancelReceipt }) =>
    cancelAcceptance === null
      ? null
      : {
          acceptance: cancelAcceptance,
          replacementId: cancelReplacementId,
          cancelledAt,
          hasReceipt: cancelReceipt,
        },
  verificationUrl: async ({ id, uuid }, _args, { stampedXmlById }) => {
    const xml = uuid === null ? null : await stampedXmlById.load(id)
    if (xml === null) return null
    const read = stampOnPaper(xml)
    return 'stamp' in read ? read.stamp.verificationUrl : null
  },
}
