import { readTariff } from '@aquacis/billing/rating/read-tariff'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import inForce from '@aquacis/billing/tariffs/CEAQ-2026-02.json'
import { decimal, decimalText, multiplyDecimals, roundDecimal } from '@aquacis/kit/values/decimal.ts'

/** A version of the invented utility's tariff, as the graph tells it. */
export interface HouseTariff {
  readonly code: string
  readonly title: string
  readonly state: 'PUBLISHED' | 'PROPOSED'
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  /** JSON. */
  readonly document: string
  readonly doubts: readonly {
    readonly about: string
    readonly text: string
    readonly chosen: string | null
  }[]
}

type Scaling = (cubicMetres: number) => string

const tenThousandth = decimal('0.00001')

/** The same table with another price for each volume. */
function scaled(amounts: readonly string[], by: Scaling): string[] {
  return amounts.map((amount, cubicMetres) =>
    decimalText(
      roundDecimal(multiplyDecimals(decimal(amount), decimal(by(cubicMetres))), tenThousandth, 'half-up'),
    ),
  )
}

interface Version {
  readonly code: string
  readonly title: string
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
}

/** CEA's tariff of February 2026 with other prices: what came before it, and what might come after, are invented. */
function invented(version: Version, by: Scaling) {
  const prices = Object.fromEntries(
    Object.entries(inForce.prices).map(([name, price]) => [
      name,
      { ...price, amounts: scaled(price.amounts, by) },
    ]),
  )
  // Its golden cases are of the real prices.
  return { ...inForce, ...version, prices, golden: [] }
}

const before = invented(
  {
    code: 'DEMO-2024-01',
    title: 'Tarifa anterior, inventada',
    effectiveFrom: '2024-01-01',
    effectiveTo: '2026-02-01',
  },
  () => '0.94',
)

/** Cheaper for who uses little, dearer for who uses much. */
const proposed = invented(
  {
    code: 'DEMO-2027-01',
    title: 'Tarifa 2027 de ejemplo',
    effectiveFrom: '2027-01-01',
    effectiveTo: null,
  },
  (cubicMetres) => (cubicMetres <= 12 ? '0.95' : cubicMetres <= 20 ? '1.04' : '1.11'),
)

function made(document: unknown): Tariff {
  const reading = readTariff(document)
  if ('mistakes' in reading)
    throw new Error(`the invented tariff has mistakes: ${JSON.stringify(reading.mistakes)}`)
  return reading.tariff
}

/** Those that bill the invented houses, one after the other. */
export const billingTariffs: readonly Tariff[] = [made(before), made({ ...inForce, golden: [] })]

/** The same, as they are published. */
export const billingDocuments = [before, inForce].map((version) => ({
  ...{ code: version.code, effectiveTo: version.effectiveTo, document: JSON.stringify(version) },
}))

function told(document: typeof inForce | typeof before, state: HouseTariff['state']): HouseTariff {
  const { code, title, effectiveFrom, effectiveTo, doubts } = document
  return {
    ...{ code, title, effectiveFrom, effectiveTo, state },
    document: JSON.stringify(document),
    doubts: doubts.map(({ about, text }) => ({ about, text, chosen: null })),
  }
}

/** What everybody may see, the newest first. */
export const houseTariffs: readonly HouseTariff[] = [told(proposed, 'PROPOSED'), told(inForce, 'PUBLISHED')]
