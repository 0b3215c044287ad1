import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type BarRange, barRange } from '../domain/consumption.ts'
import { maySeeConsumption, seenSince } from '../domain/policy.ts'
import { withLoaders } from '../loaders.ts'
import { loadHolderOfContract } from '../store/service-point-holder.ts'
import { consumptionCsv } from './consumption-csv.ts'
import { consumptionLines } from './consumption-lines.ts'
import { type ConsumptionRequest, readConsumptionRequest } from './consumption-request.ts'
import { consumptionWorkbook } from './consumption-workbook.ts'

/** Thirteen months of hours and some days. */
const mostLines = 10_000

/**
 * `?contract=ID&step=HOUR|DAY|MONTH&from=DAY&to=DAY&format=csv|xlsx`: consumption of a contract's service point in whole
 * days, as far as there are any yet, and for residents from the beginning of their contract on.
 */
export const consumptionDownload: Download = async (base, asked) => {
  const request = readConsumptionRequest(asked)
  const { viewer, room, now } = base
  const place = await room.database.transaction(viewer, (tx) => loadHolderOfContract(tx, request.contract))
  if (place === null || !maySeeConsumption(viewer, place)) return null
  const range = rangeOf(request, { since: seenSince(viewer, place), now })
  const { chart, shares } = withLoaders(base).chartsIn(range)
  const { bars = [] } = (await chart.load(place.servicePointId)) ?? {}
  const isSilent = request.step !== 'MONTH' && bars.some(({ volume }) => volume === null)
  const lines = consumptionLines(bars, isSilent ? await shares.load(place.servicePointId) : null)
  const name = ['consumo', place.contractNumber, spanOf(request)].filter((part) => part !== null).join('-')
  return request.format === 'csv'
    ? { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', body: consumptionCsv(lines) }
    : { name: `${name}.xlsx`, mediaType: workbook, body: await consumptionWorkbook(lines) }
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function rangeOf(
  { step, from, to }: ConsumptionRequest,
  { since, now }: { readonly since: Date | null; readonly now: Date },
): BarRange {
  const start = midnightOf(from)
  const end = nextDay(midnightOf(to))
  if (end <= start) throw badUserInput('El primer día debe ser anterior al último: from ≤ to.')
  const first = Math.max(start.getTime(), since?.getTime() ?? 0)
  const last = Math.max(first, Math.min(end.getTime(), now.getTime()))
  const range = barRange(step, new Date(first), new Date(last), mostLines)
  if (typeof range === 'object') return range
  throw badUserInput(`El periodo es demasiado largo: pide ${mostLines} renglones como máximo.`)
}

/** The month, where the days are of one alone; else the first day and the last. */
function spanOf({ from, to }: ConsumptionRequest): string {
  const month = from.slice(0, 7)
  return to.startsWith(month) ? month : `${from}-${to}`
}

/** At noon UTC it is the same day in Mexico. */
function midnightOf(day: string): Date {
  return startOfDay(new Date(`${day}T12:00:00Z`))
}
