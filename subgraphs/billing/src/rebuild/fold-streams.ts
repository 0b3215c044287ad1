import { type Account, evolve } from '../domain/account/account.ts'
import { type InvoiceChange, invoiceChanges } from '../domain/account/invoice.ts'
import { upcast } from '../domain/account/upcast.ts'

/** A fact as a rebuild reads it: stream, version, type, version of its data, data without what only stands on a bill. */
export type FoldedRow = readonly [
  streamId: string,
  version: number,
  type: string,
  schemaVersion: number,
  data: unknown,
]

/** A bill as its facts have made it, ready to be kept. */
export interface FoldedInvoice {
  readonly issued: Extract<InvoiceChange, { readonly kind: 'issued' }>
  /** The last that became of it; null where nothing did. */
  readonly became: Extract<InvoiceChange, { readonly kind: 'became' }> | null
}

/** What facts have made. */
export interface Folded {
  readonly accounts: readonly Account[]
  readonly invoices: readonly FoldedInvoice[]
}

/** Folds whole streams of accounts; rows come stream by stream, in order. */
export function foldStreams(rows: readonly FoldedRow[]): Folded {
  const accounts: Account[] = []
  const invoices = new Map<string, FoldedInvoice>()
  let account: Account | null = null
  for (const [streamId, version, type, schemaVersion, data] of rows) {
    if (account !== null && account.contractId !== streamId) {
      accounts.push(account)
      account = null
    }
    const fact = upcast({ type, schemaVersion, data })
    account = evolve(account, fact)
    if (account.version !== version) throw new Error(`stream ${streamId} has a gap before version ${version}`)
    for (const change of invoiceChanges(account, fact)) note(invoices, change)
  }
  if (account !== null) accounts.push(account)
  return { accounts, invoices: [...invoices.values()] }
}

function note(invoices: Map<string, FoldedInvoice>, change: InvoiceChange): void {
  if (change.kind === 'issued') {
    invoices.set(change.bill.invoiceId, { issued: change, became: null })
    return
  }
  const known = invoices.get(change.invoiceId)
  if (known === undefined)
    throw new Error(`bill ${change.invoiceId} became ${change.state} and was never issued`)
  const { because, reversalId, replacedBy } = known.became ?? change
  invoices.set(change.invoiceId, {
    ...known,
    became: {
      ...change,
      because: change.because ?? because,
      reversalId: change.reversalId ?? reversalId,
      replacedBy: change.replacedBy ?? replacedBy,
    },
  })
}
