import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { sumOf } from '../../domain/ledger/book/components.ts'
import type { InvoiceSettlementResolvers } from '../../generated/resolvers.ts'

export const InvoiceSettlement: InvoiceSettlementResolvers = {
  id: ({ invoiceId }) => invoiceId,
  open: ({ open }) => pesosText(sumOf(open)),
  paid: ({ charged, open, reversedAt }) =>
    pesosText(centavos(reversedAt === null ? sumOf(charged) - sumOf(open) : 0n)),
}
