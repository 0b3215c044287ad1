import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { sql } from 'drizzle-orm'
import { payableOf } from '../../domain/ledger/allocate.ts'
import { sumOf } from '../../domain/ledger/book/components.ts'
import { type ContractBill, openBillsOf } from './ledger-bill.ts'

/** A bill of which something is open. */
export interface OpenInvoice {
  readonly invoiceId: string
  readonly invoiceNumber: string
  /** As printed with its barcode; null where it has none. */
  readonly paymentReference: string | null
  readonly contractId: string
  readonly operatingUnitId: number
  /** Days, `YYYY-MM-DD`; `periodTo` is the day after the last. */
  readonly issuedOn: string
  readonly dueOn: string
  readonly periodFrom: string
  readonly periodTo: string
  /** What it came to. */
  readonly total: Centavos
  readonly open: { readonly surcharge: Centavos; readonly vat: Centavos; readonly principal: Centavos }
  /** What is open, all components together. */
  readonly owed: Centavos
  /** The part of it that is disputed: not to be dunned, and no money goes to it. */
  readonly held: Centavos
  /** How often money went to it. */
  readonly payments: number
}

/** Bills of contracts of which something is open, as far as the transaction may see them, the oldest first. */
export async function openInvoices(tx: Transaction, contractIds: readonly string[]): Promise<OpenInvoice[]> {
  return contractIds.length === 0 ? [] : (await openBillsOf(tx, contractIds)).map(openInvoiceOf)
}

/** A bill as others see it. */
function openInvoiceOf(bill: ContractBill): OpenInvoice {
  const { charged, open, held, reversedAt: _, settledAt: __, ...facts } = bill
  const owed = sumOf(open)
  return {
    ...facts,
    ...{ total: sumOf(charged), owed, held: centavos(owed - payableOf({ open, held })) },
    open: { surcharge: open.SURCHARGE, vat: open.VAT, principal: open.PRINCIPAL },
  }
}

/** How a contract stands. */
export interface Position {
  readonly contractId: string
  /** All bills together; what is disputed is in it. */
  readonly owed: Centavos
  /** The part whose last day to pay is over, and that is not disputed. */
  readonly overdue: Centavos
  /** The part that is disputed. */
  readonly held: Centavos
  /** What was paid ahead. */
  readonly credit: Centavos
}

/** How contracts stand on a day (`YYYY-MM-DD`), as far as the transaction may see it; those that owe nothing are in it too. */
export async function positionsOf(
  tx: Transaction,
  contractIds: readonly string[],
  today: string,
): Promise<Position[]> {
  if (contractIds.length === 0) return []
  const { rows } = await tx.execute<
    Record<'contract_id' | 'owed' | 'overdue' | 'held' | 'credit', string>
  >(sql`
    select c.contract_id, coalesce(b.owed, 0) as owed, coalesce(b.overdue, 0) as overdue, coalesce(b.held, 0) as held,
      coalesce(p.credit, 0) as credit
    from unnest(${sql.param([...contractIds])}::uuid[]) c (contract_id)
    left join lateral (
      select sum(o.open) as owed, sum(o.open - least(o.held, o.open)) filter (where o.due_on < ${today}::date) as overdue, sum(least(o.held, o.open)) as held
      from (select open_surcharge + open_vat + open_principal as open, due_on, held from ledger_bill
        where contract_id = c.contract_id and open_surcharge + open_vat + open_principal > 0) o) b on true
    left join lateral (select sum(credit) as credit from payment where contract_id = c.contract_id and credit > 0) p on true`)
  return rows.map(({ contract_id: contractId, owed, overdue, held, credit }) => ({
    contractId,
    ...{ owed: whole(owed), overdue: whole(overdue), held: whole(held), credit: whole(credit) },
  }))
}

/** Contracts behind a contract that owe something that was due before a day (`YYYY-MM-DD`), in order. */
export async function contractsInDebt(
  tx: Transaction,
  {
    dueBefore,
    after,
    limit,
  }: { readonly dueBefore: string; readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const { rows } = await tx.execute<{ contract_id: string }>(sql`
    select distinct contract_id from ledger_bill
    where open_surcharge + open_vat + open_principal > 0 and due_on < ${dueBefore}::date
      ${after === null ? sql`` : sql`and contract_id > ${after}::uuid`}
    order by contract_id limit ${limit}`)
  return rows.map(({ contract_id }) => contract_id)
}

function whole(text: string): Centavos {
  return centavos(BigInt(text))
}
