import { readFileSync } from 'node:fs'
import { DateTime } from '@aquacis/kit/runtime/date-time.ts'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { cancellationDownload } from './downloads/cancellation.ts'
import { monthlyReportDownload } from './downloads/monthly-report.ts'
import { pdfDownload } from './downloads/pdf.ts'
import { xmlDownload } from './downloads/xml.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type FiscalContext, withLoaders } from './loaders.ts'
import { startStamper } from './queue/stamper.ts'
import { contractEnded } from './reactions/contract-ended.ts'
import { contractMemberJoined } from './reactions/contract-member-joined.ts'
import { contractMemberLeft } from './reactions/contract-member-left.ts'
import { contractStarted } from './reactions/contract-started.ts'
import { invoiceIssued } from './reactions/invoice-issued.ts'
import { invoiceReversed } from './reactions/invoice-reversed.ts'
import { allotmentReleased } from './reactions/payments/allotment-released.ts'
import { creditAllotted } from './reactions/payments/credit-allotted.ts'
import { debtForgiven } from './reactions/payments/debt-forgiven.ts'
import { paymentPosted } from './reactions/payments/payment-posted.ts'
import { FiscalCancellation } from './resolvers/FiscalCancellation.ts'
import { FiscalDocument } from './resolvers/FiscalDocument.ts'
import { FiscalMonthKind } from './resolvers/FiscalMonthKind.ts'
import { Invoice } from './resolvers/Invoice.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Payment } from './resolvers/Payment.ts'
import { Query } from './resolvers/Query.ts'
import { fiscalVariables } from './settings.ts'

const resolvers: Resolvers = {
  Query,
  Mutation,
  Invoice,
  Payment,
  FiscalCancellation,
  FiscalDocument,
  FiscalMonthKind,
  DateTime,
}

/** Fiscal documents, without a port. */
export const subgraph: SubgraphDefinition<FiscalContext> = {
  name: 'fiscal',
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers: { ...resolvers },
  migrations: new URL('../migrations/', import.meta.url),
  variables: fiscalVariables,
  reactions: [
    contractStarted,
    contractEnded,
    contractMemberJoined,
    contractMemberLeft,
    invoiceIssued,
    invoiceReversed,
    paymentPosted,
    creditAllotted,
    allotmentReleased,
    debtForgiven,
  ],
  downloads: {
    ...{ bill: pdfDownload, cfdi: xmlDownload, 'cfdi-cancellation': cancellationDownload },
    'fiscal-month': monthlyReportDownload,
  },
  context: withLoaders,
  start: (room) => startStamper(room),
}
