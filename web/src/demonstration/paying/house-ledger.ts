import { type Centavos, centavos, centavosFromPesos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { HouseBill } from '../billing/house-bills.ts'
import type { House } from '../house/house.ts'

export type Channel = 'OXXO' | 'CASH_NETWORK' | 'SPEI' | 'CARD' | 'CODI' | 'DESK'

/** Money that came in for an invented house. */
export interface HousePayment {
  readonly id: string
  readonly house: House
  readonly amount: Centavos
  readonly channel: Channel
  readonly paidAt: Date
  readonly folio: string
  readonly referenceId: string | null
  /** Bills that it paid, in order; what is left of it is a credit. */
  readonly allotments: readonly { readonly bill: HouseBill; readonly amount: Centavos }[]
}

export interface HouseMovement {
  readonly id: string
  readonly kind: 'CHARGE' | 'CHARGE_REVERSED' | 'PAYMENT' | 'FORGIVEN'
  readonly at: Date
  readonly title: string
  readonly amount: Centavos
  readonly bill: HouseBill | null
  readonly payment: HousePayment | null
}

export interface HouseLedger {
  /** What is still to be paid of a bill. */
  open(bill: HouseBill): Centavos
  /** The part of it that is surcharge, which a campaign forgives to who pays the rest. */
  surcharge(bill: HouseBill): Centavos
  credit(house: House): Centavos
  openBills(house: House): readonly HouseBill[]
  payments(): readonly HousePayment[]
  /** Each with what was owed afterwards, the newest first. */
  movements(house: House): readonly (HouseMovement & { readonly balance: Centavos })[]
  /** Pays certain bills, or the oldest first; the rest is a credit. */
  post(money: {
    readonly house: House
    readonly amount: Centavos
    readonly channel: Channel
    readonly paidAt: Date
    readonly referenceId: string
    readonly targets: readonly string[]
  }): HousePayment
}

const none = centavos(0n)
const dayMs = 86_400_000
const channels = ['OXXO', 'SPEI', 'OXXO', 'CARD', 'DESK'] as const

const channelNames: Readonly<Record<Channel, string>> = {
  OXXO: 'en OXXO',
  CASH_NETWORK: 'en tienda',
  SPEI: 'por SPEI',
  CARD: 'con tarjeta',
  CODI: 'por CoDi',
  DESK: 'en caja',
}

const totalOf = (bill: HouseBill) => centavosFromPesos(bill.sheet.total)

/** The past of a house: each bill was paid eight days after it came, except for those that are owed. */
function paidBefore(house: House, bills: readonly HouseBill[], owed: readonly HouseBill[]): HousePayment[] {
  return bills
    .filter((bill) => bill.reversed === null && !owed.includes(bill))
    .map((bill, index) => ({
      id: bill.id.replace('-4000-', '-4002-'),
      house,
      amount: totalOf(bill),
      channel: channels[index % channels.length] ?? 'OXXO',
      paidAt: new Date(Date.parse(bill.issuedAt) + 8 * dayMs + 5 * 3_600_000),
      folio: `P-${bill.periodFrom.slice(2, 7).replace('-', '')}${house.contractNumber.slice(-3)}`,
      referenceId: null,
      allotments: [{ bill, amount: totalOf(bill) }],
    }))
}

function charges(bills: readonly HouseBill[]): HouseMovement[] {
  return bills.flatMap((bill): HouseMovement[] => {
    const at = new Date(bill.issuedAt)
    const plain = { bill, payment: null, amount: totalOf(bill) }
    const charge: HouseMovement = {
      ...plain,
      id: `${bill.id}-c`,
      kind: 'CHARGE',
      at,
      title: `Recibo ${bill.number}`,
    }
    if (bill.reversed === null) return [charge]
    const back: HouseMovement = {
      ...plain,
      id: `${bill.id}-r`,
      kind: 'CHARGE_REVERSED',
      at: new Date(at.getTime() + dayMs - 60_000),
      title: `Cancelación del recibo ${bill.number}`,
      amount: centavos(-plain.amount),
    }
    return [charge, back]
  })
}

/** What the invented houses owe and paid, as a visitor moves it. */
export function houseLedger(
  billsOf: (house: House) => readonly HouseBill[],
  houses: readonly House[],
  isOwedAtFirst: (house: House, bill: HouseBill) => boolean,
  surchargeAtFirst: (bill: HouseBill) => Centavos,
): HouseLedger {
  const owedAtFirst = (house: House) => billsOf(house).filter((bill) => isOwedAtFirst(house, bill))
  const posted = houses.flatMap((house) => paidBefore(house, billsOf(house), owedAtFirst(house)))
  const paidOf = (bill: HouseBill) =>
    sumOfCentavos(
      posted.flatMap(({ allotments }) =>
        allotments.filter((one) => one.bill.id === bill.id).map(({ amount }) => amount),
      ),
    )
  const restOf = (bill: HouseBill) => (bill.reversed === null ? centavos(totalOf(bill) - paidOf(bill)) : none)
  const isForgiven = (bill: HouseBill) => restOf(bill) > 0n && restOf(bill) <= surchargeAtFirst(bill)
  const open = (bill: HouseBill) => (isForgiven(bill) ? none : restOf(bill))
  const surcharge = (bill: HouseBill) => (open(bill) > 0n ? surchargeAtFirst(bill) : none)
  const openBills = (house: House) =>
    billsOf(house)
      .filter((bill) => open(bill) > 0n)
      .toReversed()
  return {
    open,
    surcharge,
    openBills,
    credit: (house) =>
      sumOfCentavos(
        posted
          .filter((payment) => payment.house === house)
          .map(({ amount, allotments }) =>
            centavos(amount - sumOfCentavos(allotments.map((one) => one.amount))),
          ),
      ),
    payments: () => posted,
    movements(house) {
      const payments = posted
        .filter((payment) => payment.house === house)
        .map(
          (payment): HouseMovement => ({
            id: `${payment.id}-p`,
            kind: 'PAYMENT',
            at: payment.paidAt,
            title: `Pago ${channelNames[payment.channel]}`,
            amount: centavos(-payment.amount),
            bill: null,
            payment,
          }),
        )
      const forgiven = billsOf(house)
        .filter(isForgiven)
        .map(
          (bill): HouseMovement => ({
            id: `${bill.id}-f`,
            kind: 'FORGIVEN',
            at: posted.at(-1)?.paidAt ?? new Date(bill.issuedAt),
            title: 'Recargos perdonados',
            amount: centavos(-restOf(bill)),
            bill: null,
            payment: null,
          }),
        )
      let balance = 0n
      return [...charges(billsOf(house)), ...payments, ...forgiven]
        .sort((a, b) => a.at.getTime() - b.at.getTime())
        .map((movement) => {
          balance += movement.amount
          return { ...movement, balance: centavos(balance) }
        })
        .toReversed()
    },
    post({ targets, ...money }) {
      let rest: bigint = money.amount
      const waiting = openBills(money.house)
      const order = [
        ...waiting.filter(({ id }) => targets.includes(id)),
        ...waiting.filter(({ id }) => !targets.includes(id)),
      ]
      const allotments = order.flatMap((bill) => {
        const amount = rest < open(bill) ? rest : open(bill)
        rest -= amount
        return amount > 0n ? [{ bill, amount: centavos(amount) }] : []
      })
      const payment: HousePayment = {
        ...money,
        id: crypto.randomUUID(),
        folio: `P-${String(posted.length + 1).padStart(6, '0')}`,
        allotments,
      }
      posted.push(payment)
      return payment
    },
  }
}
