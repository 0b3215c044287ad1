import { civilDate } from '@aquacis/kit/values/calendar.ts'
import {
  type Centavos,
  centavos,
  centavosFromPesos,
  pesosText,
  sumOfCentavos,
} from '@aquacis/kit/values/money.ts'
import type { House } from '../house/house.ts'
import type { HouseLedger } from './house-ledger.ts'

type Fields = Record<string, unknown>

interface HouseAhead {
  /** What the account tells of it. */
  fieldsOf(house: House): Fields
  /** Roots of the wishes. */
  readonly roots: Fields
}

const dayMs = 86_400_000
const monthsOfYear = 12
/** Of a hundred. */
const discountShare = 8n
const leastBills = 6

/** The first day of a month, so many months behind that of a day. */
function firstOf(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return civilDate(new Date(Date.UTC(year, month - 1 + months, 1, 18)))
}

/** Years that are paid at once in the invented houses, and the campaign that forgives their surcharges. */
export function houseAhead(houses: readonly House[], ledger: HouseLedger, now: () => Date): HouseAhead {
  const years = new Map<House, Fields & { readonly toPay: string }>()
  const later = (days: number) => civilDate(new Date(now().getTime() + days * dayMs))
  const debtOf = (house: House): Centavos => sumOfCentavos(ledger.openBills(house).map(ledger.open))

  function offerOf(house: House) {
    const bills = ledger
      .movements(house)
      .flatMap(({ kind, bill }) =>
        kind === 'CHARGE' && bill !== null && bill.reversed === null ? [bill] : [],
      )
      .slice(0, monthsOfYear)
    if (debtOf(house) > 0n || bills.length < leastBills) return null
    const sum = sumOfCentavos(bills.map(({ sheet }) => centavosFromPesos(sheet.total)))
    const estimate = (sum / BigInt(bills.length)) * BigInt(monthsOfYear)
    const discount = (estimate * discountShare) / 100n
    const from = firstOf(civilDate(now()), 1)
    return {
      ...{ from, to: firstOf(from, monthsOfYear), until: later(10) },
      ...{ estimate: pesosText(centavos(estimate)), discount: pesosText(centavos(discount)) },
      estimatedFrom: 'Promedio de tus últimos recibos, sin recargos, por doce meses',
      toPay: pesosText(centavos(estimate - discount)),
    }
  }

  function amnestyOf(house: House): Fields | null {
    const forgives = sumOfCentavos(ledger.openBills(house).map(ledger.surcharge))
    if (forgives <= 0n) return null
    const toPay = pesosText(centavos(debtOf(house) - forgives))
    return { name: 'Ponte al corriente', until: later(19), forgives: pesosText(forgives), toPay }
  }

  return {
    fieldsOf(house) {
      const year = years.get(house)
      const isPaid = year !== undefined && ledger.credit(house) >= centavosFromPesos(year.toPay)
      return {
        amnesty: amnestyOf(house),
        prepaidYear: year === undefined ? null : { ...year, state: isPaid ? 'PAID' : 'WAITING' },
        prepaidYearOffer: year === undefined ? offerOf(house) : null,
      }
    },
    roots: {
      requestPrepaidYear: ({ input }: { input: { id: string; contractId: string } }) => {
        const house = houses.find(({ contractId }) => contractId === input.contractId)
        const offer = house === undefined ? null : offerOf(house)
        if (house === undefined || offer === null)
          return { __typename: 'PrepaidYearImpossible', message: 'Ahora no se puede calcular tu año.' }
        const { until, ...terms } = offer
        const year = { ...terms, id: input.id, payBefore: until, discountUsed: '0.00', state: 'WAITING' }
        years.set(house, year)
        return { __typename: 'PrepaidYearWaiting', year }
      },
    },
  }
}
