import { type Centavos, centavos, centavosFromPesos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { type Litres, litres as litresOf } from '@aquacis/kit/values/volume.ts'
import type { CondominiumAgreement, CondominiumMembership } from '../condominium/condominium.ts'
import { type BillParts, noParts, partsFromText, plusParts } from '../rating/bill-parts.ts'
import type { BilledUpTo } from '../volume/volume-question.ts'
import type { AccountEvent, AccountOpened, Allotment, BilledService, InvoiceIssued } from './account-event.ts'
import { type SurchargeHold, withSurchargeHold } from './surcharge/surcharge-hold.ts'

/** What an account remembers of one of its bills, as long as it stands. */
export interface BillNote {
  readonly invoiceId: string
  readonly number: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly dueOn: string
  readonly litres: Litres
  /** How many of them come of a condominium and not of the own meter; left out where it was in none. */
  readonly shared?: Litres
  readonly estimated: boolean
  readonly total: Centavos
  /** How much of it is surcharge on bills before it; left out where none is. */
  readonly surcharge?: Centavos
  /** How much of it is IVA; left out where none is. */
  readonly vat?: Centavos
  /** What is still owed of it. */
  readonly open: Centavos
  /** What payments' ledger has put to it; left out while that is nothing. */
  readonly allotted?: Centavos
  /** Of that, what the ledger said of which parts of the bill it was; left out while it said nothing. */
  readonly allottedParts?: BillParts
  /** Of the last few; null for those further back. */
  readonly billedUpTo: BilledUpTo | null
}

/** A social discount that was agreed on; `to` is the day after its last. */
export interface DiscountAgreement {
  readonly agreementId: string
  readonly code: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly proof: string
  /** The agreement that it goes on from; left out where it is the first. */
  readonly renews?: string
  /** The day on which its people were told that it ends; left out while they were not. */
  readonly remindedOn?: string
}

/** How a contract is billed and what it owes, as its facts have made it. */
export interface Account {
  readonly contractId: string
  readonly contractNumber: string | null
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  /** Of its office, by which it is read and billed; left out where contracts told none. */
  readonly zone?: string
  readonly openedOn: string
  /** Last day of the supply; null while it goes on. */
  readonly closedOn: string | null
  readonly tariffOffice: string
  readonly tariffClass: string
  readonly dwellings: number
  readonly services: readonly BilledService[]
  readonly paperless: boolean
  /** What is owed; negative for a credit. */
  readonly balance: Centavos
  /** Bills that stand, by their periods: the last fourteen, and all of which something is owed. */
  readonly bills: readonly BillNote[]
  /** The newest last. */
  readonly discounts: readonly DiscountAgreement[]
  /** Where its meter is the master of others: what they agreed on, in order of time. */
  readonly agreements?: readonly CondominiumAgreement[]
  /** Master meters behind which it stands or stood, in order of time. */
  readonly memberOf?: readonly CondominiumMembership[]
  /** On what no surcharge runs, or did not; left out where that never was. */
  readonly surchargeHolds?: readonly SurchargeHold[]
  /** How many facts made it. */
  readonly version: number
}

/** A bill shows thirteen months before it; one more tells what the oldest is compared with. */
const billsKept = 14
/** Bills are reversed from the newest on: further back nobody counts on. */
const registersKept = 3

/** By how much a fact changes what is owed. The balance is the sum of these, in whatever order they came. */
export function movementOf(fact: AccountEvent): Centavos {
  switch (fact.type) {
    case 'InvoiceIssued':
      return centavosFromPesos(fact.total)
    case 'InvoiceReversed':
      return centavos(-centavosFromPesos(fact.total))
    case 'PaymentApplied':
    case 'DebtForgiven':
      return centavos(-centavosFromPesos(fact.amount))
    case 'PaymentTakenBack':
    case 'PaymentRestored':
      return centavos(centavosFromPesos(fact.amount) * (fact.type === 'PaymentRestored' ? -1n : 1n))
    default:
      return centavos(0n)
  }
}

/** The account after a fact; null before the first. Throws where a fact follows that cannot: a bug of who recorded it. */
export function evolve(account: Account | null, fact: AccountEvent): Account {
  if (fact.type === 'AccountOpened') {
    if (account !== null) throw new TypeError(`account ${fact.contractId} is opened twice`)
    return opened(fact)
  }
  if (account === null) throw new TypeError(`${fact.type} comes before AccountOpened`)
  const moved = centavos(account.balance + movementOf(fact))
  const changed = { ...account, ...changeOf(account, fact), balance: moved, version: account.version + 1 }
  return moved === account.balance && changed.bills === account.bills ? changed : owing(changed)
}

function opened(fact: AccountOpened): Account {
  const { type: _type, ...terms } = fact
  return {
    ...terms,
    closedOn: null,
    paperless: false,
    balance: centavos(0n),
    bills: [],
    discounts: [],
    version: 1,
  }
}

function changeOf(account: Account, fact: Exclude<AccountEvent, AccountOpened>): Partial<Account> {
  switch (fact.type) {
    case 'AccountClosed':
      return { closedOn: fact.closedOn }
    case 'ZoneAssigned':
      return { zone: fact.zone }
    case 'TariffClassAssigned':
      return { tariffClass: fact.tariffClass }
    case 'DwellingsChanged':
      return { dwellings: fact.dwellings }
    case 'ServicesChanged':
      return { services: fact.services }
    case 'PaperlessChosen':
      return { paperless: fact.paperless }
    case 'DiscountGranted': {
      const { type: _type, ...agreement } = fact
      return { discounts: [...account.discounts, agreement] }
    }
    case 'DiscountEnded':
      return {
        discounts: account.discounts.map((one) =>
          one.agreementId === fact.agreementId ? { ...one, to: fact.on } : one,
        ),
      }
    case 'DiscountRenewalReminded':
      return {
        discounts: account.discounts.map((one) =>
          one.agreementId === fact.agreementId ? { ...one, remindedOn: fact.on } : one,
        ),
      }
    case 'CondominiumAgreed': {
      const { type: _type, ...agreement } = fact
      return { agreements: [...(account.agreements ?? []), agreement] }
    }
    case 'CondominiumJoined': {
      const { masterContractId, from } = fact
      return { memberOf: [...(account.memberOf ?? []), { masterContractId, from, to: null }] }
    }
    case 'CondominiumLeft':
      return {
        memberOf: (account.memberOf ?? []).map((one) =>
          one.masterContractId === fact.masterContractId && one.to === null ? { ...one, to: fact.on } : one,
        ),
      }
    case 'InvoiceIssued':
      return { bills: withBill(account.bills, fact) }
    case 'InvoiceReversed':
      return { bills: account.bills.filter(({ invoiceId }) => invoiceId !== fact.invoiceId) }
    case 'PaymentApplied':
    case 'CreditAllotted':
    case 'DebtForgiven':
      return allotted(account, fact.allotments, 1n)
    case 'AllotmentReleased':
      return allotted(account, fact.allotments, -1n)
    case 'SurchargeHoldChanged':
      return { surchargeHolds: withSurchargeHold(account.surchargeHolds ?? [], fact) }
    case 'InvoiceReady':
    case 'PaymentTakenBack':
    case 'PaymentRestored':
      return {}
    default:
      return fact satisfies never
  }
}

function withBill(bills: readonly BillNote[], fact: InvoiceIssued): BillNote[] {
  const { invoiceId, number, periodFrom, periodTo, dueOn, estimated, billedUpTo } = fact
  const litres = litresOf(fact.litres)
  const total = centavosFromPesos(fact.total)
  const shared = fact.sharedLitres === 0 ? {} : { shared: litresOf(fact.sharedLitres) }
  const note = {
    ...shared,
    ...partsIn(fact),
    ...{ invoiceId, number, periodFrom, periodTo, dueOn, litres, estimated, total, open: total, billedUpTo },
  }
  return [...bills, note].sort((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1))
}

function partsIn({ sheet: { lines, vat: vatText } }: InvoiceIssued): Pick<BillNote, 'surcharge' | 'vat'> {
  const amounts = lines
    .filter(({ kind }) => kind === 'surcharge')
    .map(({ amount }) => centavosFromPesos(amount))
  const surcharge = sumOfCentavos(amounts)
  const vat = centavosFromPesos(vatText)
  return { ...(surcharge > 0n ? { surcharge } : {}), ...(vat > 0n ? { vat } : {}) }
}

/** The bills with what the ledger put to them, or took from them again. Those that are remembered no more stay paid. */
function allotted(
  { bills }: Account,
  allotments: readonly Allotment[],
  sign: 1n | -1n,
): Pick<Account, 'bills'> | Record<string, never> {
  if (allotments.length === 0) return {}
  const moved = new Map<string, { readonly amount: bigint; readonly parts: BillParts }>()
  for (const { invoiceId, amount, parts } of allotments) {
    const before = moved.get(invoiceId) ?? { amount: 0n, parts: noParts }
    const told = parts === null ? before.parts : plusParts(before.parts, partsFromText(parts), sign)
    moved.set(invoiceId, { amount: before.amount + sign * centavosFromPesos(amount), parts: told })
  }
  return {
    bills: bills.map((bill) => {
      const of = moved.get(bill.invoiceId)
      if (of === undefined) return bill
      const { allotted: before = 0n, allottedParts = noParts, ...rest } = bill
      const [after, parts] = [before + of.amount, plusParts(allottedParts, of.parts)]
      return {
        ...rest,
        ...(after === 0n ? {} : { allotted: centavos(after) }),
        ...(isNothing(parts) ? {} : { allottedParts: parts }),
      }
    }),
  }
}

function isNothing({ surcharge, vat, principal }: BillParts): boolean {
  return surcharge === 0n && vat === 0n && principal === 0n
}

/**
 * Says of each bill what is owed of it: what the ledger has not put to it. Where the balance says less, because money is not put
 * to bills yet, it pays the oldest first: what is owed is owed of the newest ones. What is paid and long past is remembered no more.
 */
function owing(account: Account): Account {
  let owed: bigint = account.balance > 0n ? account.balance : 0n
  const bills = account.bills
    .toReversed()
    .map((bill, back) => {
      const unpaid = bill.total - (bill.allotted ?? 0n)
      const open = owed < unpaid ? owed : unpaid
      owed -= open
      return { ...bill, open: centavos(open), billedUpTo: back < registersKept ? bill.billedUpTo : null }
    })
    .filter(({ open }, back) => back < billsKept || open > 0n)
    .toReversed()
  return { ...account, bills }
}

/** First day that is not billed yet. */
export function billedUntil({ bills, openedOn }: Pick<Account, 'bills' | 'openedOn'>): string {
  return bills.at(-1)?.periodTo ?? openedOn
}
