import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavos, centavosFromPesos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { HouseAccounts } from '../billing/house-account.ts'
import type { House } from '../house/house.ts'
import { houseAhead } from '../paying/house-ahead.ts'
import { houseDebitTerms } from '../paying/house-debit-terms.ts'
import type { HouseMovement, HousePayment } from '../paying/house-ledger.ts'
import {
  type HouseReference,
  houseOffers,
  type Method,
  paidBy,
  referenceNumbers,
} from '../paying/house-references.ts'
import { type HouseTerms, houseTerms } from '../paying/house-terms.ts'
import { contractOf, type Visit } from './place.ts'

type Fields = Record<string, unknown>

interface Page {
  readonly first?: number | null
  readonly after?: string | null
}

interface Wanted {
  readonly id: string
  readonly contractId?: string | null
  readonly payableKey?: string | null
  readonly method: Method
  readonly invoiceIds?: readonly string[] | null
  readonly amount?: string | null
}

const unknown = {
  __typename: 'PayableUnknown',
  message: 'Ningún contrato de la casa de demostración coincide. Revisa los dos datos.',
}
const nothing = { __typename: 'NothingToPay', message: 'No se debe nada: no hay qué pagar.' }
const closed = 'Esta referencia ya no se puede pagar.'
const triesAllowed = 3
const waitMs = 15 * 60_000

function pageOf<Node>(nodes: readonly Node[], { first, after }: Page) {
  const start = after == null ? 0 : Number(after) + 1
  const shown = nodes.slice(start, start + (first ?? 20))
  const last = start + shown.length - 1
  return {
    edges: shown.map((node, index) => ({ cursor: String(start + index), node })),
    pageInfo: { hasNextPage: last < nodes.length - 1, endCursor: shown.length === 0 ? null : String(last) },
  }
}

const termsOf = new WeakMap<HouseAccounts, HouseTerms>()

/** Plans, claims and disputes of a visit: made when they are first asked for. */
function accountTerms(visit: Visit, accounts: HouseAccounts): HouseTerms {
  const known = termsOf.get(accounts)
  if (known !== undefined) return known
  const invoice = (id: string) => accounts.bill(id, (house) => contractOf(visit, house))
  const owned = visit.houses.filter(({ role }) => role === 'OWNER')
  const terms = houseTerms(owned, accounts.ledger, invoice, visit.now)
  const ahead = houseAhead(owned, accounts.ledger, visit.now)
  const made: HouseTerms = {
    ...terms,
    fieldsOf: (house) => ({ ...terms.fieldsOf(house), ...ahead.fieldsOf(house) }),
    roots: { ...terms.roots, ...ahead.roots },
  }
  termsOf.set(accounts, made)
  return made
}

/** Roots that need what is billed, which is brought when it is first asked for. */
const termRoots = [
  'simulatePlan',
  'requestPlan',
  'cancelPlan',
  'requestPrepaidYear',
  'enrolAutopay',
  'changeAutopay',
  'endAutopay',
  'addFilePart',
  'openPaymentClaim',
  'withdrawPaymentClaim',
  'openDispute',
  'withdrawDispute',
] as const

/** What the graph tells of payments in the invented houses. */
function payingWords(visit: Visit, accounts: HouseAccounts) {
  const { ledger, references } = accounts
  const invoice = (id: string) => accounts.bill(id, (house) => contractOf(visit, house))

  function payment({ id, amount, channel, paidAt, folio, allotments, referenceId }: HousePayment): Fields {
    const credit = amount - sumOfCentavos(allotments.map((one) => one.amount))
    return {
      id,
      channel,
      folio,
      amount: pesosText(amount),
      paidAt: paidAt.toISOString(),
      state: 'POSTED',
      credit: pesosText(centavos(credit)),
      // The house has no RFC of its own: its bills need no complement.
      fiscalReceipts: [],
      allotments: allotments.map((one) => ({
        invoice: () => invoice(one.bill.id),
        invoiceNumber: one.bill.number,
        amount: pesosText(one.amount),
      })),
      reference: () => {
        const found = referenceId === null ? null : references.find(referenceId)
        return found && reference(found)
      },
    }
  }

  function reference(one: HouseReference): Fields {
    const { house, key } = one
    return {
      ...referenceNumbers(one),
      id: one.id,
      state: one.state,
      method: one.method,
      covers: one.covers,
      bills: one.bills.map(({ bill, amount }) => ({
        invoice: () => (key === null ? invoice(bill.id) : null),
        invoiceNumber: bill.number,
        amount: pesosText(amount),
      })),
      amount: pesosText(one.amount),
      paid: pesosText(paidBy(ledger, one)),
      createdAt: one.createdAt.toISOString(),
      expiresAt: one.expiresAt?.toISOString() ?? null,
      contractNumber: key === null ? house.contractNumber : house.contractNumber.slice(-4),
      declinedBecause: one.declinedBecause,
      // The bank of the house is a page of ours: whoever goes there is back at once.
      continueAt: one.confirmingSince === null ? null : `/pagar/regreso?pago=${one.id}`,
      replacedBy: () => one.replacedBy && reference(one.replacedBy),
      payments: () =>
        ledger
          .payments()
          .filter(({ referenceId }) => referenceId === one.id)
          .map(payment),
    }
  }

  function movement({
    bill,
    payment: paid,
    amount,
    balance,
    at,
    ...plain
  }: HouseMovement & { balance: bigint }): Fields {
    return {
      ...plain,
      at: at.toISOString(),
      amount: pesosText(amount),
      balance: pesosText(centavos(balance)),
      invoice: () => bill && invoice(bill.id),
      payment: () => paid && payment(paid),
    }
  }

  function account(house: House): Fields {
    const today = civilDate(visit.now())
    // What happened to vouchers meanwhile comes first: it moves what is owed.
    references.of(house)
    const open = ledger.openBills(house)
    const sum = (bills: typeof open) => pesosText(sumOfCentavos(bills.map(ledger.open)))
    return {
      id: house.contractId,
      contract: () => contractOf(visit, house),
      owed: sum(open),
      overdue: sum(open.filter(({ dueOn }) => dueOn < today)),
      credit: pesosText(ledger.credit(house)),
      openBills: open.map((bill) => ({
        invoice: () => invoice(bill.id),
        invoiceNumber: bill.number,
        periodFrom: bill.periodFrom,
        periodTo: bill.periodTo,
        dueOn: bill.dueOn,
        total: bill.sheet.total,
        open: pesosText(ledger.open(bill)),
        surcharge: pesosText(ledger.surcharge(bill)),
        held: '0.00',
      })),
      movements: (page: Page) => pageOf(ledger.movements(house).map(movement), page),
      ...accountTerms(visit, accounts).fieldsOf(house),
      references: (page: Page) => pageOf(references.of(house).map(reference), page),
    }
  }

  return { account, payment, reference }
}

/** What is paid and owed of a house; null where that is not the visitor's to see. */
export async function paymentsOf(visit: Visit, house: House): Promise<Fields | null> {
  return house.role === 'OWNER' ? payingWords(visit, await visit.accounts()).account(house) : null
}

/** A plan's agreement on paper; null where there is no such plan. */
export async function agreementOf(visit: Visit, planId: string): Promise<Blob | null> {
  const plan = accountTerms(visit, await visit.accounts()).plan(planId)
  return plan && (await import('../download/agreement-file.ts')).agreementFile(plan)
}

/** A reference as somebody hears of it. */
export async function referenceTold(visit: Visit, id: string): Promise<Fields | null> {
  const accounts = await visit.accounts()
  const found = accounts.references.find(id)
  return found && payingWords(visit, accounts).reference(found)
}

/** Paying in the invented houses: nobody pays anything, and it settles after some seconds. */
export function payingOf(visit: Visit): Fields {
  const keys = new Map<string, House>()
  let tries = 0
  let lockedUntil: Date | null = null
  const brought = async () => {
    const accounts = await visit.accounts()
    return { accounts, words: payingWords(visit, accounts) }
  }
  const mine = ({ role }: House) => role === 'OWNER'

  const terms = Object.fromEntries(
    termRoots.map((name) => [
      name,
      async (asked: unknown) => {
        const root = accountTerms(visit, await visit.accounts()).roots[name]
        return typeof root === 'function' ? root(asked) : null
      },
    ]),
  )
  return {
    ...terms,
    paymentMethods: houseOffers,
    cardTokenizer: {
      url: 'https://demostracion.invalid/tokens',
      publicKey: 'demostracion',
      providerPage: true,
    },
    directDebitTerms: houseDebitTerms,
    payment: async ({ id }: { id: string }) => {
      const { accounts, words } = await brought()
      const found = accounts.ledger.payments().find((one) => one.id === id)
      return found === undefined ? null : words.payment(found)
    },
    paymentReference: ({ id }: { id: string }) => referenceTold(visit, id),
    createPaymentReference: async ({ input }: { input: Wanted }) => {
      const { accounts, words } = await brought()
      const house = input.payableKey
        ? keys.get(input.payableKey)
        : visit.houses.find(({ contractId }) => contractId === input.contractId)
      if (house === undefined || !mine(house)) return unknown
      const made = accounts.references.create({
        id: input.id,
        house,
        method: input.method,
        invoiceIds: input.invoiceIds ?? null,
        amount: input.amount ?? null,
        isKeyed: input.payableKey != null,
      })
      if (made === null) return nothing
      return { __typename: 'PaymentReferenceCreated', reference: words.reference(made), key: made.key }
    },
    payByCard: async ({ input }: { input: { referenceId: string; cardToken?: string | null } }) => {
      const { accounts, words } = await brought()
      const found = accounts.references.find(input.referenceId)
      if (found === null) return unknown
      const outcome = accounts.references.charge(found, input.cardToken ?? null)
      const reference = words.reference(found)
      if (outcome === 'charged') return { __typename: 'CardCharged', reference }
      return outcome === 'declined'
        ? { __typename: 'CardDeclined', message: found.declinedBecause, reference }
        : { __typename: 'PaymentReferenceClosed', message: closed, reference }
    },
    cancelPaymentReference: async ({ input }: { input: { referenceId: string } }) => {
      const { accounts, words } = await brought()
      const found = accounts.references.find(input.referenceId)
      if (found === null) return unknown
      if (found.state !== 'WAITING' && found.state !== 'DECLINED')
        return { __typename: 'PaymentReferenceClosed', message: closed, reference: words.reference(found) }
      found.state = 'CANCELLED'
      return { __typename: 'PaymentReferenceCancelled', reference: words.reference(found) }
    },
    findPayable: async ({ input }: { input: { contractNumber: string; holderCheck: string } }) => {
      if (lockedUntil !== null && visit.now() < lockedUntil) return tooMany(lockedUntil)
      const { accounts } = await brought()
      const house = visit.houses.find((one) => mine(one) && one.contractNumber === input.contractNumber)
      const newest = house && accounts.newest(house)
      const knows =
        house !== undefined &&
        [house.serial, newest?.sheet.total].includes(input.holderCheck.replace(/[$,\s]/g, ''))
      if (!knows) {
        tries += 1
        if (tries < triesAllowed) return unknown
        tries = 0
        lockedUntil = new Date(visit.now().getTime() + waitMs)
        return tooMany(lockedUntil)
      }
      const payableKey = crypto.randomUUID()
      keys.set(payableKey, house)
      const owed = pesosText(
        sumOfCentavos([
          centavosFromPesos('0'),
          ...accounts.ledger.openBills(house).map(accounts.ledger.open),
        ]),
      )
      return { __typename: 'PayableFound', owed, payableKey }
    },
  }
}

const tooMany = (until: Date) => ({
  __typename: 'TooManyPayableTries',
  message: 'Hubo demasiados intentos con datos que no coinciden.',
  tryAgainAt: until.toISOString(),
})
