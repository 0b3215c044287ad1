import { decimalText } from '@aquacis/kit/values/decimal.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { type ChargeSheetJson, chargeSheetJson } from '../../src/domain/rating/charge-sheet.ts'
import type { Mistake } from '../../src/domain/rating/document/mistake.ts'
import { isRefusal, rate } from '../../src/domain/rating/rate.ts'
import { readRequest } from '../../src/domain/rating/read-request.ts'
import { readTariff } from '../../src/domain/rating/read-tariff.ts'
import type { Tariff } from '../../src/domain/rating/tariff.ts'

type Json = Readonly<Record<string, unknown>>

/** A document with one class "CASA" that charges water by the price; more keys win. */
export function smallDocument(price: unknown, more: Json = {}): Json {
  return {
    code: 'T',
    effectiveFrom: '2026-01-01',
    monotone: 'off',
    classes: { CASA: { components: { water: { price } } } },
    ...more,
  }
}

/** A tariff that has to be right. */
export function tariffOf(document: unknown): Tariff {
  const reading = readTariff(document)
  if ('mistakes' in reading) throw new Error(JSON.stringify(reading.mistakes, null, 1))
  return reading.tariff
}

/** Every mistake of a document as "path: what"; none when it is right. */
export function mistakesOf(document: unknown): readonly Mistake[] {
  const reading = readTariff(document)
  return 'mistakes' in reading ? reading.mistakes : []
}

/** The sheet of a request in its JSON form, or the name of the refusal. */
export function ask(document: unknown, request: Json): ChargeSheetJson | string {
  const tariff = tariffOf(document)
  const read = readRequest(request, tariff)
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
  const answer = rate([tariff], read.request)
  return isRefusal(answer) ? answer.refused : chargeSheetJson(answer)
}

/** {@link ask} where a sheet is expected. */
export function sheetOf(document: unknown, request: Json): ChargeSheetJson {
  const answer = ask(document, request)
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

/** What water costs by a price, before IVA, or the name of the refusal; the volume in m³. */
export function amountOf(price: unknown, m3: string | number, more: Json = {}, request: Json = {}): string {
  const answer = ask(smallDocument(price, more), { m3, ...request })
  return typeof answer === 'string' ? answer : (answer.lines[0]?.amount ?? 'no line')
}

/** Sums of a sheet, as its lines have them. */
export function addedUp({ lines }: ChargeSheetJson): { readonly subtotal: string; readonly vat: string } {
  const centavosOf = (text: string) => BigInt(text.replace('.', ''))
  const sum = (key: 'amount' | 'vat') => lines.reduce((total, line) => total + centavosOf(line[key]), 0n)
  return {
    subtotal: decimalText({ digits: sum('amount'), scale: 2 }),
    vat: pesosText(sum('vat') as Parameters<typeof pesosText>[0]),
  }
}
