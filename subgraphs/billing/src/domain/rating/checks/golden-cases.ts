import { compareDecimals, type Decimal, decimalText, subtractDecimals } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ChargeSheet } from '../charge-sheet.ts'
import { type Mistake, told, under } from '../document/mistake.ts'
import { type NumberText, numberOf } from '../document/number-text.ts'
import type { GoldenDocument } from '../document/tariff-document.ts'
import { isRefusal, rate } from '../rate.ts'
import { readRequest } from '../read-request.ts'
import type { RatingRefusal } from '../refusal.ts'
import type { Tariff } from '../tariff.ts'

/** A case that travels with a tariff, and how it came out. */
export interface GoldenCase {
  readonly title: string
  readonly input: unknown
  readonly expected: unknown
  /** In the form of `expected`; `refused` where nothing was priced. */
  readonly actual: unknown
  readonly passed: boolean
  readonly mistakes: readonly Mistake[]
}

/** Runs every golden case of a tariff. */
export function goldenCases(tariff: Tariff): readonly GoldenCase[] {
  return (tariff.document.golden ?? []).map((golden, index) => goldenCase(tariff, golden, `/golden/${index}`))
}

function goldenCase(tariff: Tariff, golden: GoldenDocument, path: string): GoldenCase {
  const { input, expected, title = `case ${path.slice(8)}` } = golden
  const read = readRequest(input, tariff)
  if ('mistakes' in read) {
    const mistakes = read.mistakes.map((mistake) => ({ ...mistake, path: `${path}/input${mistake.path}` }))
    return { title, input, expected, actual: null, passed: false, mistakes }
  }
  const answer = rate([tariff], read.request)
  const mistakes = isRefusal(answer)
    ? refusedMistakes(golden, answer, path)
    : differences(golden, answer, path)
  return { title, input, expected, actual: actualOf(golden, answer), passed: mistakes.length === 0, mistakes }
}

function refusedMistakes({ expected }: GoldenDocument, answer: RatingRefusal, path: string): Mistake[] {
  if (expected.refused === answer.refused) return []
  return [{ path: `${path}/input`, ...told('caseRefused', answer) }]
}

function differences({ expected, tolerance }: GoldenDocument, sheet: ChargeSheet, path: string): Mistake[] {
  const home = `${path}/expected`
  if (expected.refused !== undefined)
    return [{ path: `${home}/refused`, ...told('caseNotRefused', { came: pesosText(sheet.total) }) }]
  const most = tolerance === undefined ? { digits: 0n, scale: 0 } : numberOf(tolerance)
  const compare = (wanted: NumberText | undefined, came: Centavos, at: string): Mistake[] =>
    wanted === undefined || isWithin(numberOf(wanted), came, most)
      ? []
      : [
          {
            path: at,
            ...told('caseDiffers', { wanted: decimalText(numberOf(wanted)), came: pesosText(came) }),
          },
        ]
  return [
    ...compare(expected.subtotal, sheet.subtotal, `${home}/subtotal`),
    ...compare(expected.vat, sheet.vat, `${home}/vat`),
    ...compare(expected.total, sheet.total, `${home}/total`),
    ...Object.entries(expected.lines ?? {}).flatMap(([code, wanted]) =>
      compare(wanted, lineAmount(sheet, code), under(`${home}/lines`, code)),
    ),
  ]
}

function isWithin(wanted: Decimal, came: Centavos, most: Decimal): boolean {
  const difference = subtractDecimals(wanted, { digits: came, scale: 2 })
  const size = difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference
  return compareDecimals(size, most) <= 0
}

/** Zero for a line that there is not. */
function lineAmount({ lines }: ChargeSheet, code: string): Centavos {
  return sumOfCentavos(lines.filter((line) => line.code === code).map(({ amount }) => amount))
}

function actualOf({ expected }: GoldenDocument, answer: ChargeSheet | RatingRefusal): unknown {
  if (isRefusal(answer)) return { refused: answer.refused }
  const { subtotal, vat, total } = expected
  return {
    ...(subtotal === undefined ? {} : { subtotal: pesosText(answer.subtotal) }),
    ...(vat === undefined ? {} : { vat: pesosText(answer.vat) }),
    ...(total === undefined ? {} : { total: pesosText(answer.total) }),
    ...(expected.lines === undefined
      ? {}
      : {
          lines: Object.fromEntries(
            Object.keys(expected.lines).map((code) => [code, pesosText(lineAmount(answer, code))]),
          ),
        }),
  }
}
