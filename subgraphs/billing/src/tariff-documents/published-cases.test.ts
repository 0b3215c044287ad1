import { existsSync, readFileSync } from 'node:fs'
import { decimalText } from '@aquacis/kit/values/decimal.ts'
import { pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { describe, expect, test } from 'vitest'
import type { ChargeSheet } from '../domain/rating/charge-sheet.ts'
import { goldenCases } from '../domain/rating/checks/golden-cases.ts'
import { isRefusal, rate } from '../domain/rating/rate.ts'
import { readRequest } from '../domain/rating/read-request.ts'
import { readTariff } from '../domain/rating/read-tariff.ts'
import type { Tariff } from '../domain/rating/tariff.ts'
import { shippedTariff, shippedTariffCodes } from './shipped-tariffs.ts'

// The collection stays outside of the repository; the documents restate its amounts as golden cases.
const collection = new URL('../../../../../shared/data/tariffs/published-cases.json', import.meta.url)

interface PublishedCase {
  readonly id: string
  readonly expected: Readonly<Record<string, string | number>>
  readonly tolerance_mxn?: string
}

function shipped(code: string): Tariff {
  const reading = readTariff(shippedTariff(code))
  if ('mistakes' in reading) throw new Error(`${code}: ${JSON.stringify(reading.mistakes)}`)
  return reading.tariff
}

const tariffs = shippedTariffCodes().map(shipped)

test('nine utilities ship, and 83 published amounts travel with their tariffs and come out', () => {
  expect(new Set(tariffs.map(({ document }) => document.utility)).size).toBe(9)
  const cases = tariffs.flatMap(goldenCases)
  expect(cases.filter(({ passed }) => !passed)).toEqual([])
  expect(cases).toHaveLength(83)
})

test('every tariff that ships states its source, and what is doubtful in it', () => {
  for (const { document } of tariffs) {
    expect(document.source, document.code).toBeDefined()
    expect(document.doubts?.length, document.code).toBeGreaterThan(0)
  }
})

/** What the collection calls an amount, and which part of a sheet it is. */
const amounts: Readonly<Record<string, (sheet: ChargeSheet) => string>> = {
  mxn: ({ subtotal }) => pesosText(subtotal),
  value: ({ subtotal }) => pesosText(subtotal),
  total: ({ subtotal }) => pesosText(subtotal),
  water: (sheet) => lineText(sheet, 'water'),
  sewer: (sheet) => lineText(sheet, 'sewer'),
  drenaje: (sheet) => lineText(sheet, 'sewer'),
  alcantarillado: (sheet) => lineText(sheet, 'sewer'),
  alcantarillado_10: (sheet) => lineText(sheet, 'sewer'),
  saneamiento: (sheet) => lineText(sheet, 'treatment'),
  saneamiento_12: (sheet) => lineText(sheet, 'treatment'),
  tratamiento: (sheet) => lineText(sheet, 'treatment'),
  water_5dec: ({ lines }) => lines.map(({ exact }) => decimalText(exact))[0] ?? '',
  m3_per_unit: ({ lines }) => lines.map(({ quantity }) => decimalText(quantity))[0] ?? '',
}
/** Units of UMA between the table and the pesos: not rounded by their utility, so no amount of a sheet. */
const leftOut = new Set(['uma'])

function lineText({ lines }: ChargeSheet, code: string): string {
  return pesosText(sumOfCentavos(lines.filter((line) => line.code === code).map(({ amount }) => amount)))
}

describe('the collection of published cases', () => {
  if (!existsSync(collection)) console.warn('published tariff cases are skipped: ../shared is not there')

  test.skipIf(!existsSync(collection))('is met whole, each case within its tolerance', () => {
    const { cases } = JSON.parse(readFileSync(collection, 'utf8')) as { cases: readonly PublishedCase[] }
    expect(cases).toHaveLength(83)
    for (const { id, expected, tolerance_mxn: tolerance = '0' } of cases) {
      const sheet = sheetOf(id)
      for (const [key, amount] of Object.entries(expected)) {
        if (leftOut.has(key)) continue
        const came = amounts[key]?.(sheet)
        expect(Math.abs(Number(came) - Number(amount)), `${id}: ${key} is ${came}`).toBeLessThanOrEqual(
          Number(tolerance),
        )
      }
    }
  })
})

function sheetOf(id: string): ChargeSheet {
  for (const tariff of tariffs) {
    const golden = tariff.document.golden?.find(({ source }) => source === id)
    if (golden === undefined) continue
    const read = readRequest(golden.input, tariff)
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
    const answer = rate([tariff], read.request)
    if (!isRefusal(answer)) return answer
  }
  throw new Error(`no tariff has the case ${id}`)
}
