import { pesosText } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import type { LedgerTransaction } from '../domain/ledger/book/book.ts'
import { sumOf } from '../domain/ledger/book/components.ts'
import { balanceOf, type ContractLedger, creditOf, owedOf } from '../domain/ledger/contract-ledger.ts'
import { doLine, type Ledgers, type LineRefusal } from './do-line.ts'
import { lineSchema } from './line-shape.ts'

/** What a line of `aquacis ledger run` is answered with: what was written, and how the contract stands afterwards. */
export type LedgerAnswer =
  | {
      readonly ok: true
      readonly line: number
      readonly contract: string | null
      readonly transactions: readonly object[]
      readonly open: readonly object[]
      readonly owed: string
      readonly credit: string
      readonly balance: string
    }
  | { readonly ok: false; readonly line: number; readonly error: LineRefusal }

/** Answers lines, one after the other; each is done in the ledgers that those before it left. */
export type LedgerLines = (value: unknown, line: number) => LedgerAnswer

const begun = new Date('2026-01-01T18:00:00.000Z')

/** Ledgers in which nothing happened yet. */
export function createLedgerLines(): LedgerLines {
  const ledgers: Ledgers = { of: new Map(), holds: new Map() }
  let now = begun
  return (value, line) => {
    const read = v.safeParse(lineSchema, value)
    if (!read.success) return { ok: false, line, error: misshapen(read.issues[0]) }
    now = read.output.at ?? now
    const done = doLine(ledgers, read.output, now)
    if ('mend' in done) return { ok: false, line, error: done }
    const { ledger, transactions } = done
    ledgers.of.set(ledger.contractId, ledger)
    return { ok: true, line, contract: ledger.contractId, ...standingOf(ledger, transactions) }
  }
}

function misshapen(issue: v.BaseIssue<unknown>): LineRefusal {
  const where = v.getDotPath(issue) ?? ''
  return { what: issue.message, where, mend: 'see “aquacis ledger --help” for the shapes of lines' }
}

function standingOf(ledger: ContractLedger, transactions: readonly LedgerTransaction[]) {
  return {
    transactions: transactions.map(written),
    open: [...ledger.bills.values()]
      .filter(({ open }) => sumOf(open) > 0n)
      .map(({ invoiceId: invoice, dueOn: due, open, held }) => ({
        ...{ invoice, due, open: pesosText(sumOf(open)), surcharge: pesosText(open.SURCHARGE) },
        ...{ vat: pesosText(open.VAT), principal: pesosText(open.PRINCIPAL), held: pesosText(held) },
      })),
    owed: pesosText(owedOf(ledger)),
    credit: pesosText(creditOf(ledger)),
    balance: pesosText(balanceOf(ledger)),
  }
}

function written({ sourceKey: key, kind, amount, balance, entries, allocations }: LedgerTransaction) {
  return {
    ...{ key, kind, amount: pesosText(amount), balance: pesosText(balance) },
    entries: entries.map(({ account, amount: side, invoiceId, component, paymentId, provider }) => ({
      ...{ account, amount: pesosText(side), invoice: invoiceId, component, payment: paymentId, provider },
    })),
    allocations: allocations.map(({ invoiceId: invoice, amount: part, balanceBefore, instalment }) => ({
      ...{ invoice, amount: pesosText(part), before: pesosText(balanceBefore), instalment },
    })),
  }
}
