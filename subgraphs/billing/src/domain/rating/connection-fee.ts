import {
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos, centavosOf, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { checkShape } from './document/check-shape.ts'
import type { Mistake } from './document/mistake.ts'
import { type NumberText, numberOf } from './document/number-text.ts'
import { list, map, number, object, text } from './document/shape.ts'
import { definitions } from './document/tariff-shape.ts'
import { didYouMean, foldName } from './find-name.ts'
import type { RatingRefusal } from './refusal.ts'

/** What a utility asks for a new connection, as its document writes it. */
export interface ConnectionFees {
  readonly code: string
  readonly vat: NumberText
  readonly includedMetres: NumberText
  readonly offices: readonly string[]
  readonly connections: Readonly<
    Record<string, Readonly<Record<string, { readonly base: NumberText; readonly perMetre: NumberText }>>>
  >
  readonly meterInstallation: Readonly<Record<string, NumberText>>
  readonly meters: Readonly<Record<string, NumberText>>
}

/** A connection that somebody asks for. */
export interface ConnectionRequest {
  /** "water" or "sewer". */
  readonly connection: string
  /** Pavements of street and sidewalk as published: "CONCRETO-ASFALTO". */
  readonly pavement: string
  /** Decimal text. */
  readonly metres: string
  /** Key of the meter's installation and of the meter, for water. */
  readonly meterSize?: string
  readonly meter?: string
}

/** What it costs; `total` = `subtotal` + `vat`. */
export interface ConnectionFee {
  readonly lines: readonly { readonly code: string; readonly amount: Centavos; readonly vat: Centavos }[]
  readonly subtotal: Centavos
  readonly vat: Centavos
  readonly total: Centavos
}

const money = number('An amount.', '0')
const shape = object(
  'Fees of new connections.',
  ['code', 'effectiveFrom', 'vat', 'includedMetres', 'offices', 'connections', 'meterInstallation', 'meters'],
  {
    code: text('Its name.'),
    title: text('What people call it.'),
    utility: text('Whose fees they are.'),
    source: list('Where they were published.', text('A source.')),
    notes: list('Whatever else people should know.', text('A note.')),
    currency: text('ISO 4217 code.'),
    effectiveFrom: { kind: 'date', about: 'First day in force.' },
    effectiveTo: {
      kind: 'nullable',
      about: 'The day after the last.',
      of: { kind: 'date', about: 'A day.' },
    },
    vat: number('Rate of IVA as a fraction.', '0', '1'),
    includedMetres: number('Metres that the base pays for.', '0'),
    offices: list('Offices that ask them.', text('An office.')),
    connections: map(
      'By connection.',
      'connection',
      map(
        'By pavement.',
        'pavement',
        object('A fee.', ['base', 'perMetre'], { base: money, perMetre: money }),
      ),
    ),
    meterInstallation: map('By size of the meter.', 'size', money),
    meters: map('By kind of the meter.', 'meter', money),
  },
)

/** Reads a document of connection fees; every mistake says where it is and how to mend it. */
export function readConnectionFees(
  document: unknown,
): { readonly fees: ConnectionFees } | { readonly mistakes: readonly Mistake[] } {
  const mistakes = checkShape(document, shape, '', definitions)
  return mistakes.length > 0 ? { mistakes } : { fees: document as ConnectionFees }
}

/**
 * The fee of a connection: the base with its metres included, each further metre, and the meter where one is asked for; each
 * line to the centavo, half up, with its IVA. Refused for pavements and meters without a price.
 */
export function connectionFee(
  fees: ConnectionFees,
  request: ConnectionRequest,
): ConnectionFee | RatingRefusal {
  const ofService = fees.connections[request.connection]
  if (ofService === undefined) return unknown('connection', request.connection, Object.keys(fees.connections))
  const price = ofService[nameIn(ofService, request.pavement)]
  if (price === undefined) return unknown('pavement', request.pavement, Object.keys(ofService))
  const extra = subtractDecimals(numberOf(request.metres), numberOf(fees.includedMetres))
  const priced: { code: string; amount: Decimal }[] = [{ code: 'connection', amount: numberOf(price.base) }]
  if (compareDecimals(extra, { digits: 0n, scale: 0 }) > 0)
    priced.push({ code: 'extraMetres', amount: multiplyDecimals(extra, numberOf(price.perMetre)) })
  for (const [code, wanted, prices] of [
    ['meterInstallation', request.meterSize, fees.meterInstallation],
    ['meter', request.meter, fees.meters],
  ] as const) {
    if (wanted === undefined) continue
    const amount = prices[nameIn(prices, wanted)]
    if (amount === undefined)
      return unknown(code === 'meter' ? 'meter' : 'meterSize', wanted, Object.keys(prices))
    priced.push({ code, amount: numberOf(amount) })
  }
  const lines = priced.map(({ code, amount }) => lineOf(code, amount, numberOf(fees.vat)))
  const [subtotal, vat] = [
    sumOfCentavos(lines.map((line) => line.amount)),
    sumOfCentavos(lines.map((line) => line.vat)),
  ]
  return { lines, subtotal, vat, total: centavos(subtotal + vat) }
}

const centavo: Decimal = { digits: 1n, scale: 2 }

function lineOf(code: string, exact: Decimal, rate: Decimal) {
  const rounded = roundDecimal(exact, centavo, 'half-up')
  const vat = roundDecimal(multiplyDecimals(rounded, rate), centavo, 'half-up')
  return { code, amount: centavosOf(rounded), vat: centavosOf(vat) }
}

function nameIn(prices: Readonly<Record<string, unknown>>, name: string): string {
  return Object.keys(prices).find((each) => foldName(each) === foldName(name)) ?? name
}

function unknown(where: string, name: string, known: readonly string[]): RatingRefusal {
  return {
    refused: 'VolumeNotPriced',
    what: `the fees have no ${where} “${name}”`,
    where,
    mend: didYouMean(name, known),
  }
}
