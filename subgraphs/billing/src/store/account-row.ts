import { centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { litres as litresOf } from '@aquacis/kit/values/volume.ts'
import type { Account, BillNote } from '../domain/account/account.ts'
import type { BillParts } from '../domain/rating/bill-parts.ts'

/** An account as it is kept, but for its bills; the balance is pesos with two places. */
export type AccountState = Omit<Account, 'balance' | 'bills'> & { readonly balance: string }

/**
 * A bill as the row of its account remembers it: what every bill has is known by its place, and behind that what only some
 * have. Each bill of a run writes fourteen of these anew: their names would be half of the bytes.
 */
export type BillRow = readonly [
  invoiceId: string,
  number: string,
  periodFrom: string,
  periodTo: string,
  dueOn: string,
  litres: number,
  estimated: boolean,
  totalCentavos: number,
  openCentavos: number,
  more?: More | null,
  vatCentavos?: number,
]

type Placed =
  | 'invoiceId'
  | 'number'
  | 'periodFrom'
  | 'periodTo'
  | 'dueOn'
  | 'litres'
  | 'estimated'
  | 'total'
  | 'open'
type More = Partial<Omit<BillNote, Placed | 'allotted' | 'allottedParts' | 'surcharge' | 'vat'>> & {
  readonly allottedCentavos?: number
  readonly surchargeCentavos?: number
  /** Surcharge, IVA, principal. */
  readonly allottedParts?: readonly [number, number, number]
}

/** What the row of an account holds of it. */
export interface AccountRow {
  readonly state: AccountState
  readonly bills: readonly BillRow[]
}

/** The form in which an account is kept. */
export function accountRow({ bills, balance, ...rest }: Account): AccountRow {
  return { state: { ...rest, balance: pesosText(balance) }, bills: bills.map(billRow) }
}

function billRow(bill: BillNote): BillRow {
  const { invoiceId, number, periodFrom, periodTo, dueOn, litres, estimated, total, open, ...some } = bill
  const { allotted, allottedParts: parts, surcharge, vat, ...rest } = some
  const more: More = {
    ...rest,
    ...(allotted === undefined ? {} : { allottedCentavos: Number(allotted) }),
    ...(surcharge === undefined ? {} : { surchargeCentavos: Number(surcharge) }),
    ...(parts === undefined
      ? {}
      : { allottedParts: [Number(parts.surcharge), Number(parts.vat), Number(parts.principal)] }),
  }
  const known = [invoiceId, number, periodFrom, periodTo, dueOn, litres, estimated] as const
  const amounts = [Number(total), Number(open)] as const
  const hasMore = Object.values(more).some((value) => value !== null)
  if (vat !== undefined) return [...known, ...amounts, hasMore ? more : null, Number(vat)]
  return hasMore ? [...known, ...amounts, more] : [...known, ...amounts]
}

/** The account that a row keeps. */
export function accountOf({ state: { balance, ...rest }, bills }: AccountRow): Account {
  return { ...rest, balance: centavosFromPesos(balance), bills: bills.map(billNote) }
}

function billNote(row: BillRow): BillNote {
  const [invoiceId, number, periodFrom, periodTo, dueOn, litres, estimated, total, open, some, vat] = row
  const { allottedCentavos, surchargeCentavos, allottedParts, ...rest } = some ?? {}
  return {
    ...{ invoiceId, number, periodFrom, periodTo, dueOn, litres: litresOf(litres), estimated },
    ...{ total: centavos(BigInt(total)), open: centavos(BigInt(open)), billedUpTo: null },
    ...rest,
    ...(allottedCentavos === undefined ? {} : { allotted: centavos(BigInt(allottedCentavos)) }),
    ...(surchargeCentavos === undefined ? {} : { surcharge: centavos(BigInt(surchargeCentavos)) }),
    ...(vat === undefined ? {} : { vat: centavos(BigInt(vat)) }),
    ...(allottedParts === undefined ? {} : { allottedParts: partsOf(allottedParts) }),
  }
}

function partsOf([surcharge, vat, principal]: readonly [number, number, number]): BillParts {
  return {
    surcharge: centavos(BigInt(surcharge)),
    vat: centavos(BigInt(vat)),
    principal: centavos(BigInt(principal)),
  }
}
