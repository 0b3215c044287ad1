import { isRefusal, rate } from '@aquacis/billing/rating'
import type { RatingRequest } from '@aquacis/billing/rating/charge-sheet'
import { readTariff } from '@aquacis/billing/rating/read-tariff'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { shippedTariff } from '@aquacis/billing/shipped-tariffs'
import type { Figure, PreparedFigure } from '../../figure.ts'
import { timesPerSecond } from '../../statistics.ts'

const measureMs = 1_500
const contracts = 20_000

/** Contracts rated by one core in memory, beside the bare arithmetic of the same bills. */
export const rating: Figure = {
  name: 'rating',
  what: 'bills of CEA’s tariff of February 2026 by one core: water, drainage, treatment and their IVA, every line explained',
  rounds: 7,
  rows: [
    { name: 'the same sums by hand on a bare table', kind: 'ceiling', unit: 'contracts/s' },
    {
      name: 'rate',
      kind: 'figure',
      unit: 'contracts/s',
      against: 'the same sums by hand on a bare table',
      promises: [{ atLeast: 50_000 }],
    },
    { name: 'rate, the tariff changing in the period', kind: 'figure', unit: 'contracts/s' },
  ],
  prepare,
}

interface TableDocument {
  readonly prices: Readonly<Record<string, { readonly amounts: readonly string[] }>>
}

async function prepare(): Promise<PreparedFigure> {
  const document = shippedTariff('CEAQ-2026-02')
  const reading = readTariff(document)
  if ('mistakes' in reading) throw new Error(reading.mistakes[0]?.what)
  const { tariff } = reading
  const requests = someRequests()
  const [before, after]: readonly Tariff[] = [
    { ...tariff, code: 'before', effectiveFrom: '2025-01-01', effectiveTo: '2026-02-11' },
    { ...tariff, code: 'after', effectiveFrom: '2026-02-11' },
  ]
  if (before === undefined || after === undefined) throw new Error('two versions')
  const rateAll = (versions: readonly Tariff[]) => () => {
    for (const request of requests) {
      const sheet = rate(versions, request)
      if (isRefusal(sheet)) throw new Error(sheet.what)
    }
    return requests.length
  }
  const byHand = handReckoner(document as TableDocument, requests)
  checkSame(tariff, requests, byHand)
  return {
    async round() {
      return {
        'the same sums by hand on a bare table': timesPerSecond(measureMs, () => {
          byHand()
          return requests.length
        }),
        rate: timesPerSecond(measureMs, rateAll([tariff])),
        'rate, the tariff changing in the period': timesPerSecond(measureMs, rateAll([before, after])),
      }
    },
    async close() {},
  }
}

const homes = 'DOMÉSTICA MEDIO'

/** Contracts of a home class with 0 to 60 m³. */
function someRequests(): readonly RatingRequest[] {
  return Array.from({ length: contracts }, (_, index) => ({
    office: 'QUERÉTARO',
    usageClass: homes,
    litres: (index * 7_919) % 60_000,
    periodFrom: '2026-02-01',
    periodTo: '2026-03-01',
  }))
}

/** The least that any program must reckon: row, 10 and 12 percent of it, each rounded, and IVA of the two, rounded. */
function handReckoner({ prices }: TableDocument, requests: readonly RatingRequest[]): () => bigint {
  const rows = (prices[homes]?.amounts ?? []).map((text) => {
    const [whole = '', fraction = ''] = text.split('.')
    return BigInt(whole + fraction.padEnd(5, '0'))
  })
  const rounded = (value: bigint, parts: bigint) => (value + parts / 2n) / parts
  return () => {
    let sum = 0n
    for (const { litres } of requests) {
      const row = rows[Math.floor((litres + 500) / 1_000)] ?? 0n
      const water = rounded(row, 1_000n)
      const sewer = rounded(row * 10n, 100_000n)
      const treatment = rounded(row * 12n, 100_000n)
      sum += water + sewer + treatment + rounded(sewer * 16n, 100n) + rounded(treatment * 16n, 100n)
    }
    return sum
  }
}

/** Both have to come to the same money, or the comparison means nothing. */
function checkSame(tariff: Tariff, requests: readonly RatingRequest[], byHand: () => bigint): void {
  let sum = 0n
  for (const request of requests) {
    const sheet = rate(tariff, request)
    if (!isRefusal(sheet)) sum += sheet.total
  }
  if (sum !== byHand()) throw new Error(`rating comes to ${sum}, the sums by hand to ${byHand()}`)
}
