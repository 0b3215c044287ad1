import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../../src/domain/ledger/allocate.ts'
import type { LedgerTransaction } from '../../src/domain/ledger/book/book.ts'
import { components, noParts } from '../../src/domain/ledger/book/components.ts'
import { favourIdOf } from '../../src/domain/ledger/book/ledger-ids.ts'
import { charge, reverseCharge } from '../../src/domain/ledger/charge.ts'
import { type Change, type ContractLedger, emptyLedger } from '../../src/domain/ledger/contract-ledger.ts'
import { forgive } from '../../src/domain/ledger/forgive.ts'
import { hold, releaseHold } from '../../src/domain/ledger/hold.ts'
import { pay } from '../../src/domain/ledger/pay.ts'
import { restore, takable, takeBack } from '../../src/domain/ledger/take-back.ts'

/** A ledger with all that was ever written of it. */
export interface History {
  readonly ledger: ContractLedger
  readonly book: readonly LedgerTransaction[]
  readonly holds: ReadonlyMap<string, { readonly invoiceId: string; readonly amount: Centavos }>
}

/** Bills, payments and requests of a history are few, so that most of what happens meets something. */
const few = 4
const begun = Date.UTC(2026, 0, 1)

/** Nothing happened yet. */
export const noHistory: History = { ledger: emptyLedger('contract'), book: [], holds: new Map() }

/** What a whole number from 0 to 2³¹ says that happens; each number always the same. Nothing where it cannot happen. */
export function happen(history: History, number: number): History {
  let rest = number
  const draw = (values: number): number => {
    const value = rest % values
    rest = Math.floor(rest / values)
    return value
  }
  const kind = draw(9)
  const [one, other] = [draw(few), draw(few)]
  const amount = centavos(BigInt(draw(40) * draw(1000) + draw(100)))
  const at = new Date(begun + history.book.length * 1000)
  const { ledger, holds } = history
  const invoiceId = `bill ${one}`
  const wrote = (change: Change): History => ({
    ...{ holds, ledger: change.ledger },
    book: [...history.book, ...change.transactions],
  })
  switch (kind) {
    case 0:
      return wrote(charge(ledger, billOf(one, amount, other, number % 5 === 0), allocationPolicy, at))
    case 1:
      return wrote(reverseCharge(ledger, invoiceId, allocationPolicy, at))
    case 2:
    case 3:
      return amount === 0n ? history : wrote(pay(ledger, moneyOf(other, amount, one, at), allocationPolicy))
    case 4:
    case 5: {
      const isOfBill = number % 7 === 0
      const payment = ledger.payments.get(isOfBill ? favourIdOf(invoiceId) : `payment ${other}`)
      if (payment === undefined) return history
      const hows = isOfBill ? (['REFUND'] as const) : (['REVERSAL', 'CHARGEBACK', 'REFUND'] as const)
      const how = hows[number % hows.length] ?? 'REFUND'
      const most = takable(payment, how)
      const asked = amount === 0n || amount > most ? most : amount
      const id = `taking ${one}`
      if (asked === 0n && !ledger.takings.has(id)) return history
      const request = {
        takingBackId: id,
        requestId: id,
        paymentId: payment.paymentId,
        kind: how,
        amount: asked,
      }
      return wrote(takeBack(ledger, { ...request, reason: '', by: null, takenBackAt: at }, allocationPolicy))
    }
    case 6: {
      const id = `taking ${one}`
      return ledger.takings.has(id) ? wrote(restore(ledger, id, allocationPolicy, at)) : history
    }
    case 7: {
      const forgiven = components.slice(0, 1 + (number % 3))
      const limit = amount === 0n ? ('ALL' as const) : amount
      const invoiceIds = number % 2 === 0 ? null : [invoiceId]
      const asked = { adjustmentId: `adjustment ${other}`, amount: limit, components: forgiven, invoiceIds }
      return wrote(forgive(ledger, asked, allocationPolicy, at))
    }
    default: {
      const holdId = `hold ${other}`
      const held = holds.get(holdId)
      if (held !== undefined) return release(history, holdId, held, at)
      // A dispute is had once.
      if (amount === 0n || !ledger.bills.has(invoiceId) || holds.size >= few) return history
      const kept = new Map(holds).set(holdId, { invoiceId, amount })
      return { ...history, ledger: hold(ledger, invoiceId, amount), holds: kept }
    }
  }
}

function release(
  history: History,
  holdId: string,
  { invoiceId, amount }: { readonly invoiceId: string; readonly amount: Centavos },
  at: Date,
): History {
  // What is released is a hold of nothing from then on, and not had again.
  if (amount === 0n) return history
  const change = releaseHold(history.ledger, { holdId, invoiceId, amount }, allocationPolicy, at)
  return {
    ledger: change.ledger,
    book: [...history.book, ...change.transactions],
    holds: new Map(history.holds).set(holdId, { invoiceId, amount: centavos(0n) }),
  }
}

/** A bill, or one of less than nothing. */
function billOf(one: number, amount: Centavos, spread: number, isFavour: boolean) {
  const part = centavos(amount / BigInt(spread + 2))
  const month = `2026-0${1 + ((one + spread) % few)}`
  return {
    ...{
      invoiceId: `bill ${one}`,
      invoiceNumber: `QRO-${one}`,
      paymentReference: null,
      issuedOn: `${month}-03`,
      dueOn: `${month}-18`,
    },
    ...{ periodFrom: `${month}-01`, periodTo: `${month}-28` },
    charged: isFavour
      ? noParts
      : { SURCHARGE: part, VAT: centavos(spread % 2 === 0 ? part : 0n), PRINCIPAL: amount },
    favour: centavos(isFavour ? amount : 0n),
  }
}

function moneyOf(one: number, amount: Centavos, target: number, paidAt: Date) {
  return {
    ...{ paymentId: `payment ${one}`, sourceKey: `source ${one}`, amount, fee: centavos(amount / 50n) },
    ...({ provider: 'conekta', channel: 'OXXO', form: '01', paidAt, referenceId: null } as const),
    targets: target === 0 ? null : [`bill ${target}`],
  }
}
