import { isRefusal, rate } from '@aquacis/billing/rating'
import { type ChargeSheetJson, chargeSheetJson } from '@aquacis/billing/rating/charge-sheet'
import { nextStep } from '@aquacis/billing/rating/next-step'
import { civilDate, nextMonth, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { chance } from '../house/chance.ts'
import { litresBetween } from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import { billingTariffs } from './house-tariffs.ts'

/** A bill of an invented house. */
export interface HouseBill {
  readonly id: string
  readonly number: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly issuedAt: string
  readonly dueOn: string
  readonly litres: number
  readonly estimated: boolean
  readonly remarks: readonly string[]
  /** Whole litres at either end; null where nobody read the meter. */
  readonly registers: { readonly from: number; readonly to: number; readonly serial: string } | null
  readonly sheet: ChargeSheetJson
  /** The one that took its place, in words of why; null for one that holds. */
  readonly reversed: { readonly because: string; readonly replacedBy: string } | null
}

/** A bill among those of its house. */
export interface BilledHouse {
  readonly house: House
  readonly bill: HouseBill
  readonly bills: readonly HouseBill[]
}

const dayMs = 86_400_000
const months = 24

/** As whom both houses are billed. */
export const houseTerms = { office: 'QUERÉTARO', usageClass: 'DOMÉSTICA MEDIO' } as const

/** What so many litres of a period cost one of the houses, by the tariffs of that time. */
export function sheetFor(litres: number, periodFrom: string, periodTo: string): ChargeSheetJson {
  const sheet = rate(billingTariffs, { ...houseTerms, litres, periodFrom, periodTo })
  if (isRefusal(sheet)) throw new Error(`the invented house cannot be billed: ${sheet.what}`)
  return chargeSheetJson(sheet)
}

/** Where the price of all cubic metres rises next, as the graph says it. */
export function stepFor(litres: number, periodFrom: string, periodTo: string) {
  const inForce = billingTariffs.at(-1)
  const step = inForce && nextStep(inForce, { ...houseTerms, litres, periodFrom, periodTo })
  if (!step) return null
  const { atLitres, amountBefore, amountAfter } = step
  return { litres: atLitres, totalBefore: pesosText(amountBefore), totalAfter: pesosText(amountAfter) }
}

/** Starts of the last months that are over, the newest first, and of the one after each. */
function monthsOver(now: Date): { readonly from: Date; readonly to: Date }[] {
  const over: { from: Date; to: Date }[] = []
  for (let to = startOfMonth(now); over.length < months; ) {
    const from = startOfMonth(new Date(to.getTime() - dayMs))
    over.push({ from, to })
    to = from
  }
  return over
}

const idOf = (house: House, month: string, version: number) =>
  `d0000000-0000-4000-8${house.contractId.slice(-3)}-${month.replace('-', '')}00000${version}`

/** What ran in a month; before the radio meter was there, about as much as a year later. */
function litresOf(house: House, from: Date, to: Date): number {
  if (from.getTime() >= house.meter.startMs) return litresBetween(house, from.getTime(), to.getTime())
  const later = (at: Date) => startOfMonth(new Date(at.getTime() + 380 * dayMs))
  const random = chance(from.getTime() / dayMs)
  return Math.round(litresOf(house, later(from), later(to)) * (0.86 + random() * 0.24))
}

const estimatedMonth = 5
const reversedMonth = 2
const onFoot = 'Leído por una persona al pie del medidor, antes de que tuviera radio.'
const noReading = 'Ese mes no hubo lectura: se estimó con lo que usaste en los doce meses de antes.'

/** The bills of a house, the newest first: one of them is an estimate, one was taken back and issued anew. */
export function houseBills(house: House, now: Date, dueDays: number): HouseBill[] {
  let register = house.meter.register(house.meter.startMs)
  return monthsOver(now).flatMap(({ from, to }, index) => {
    const [periodFrom, periodTo] = [civilDate(from), civilDate(to)]
    const month = periodFrom.slice(0, 7)
    const isRadio = from.getTime() >= house.meter.startMs
    const estimated = index === estimatedMonth
    const litres = litresOf(house, from, to)
    const begin = isRadio ? house.meter.register(from.getTime()) : register - litres
    if (!isRadio) register = begin
    const issued = new Date(to.getTime() + 2.5 * dayMs)
    const bill: HouseBill = {
      id: idOf(house, month, 1),
      number: `DEMO-${month}-${house.contractNumber}`,
      ...{ periodFrom, periodTo, litres, estimated },
      issuedAt: issued.toISOString(),
      dueOn: civilDate(new Date(issued.getTime() + dueDays * dayMs)),
      remarks: estimated ? [noReading] : isRadio ? [] : [onFoot],
      registers: estimated
        ? null
        : { from: begin, to: begin + litres, serial: isRadio ? house.serial : '08-55121' },
      sheet: sheetFor(litres, periodFrom, periodTo),
      reversed: null,
    }
    return index === reversedMonth ? [bill, takenBack(house, bill)] : [bill]
  })
}

/** What stood in the place of a bill before: a reading that somebody wrote down wrong. */
function takenBack(house: House, bill: HouseBill): HouseBill {
  const litres = bill.litres + 9_000
  return {
    ...bill,
    id: idOf(house, bill.periodFrom.slice(0, 7), 0),
    number: `${bill.number}-0`,
    issuedAt: new Date(Date.parse(bill.issuedAt) - dayMs).toISOString(),
    litres,
    registers: bill.registers && { ...bill.registers, to: bill.registers.to + 9_000 },
    sheet: sheetFor(litres, bill.periodFrom, bill.periodTo),
    reversed: { because: 'La lectura final estaba mal anotada.', replacedBy: bill.id },
  }
}

/** By which a bill is paid. */
export function referenceOf({ contractNumber }: House, { periodFrom }: HouseBill): string {
  return `9900 ${contractNumber} ${periodFrom.replaceAll('-', '').slice(2, 6)} 7`
}

/** First day of the period that runs now. */
export function runningPeriod(now: Date): { readonly from: string; readonly to: string } {
  return { from: civilDate(startOfMonth(now)), to: civilDate(nextMonth(now)) }
}
