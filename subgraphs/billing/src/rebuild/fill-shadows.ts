import { type CopyColumn, copyIn } from '@aquacis/kit/runtime/copy-in.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { Account } from '../domain/account/account.ts'
import { accountRow } from '../store/account-row.ts'
import type { Folded, FoldedInvoice } from './fold-streams.ts'

/** Adds accounts and bills to the shadows by COPY. */
export async function fillShadows(tx: Transaction, { accounts, invoices }: Folded): Promise<void> {
  await copyIn(tx, 'rebuild.account', accountColumns, accounts.map(written))
  await copyIn(tx, 'rebuild.invoice', invoiceColumns, invoices)
  await noteReversals(
    tx,
    invoices.flatMap(({ became }) => (became?.state === 'REVERSED' ? [became] : [])),
  )
}

/** Takes what is known of accounts out of the shadows again. */
export async function emptyShadows(tx: Transaction, contractIds: readonly string[]): Promise<void> {
  const ids = sql.param(contractIds)
  await tx.execute(sql`delete from rebuild.account where contract_id = any(${ids}::uuid[])`)
  await tx.execute(sql`delete from rebuild.invoice where contract_id = any(${ids}::uuid[])`)
}

/** An account with its texts, which are asked for twice: how long they are, and what they are. */
interface WrittenAccount extends Account {
  readonly stateText: string
  readonly billsText: string
}

function written(account: Account): WrittenAccount {
  const { state, bills } = accountRow(account)
  // On the wire jsonb is the number of its form, 1, and its text.
  return { ...account, stateText: `\u0001${JSON.stringify(state)}`, billsText: JSON.stringify(bills) }
}

const accountColumns: readonly CopyColumn<WrittenAccount>[] = [
  { name: 'contract_id', type: 'uuid', of: ({ contractId }) => contractId },
  { name: 'operating_unit_id', type: 'int4', of: ({ operatingUnitId }) => operatingUnitId },
  { name: 'zone', type: 'text', of: ({ zone }) => zone ?? null },
  { name: 'opened_on', type: 'int4', of: ({ openedOn }) => dayNumber(openedOn) },
  { name: 'closed_on', type: 'int4', of: ({ closedOn }) => (closedOn === null ? null : dayNumber(closedOn)) },
  { name: 'version', type: 'int4', of: ({ version }) => version },
  { name: 'state', type: 'text', of: ({ stateText }) => stateText },
  { name: 'bills', type: 'text', of: ({ billsText }) => billsText },
]

const invoiceColumns: readonly CopyColumn<FoldedInvoice>[] = [
  { name: 'id', type: 'uuid', of: ({ issued }) => issued.bill.invoiceId },
  { name: 'contract_id', type: 'uuid', of: ({ issued }) => issued.contractId },
  { name: 'version', type: 'int4', of: ({ issued }) => issued.version },
  { name: 'operating_unit_id', type: 'int4', of: ({ issued }) => issued.operatingUnitId },
  { name: 'number', type: 'text', of: ({ issued }) => issued.bill.number },
  { name: 'issued_at', type: 'instant', of: ({ issued }) => Date.parse(issued.bill.issuedAt) },
  { name: 'period_from', type: 'int4', of: ({ issued }) => dayNumber(issued.bill.periodFrom) },
  { name: 'period_to', type: 'int4', of: ({ issued }) => dayNumber(issued.bill.periodTo) },
  { name: 'total_centavos', type: 'int8', of: ({ issued }) => Number(issued.totalCentavos) },
  { name: 'state', type: 'text', of: ({ issued, became }) => became?.state ?? issued.state },
]

type Became = NonNullable<FoldedInvoice['became']>

async function noteReversals(tx: Transaction, reversed: readonly Became[]): Promise<void> {
  if (reversed.length === 0) return
  const column = (of: (one: Became) => string | null) => sql.param(reversed.map(of))
  await tx.execute(sql`
    update rebuild.invoice set reversed_because = told.because, reversal_id = told.reversal_id,
      replaced_by = told.replaced_by
    from unnest(${column((one) => one.invoiceId)}::uuid[], ${column((one) => one.because)}::text[],
      ${column((one) => one.reversalId)}::uuid[], ${column((one) => one.replacedBy)}::uuid[])
      as told (id, because, reversal_id, replaced_by)
    where rebuild.invoice.id = told.id`)
}

/** On the wire a date is its days since 2000-01-01. */
function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / 86_400_000
}
