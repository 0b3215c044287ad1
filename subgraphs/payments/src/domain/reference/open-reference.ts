import { type Centavos, centavos, spokenPesos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { offerOf } from './offers.ts'
import type { Cover, CoveredBill, PayingMethod, Reference } from './reference.ts'

/** What is asked for. */
export interface Wish {
  readonly id: string
  readonly contractId: string
  readonly method: PayingMethod
  /** Bills to pay; null: whatever is owed. */
  readonly invoiceIds: readonly string[] | null
  /** With an instalment, what is left of it and the bills of its plan. */
  readonly instalment: { readonly id: string; readonly left: Centavos } | null
  /** Another amount than what is owed; null: all of it. */
  readonly amount: Centavos | null
}

/** A bill of which something is open. What is disputed of it need not be paid. */
export interface Payable {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly open: Centavos
  readonly held: Centavos
}

export type OpenReferenceOutcome =
  | { readonly kind: 'open'; readonly reference: Reference }
  | { readonly kind: 'nothing'; readonly message: string }
  | { readonly kind: 'impossible'; readonly message: string }

const zero = centavos(0n)
/** More than that beyond what is owed is taken for a slip of the finger. */
const mostAhead = centavos(50_000_00n)

/**
 * Decides what a reference is for and how much it asks for. `owed` are the contract's open bills, the oldest first. Its end is
 * that of the way to pay.
 */
export function openReference(wish: Wish, owed: readonly Payable[], now: Date): OpenReferenceOutcome {
  const chosen = billsOf(wish, owed)
  if (chosen === null)
    return { kind: 'impossible', message: 'Uno de los recibos no es de este contrato. Vuelve a elegirlos.' }
  const due = wish.instalment?.left ?? sumOfCentavos(chosen.map(({ amount }) => amount))
  if (due <= 0n && wish.amount === null)
    return { kind: 'nothing', message: 'No debes nada por ahora: no hace falta pagar.' }
  const amount = wish.amount ?? due
  const wrong = amountProblem(wish, amount, due)
  if (wrong !== null) return { kind: 'impossible', message: wrong }
  const { id, contractId, method } = wish
  const { holdsHours } = offerOf(method)
  return {
    kind: 'open',
    reference: {
      ...{ id, contractId, cover: coverOf(wish), bills: chosen, method, amount, paid: zero },
      ...{ state: method === 'CARD' ? 'WAITING' : 'OPENING', createdAt: now },
      expiresAt: holdsHours === null ? null : new Date(now.getTime() + holdsHours * 3_600_000),
    },
  }
}

function coverOf({ instalment, invoiceIds }: Wish): Cover {
  if (instalment !== null) return { of: 'INSTALMENT', instalmentId: instalment.id }
  return { of: invoiceIds === null ? 'BALANCE' : 'INVOICES' }
}

/** Null where a bill was asked for that is not open. */
function billsOf({ invoiceIds, instalment }: Wish, owed: readonly Payable[]): CoveredBill[] | null {
  if (instalment !== null) return []
  const wanted = invoiceIds === null ? owed : owed.filter(({ invoiceId }) => invoiceIds.includes(invoiceId))
  if (invoiceIds !== null && wanted.length < new Set(invoiceIds).size) return null
  return wanted.flatMap(({ invoiceId, invoiceNumber, open, held }) => {
    const amount = centavos(open - held)
    return amount > 0n ? [{ invoiceId, invoiceNumber, amount }] : []
  })
}

function amountProblem({ method, instalment }: Wish, amount: Centavos, due: Centavos): string | null {
  const { least, most } = offerOf(method)
  const other = 'Elige otra forma de pago.'
  if (amount <= 0n) return 'Escribe cuánto quieres pagar: más de cero.'
  if (amount < least) return `Con esta forma de pago lo menos son ${spokenPesos(least)}. ${other}`
  if (most !== null && amount > most)
    return `Con esta forma de pago lo más son ${spokenPesos(most)} por pago. ${other} O paga en dos partes.`
  if (instalment !== null && amount !== due)
    return `La parcialidad se paga completa: son ${spokenPesos(due)}.`
  if (amount > due + mostAhead)
    return `Es mucho más de lo que debes (${spokenPesos(due)}). Revisa la cantidad.`
  return null
}
