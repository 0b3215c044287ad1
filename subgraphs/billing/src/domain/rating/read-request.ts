import { decimal, divideDecimals, multiplyDecimals, roundDecimal } from '@aquacis/kit/values/decimal.ts'
import { centavosOf } from '@aquacis/kit/values/money.ts'
import type { RatingRequest } from './charge-sheet.ts'
import { addDays, addMonths } from './days.ts'
import { checkShape } from './document/check-shape.ts'
import { type Mistake, told } from './document/mistake.ts'
import { type NumberText, numberOf } from './document/number-text.ts'
import { requestShape } from './document/request-shape.ts'
import { definitions } from './document/tariff-shape.ts'
import type { Tariff } from './tariff.ts'

/** A request as JSON lines and golden cases write it, after its shape was checked. */
interface RequestDocument extends Partial<Omit<RatingRequest, 'litres' | 'paid' | 'pricesOf'>> {
  readonly litres?: number
  readonly m3?: NumberText
  readonly date?: string
  readonly periodDays?: number
  readonly paid?: NumberText
}

/**
 * Reads a request of a tariff and fills in what is left out: litres 0, one dwelling, the tariff's only class, its first day, one
 * whole period. A request with `date` is priced as of that day, one with `periodFrom` by the days of its period.
 */
export function readRequest(
  value: unknown,
  tariff: Tariff,
): { readonly request: RatingRequest } | { readonly mistakes: readonly Mistake[] } {
  const mistakes = checkShape(value, requestShape, '', definitions)
  const document = value as RequestDocument
  if (mistakes.length === 0) mistakes.push(...contradictions(document, tariff))
  if (mistakes.length > 0) return { mistakes }
  const { litres, m3, date, periodDays, periodFrom, periodTo, usageClass, paid, ...rest } = document
  const from = periodFrom ?? date ?? tariff.effectiveFrom
  return {
    request: {
      ...rest,
      usageClass: usageClass ?? tariff.classes.names[0] ?? '',
      litres: m3 === undefined ? (litres ?? 0) : litresOf(m3),
      periodFrom: from,
      periodTo:
        periodTo ?? (periodDays === undefined ? endOfWholePeriod(tariff, from) : addDays(from, periodDays)),
      ...(paid === undefined
        ? {}
        : { paid: centavosOf(roundDecimal(numberOf(paid), decimal('0.01'), 'half-up')) }),
      ...(periodFrom === undefined ? { pricesOf: from } : date === undefined ? {} : { pricesOf: date }),
    },
  }
}

function contradictions(document: RequestDocument, tariff: Tariff): Mistake[] {
  const mistakes: Mistake[] = []
  if (document.m3 !== undefined && document.litres !== undefined)
    mistakes.push({ path: '/m3', ...told('volumeTwice') })
  if (
    document.m3 !== undefined &&
    multiplyDecimals(numberOf(document.m3), decimal('1000')).digits %
      10n ** BigInt(numberOf(document.m3).scale) !==
      0n
  )
    mistakes.push({ path: '/m3', ...told('litresNotWhole', { m3: String(document.m3) }) })
  if (document.usageClass === undefined && tariff.classes.names.length !== 1)
    mistakes.push({ path: '/usageClass', ...told('classNotNamed', { names: tariff.classes.names }) })
  return mistakes
}

function litresOf(m3: NumberText): number {
  return Number(
    divideDecimals(multiplyDecimals(numberOf(m3), decimal('1000')), decimal('1'), decimal('1'), 'half-up')
      .digits,
  )
}

function endOfWholePeriod({ period }: Tariff, from: string): string {
  return 'days' in period ? addDays(from, period.days) : addMonths(from, period.months)
}
