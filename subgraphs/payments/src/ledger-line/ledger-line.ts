import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import { paymentOrder } from '../domain/ledger/allocate.ts'
import type { LedgerTransaction } from '../domain/ledger/book/book.ts'
import { sumOf } from '../domain/ledger/book/components.ts'
import { type ContractLedger, owedOf } from '../domain/ledger/contract-ledger.ts'
import { type LineMistake, misreadLine } from '../given/misread-line.ts'
import { doLine, type Ledgers } from './do-line.ts'
import { createLedgerShelf, type LedgerShelf } from './ledger-shelf.ts'
import { lineSchema } from './line-shape.ts'
import { createToldBefore, type ToldBefore } from './told-before.ts'

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
  | { readonly ok: false; readonly line: number; readonly error: LineMistake }

/** Answers lines, one after the other; each is done in the ledgers that those before it left. */
export type LedgerLines = (value: unknown, line: number) => LedgerAnswer

const begun = new Date('2026-01-01T18:00:00.000Z')

/** Ledgers in which nothing happened yet. */
export function createLedgerLines(): LedgerLines {
  const shelf = createLedgerShelf()
  const ledgers: Ledgers = { shelf, holds: new Map() }
  const before = createToldBefore()
  let now = begun
  return (value, line) => {
    const read = v.safeParse(lineSchema, value)
    if (!read.success) return { ok: false, line, error: misreadLine(read.issues[0], 'aquacis ledger') }
    const asked = read.output
    now = asked.at ?? now
    const known = before.find(asked)
    if (known?.isSame === false) return { ok: false, line, error: otherwise(known, asked.do) }
    if (known !== null) {
      const { contract } = known.told
      return { ok: true, line, contract, ...standingOf(shelf, shelf.load(contract), []) }
    }
    const done = doLine(ledgers, asked, now)
    if ('mend' in done) return { ok: false, line, error: done }
    const { ledger, transactions } = done
    shelf.save(ledger)
    before.keep(asked, line, ledger.contractId)
    return { ok: true, line, contract: ledger.contractId, ...standingOf(shelf, ledger, transactions) }
  }
}

function otherwise(
  { told, name, where }: NonNullable<ReturnType<ToldBefore['find']>>,
  verb: string,
): LineMistake {
  const what = `${verb} ${name} says something else than line ${told.line}, which was done`
  return { what, where, mend: 'repeat that line as it was, or write a name that was not used' }
}

function standingOf(shelf: LedgerShelf, ledger: ContractLedger, transactions: readonly LedgerTransaction[]) {
  const [owed, credit] = [owedOf(ledger), shelf.creditOf(ledger.contractId)]
  return {
    transactions: transactions.map(written),
    open: paymentOrder([...ledger.bills.values()], [])
      .filter(({ open }) => sumOf(open) > 0n)
      .map(({ invoiceId: invoice, dueOn: due, open, held }) => ({
        ...{ invoice, due, open: pesosText(sumOf(open)), surcharge: pesosText(open.SURCHARGE) },
        ...{ vat: pesosText(open.VAT), principal: pesosText(open.PRINCIPAL), held: pesosText(held) },
      })),
    owed: pesosText(owed),
    credit: pesosText(credit),
    balance: pesosText(centavos(owed - credit)),
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
