import { centavos, centavosFromPesos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { GraphQLError } from 'graphql'
import { volumeText } from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import { type HouseLedger, houseLedger } from '../paying/house-ledger.ts'
import { type HouseReferences, houseReferences } from '../paying/house-references.ts'
import type { Scenario } from '../scenario.ts'
import {
  type BilledHouse,
  type HouseBill,
  houseBills,
  houseTerms,
  referenceOf,
  runningPeriod,
  sheetFor,
  stepFor,
} from './house-bills.ts'
import { houseDocument } from './house-document.ts'

type Fields = Record<string, unknown>

interface Page {
  readonly first?: number | null
  readonly after?: string | null
}

/** The accounts of the invented houses, as a visitor leaves them. */
export interface HouseAccounts {
  /** Null where its bills are not the visitor's to see. */
  account(house: House, contract: () => Fields): Fields | null
  /** Null where there is none of that id. */
  bill(id: string, contractOf: (house: House) => Fields): Fields | null
  /** The very bill, with its house and all that the house was billed, for what is downloaded. */
  find(id: string): BilledHouse | undefined
  choosePaperless(contractId: string, paperless: boolean): House | null
  /** The last bill that holds; null where there is none, or none that is the visitor's to see. */
  newest(house: House): HouseBill | null
  /** What was paid, and with what somebody pays. */
  readonly ledger: HouseLedger
  readonly references: HouseReferences
}

const settledIn: readonly Scenario[] = ['tranquila', 'desconectada']
const unbilledIn: readonly Scenario[] = ['estreno', 'sin-medidor']
const usualDays = 21
/** Of a month: 1.470 %. */
const surchargeInTenThousand = 147n
/** So few that the newest bill is overdue on a usual day of visit. */
const fewDays: Partial<Record<Scenario, number>> = { limite: 14, vencida: 14 }

function pageOf<Node>(nodes: readonly Node[], { first, after }: Page) {
  const start = after == null ? 0 : Number(after) + 1
  const shown = nodes.slice(start, start + (first ?? 20))
  const last = start + shown.length - 1
  return {
    edges: shown.map((node, index) => ({ cursor: String(start + index), node })),
    pageInfo: {
      hasNextPage: last < nodes.length - 1,
      endCursor: shown.length === 0 ? null : String(last),
    },
  }
}

export function houseAccounts(houses: readonly House[], scenario: Scenario, now: () => Date): HouseAccounts {
  const onPaper = new Set(houses.map(({ contractId }) => contractId))
  const billed = houses.filter(({ role }) => role === 'OWNER')
  const dueDays = fewDays[scenario] ?? usualDays
  const bills = new Map(
    billed.map((house) => [house, unbilledIn.includes(scenario) ? [] : houseBills(house, now(), dueDays)]),
  )
  const billsOf = (house: House) => bills.get(house) ?? []
  const newestOf = (house: House) => billsOf(house).find(({ reversed }) => reversed === null)
  const heldOf = (house: House) => billsOf(house).filter(({ reversed }) => reversed === null)
  /** A bill that follows one which was not paid brings a month of surcharge on it, before IVA. */
  const surchargeOf = (bill: HouseBill) => {
    const house = billed.find((one) => newestOf(one) === bill)
    const [, before] = house === undefined ? [] : heldOf(house)
    return scenario !== 'vencida' || before === undefined
      ? centavos(0n)
      : centavos((centavosFromPesos(before.sheet.subtotal) * surchargeInTenThousand) / 10_000n)
  }
  const ledger = houseLedger(
    billsOf,
    billed,
    (house, bill) =>
      !settledIn.includes(scenario) &&
      heldOf(house)
        .slice(0, scenario === 'vencida' ? 2 : 1)
        .includes(bill),
    surchargeOf,
  )
  const references = houseReferences(ledger, scenario === 'limite', now)
  const isOwed = (bill: HouseBill) => ledger.open(bill) > 0n

  function billFields(house: House, bill: HouseBill, contract: () => Fields): Fields {
    const { litres, registers, reversed, sheet, ...plain } = bill
    const reading = (register: number | undefined, day: string) =>
      registers === null || register === undefined
        ? null
        : { register: volumeText(register), readAt: `${day}T06:00:00.000Z`, meterSerial: registers.serial }
    const owed = isOwed(bill)
    return {
      ...plain,
      contract,
      state: reversed !== null ? 'REVERSED' : owed ? 'READY' : 'SETTLED',
      volume: volumeText(litres),
      commonWater: [],
      previousReading: reading(registers?.from, bill.periodFrom),
      currentReading: reading(registers?.to, bill.periodTo),
      sheet: sheetFields(sheet),
      total: sheet.total,
      previousBalance: '0.00',
      amountDue: sheet.total,
      paymentReference: referenceOf(house, bill),
      reversedBecause: reversed?.because ?? null,
      replacedBy: () => {
        const found = billsOf(house).find(({ id }) => id === reversed?.replacedBy)
        return found === undefined ? null : billFields(house, found, contract)
      },
      fiscalDocument: () => {
        if (scenario === 'en-parte')
          throw new GraphQLError('away in this scenario', { extensions: { code: 'UNAVAILABLE' } })
        return houseDocument(bill)
      },
      creditNotes: [],
    }
  }

  return {
    ledger,
    references,
    account(house, contract) {
      const period = runningPeriod(now())
      if (!billed.includes(house)) return null
      const owed = billsOf(house).filter(isOwed)
      return {
        id: house.contractId,
        contract,
        tariffClass: houseTerms.usageClass,
        tariffOffice: houseTerms.office,
        dwellings: 1,
        services: ['SEWER', 'TREATMENT'],
        paperless: () => !onPaper.has(house.contractId),
        balance: pesosText(sumOfCentavos([centavos(0n), ...owed.map(ledger.open)])),
        periodFrom: period.from,
        discounts: [],
        on: null,
        events: () => pageOf([], {}),
        invoices: (page: Page) =>
          pageOf(
            billsOf(house).map((bill) => billFields(house, bill, contract)),
            page,
          ),
        estimate: ({ litres, on }: { litres: number; on?: string | null }) => {
          const of = runningPeriod(on == null ? now() : new Date(`${on}T18:00:00.000Z`))
          return {
            sheet: sheetFields(sheetFor(litres, of.from, of.to)),
            nextStep: stepFor(litres, of.from, of.to),
          }
        },
      }
    },
    bill(id, contractOf) {
      const house = billed.find((one) => billsOf(one).some((bill) => bill.id === id))
      const bill = house && billsOf(house).find((one) => one.id === id)
      return house === undefined || bill === undefined
        ? null
        : billFields(house, bill, () => contractOf(house))
    },
    newest: (house) => newestOf(house) ?? null,
    find: (id) =>
      billed
        .flatMap((house) => billsOf(house).map((bill) => ({ house, bill, bills: billsOf(house) })))
        .find(({ bill }) => bill.id === id),
    choosePaperless(contractId, paperless) {
      const house = billed.find((one) => one.contractId === contractId)
      if (house === undefined) return null
      if (paperless) onPaper.delete(contractId)
      else onPaper.add(contractId)
      return house
    },
  }
}

/** Kinds are words of the graph's in capitals. */
function sheetFields(sheet: HouseBill['sheet']): Fields {
  return { ...sheet, lines: sheet.lines.map((line) => ({ ...line, kind: line.kind.toUpperCase() })) }
}
