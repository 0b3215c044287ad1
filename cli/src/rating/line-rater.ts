import { isRefusal, rate } from '@aquacis/billing/rating'
import { type ChargeSheetJson, chargeSheetJson } from '@aquacis/billing/rating/charge-sheet'
import { readRequest } from '@aquacis/billing/rating/read-request'
import { readTariff, type TariffReading } from '@aquacis/billing/rating/read-tariff'
import { shippedTariff, shippedTariffCodes } from '@aquacis/billing/shipped-tariffs'

/** What a line of `aquacis rate` is answered with. */
export type RateAnswer =
  | ({ readonly id?: unknown; readonly ok: true } & ChargeSheetJson)
  | { readonly id?: unknown; readonly ok: false; readonly error: RateError }

/** Why a line was not rated; `mistakes` are all of a tariff or a request in which there are several. */
export interface RateError {
  readonly name: string
  readonly what: string
  readonly where: string
  readonly mend: string
  readonly mistakes?: readonly { readonly path: string; readonly what: string; readonly mend: string }[]
}

/** Rates lines; keeps the tariffs that it has read. */
export type LineRater = (line: unknown) => RateAnswer

/** Tariffs that are kept ready: many more in one input are test data, and are read again. */
const mostKept = 200
const mostMistakes = 50

/** A rater that reads each tariff once, whether it is named or given whole in every line. */
export function createLineRater(): LineRater {
  const kept = new Map<string, TariffReading | RateError>()

  function tariffOf(stated: unknown): TariffReading | RateError {
    const key = JSON.stringify(stated)
    const before = kept.get(key)
    if (before !== undefined) return before
    if (kept.size >= mostKept) kept.clear()
    const reading = readStated(stated)
    kept.set(key, reading)
    return reading
  }

  return (line) => {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) return refused(notAnObject)
    const { tariff: stated, id, ...asked } = line as Readonly<Record<string, unknown>>
    const mark = id === undefined ? {} : { id }
    const reading = tariffOf(stated ?? 'CEAQ-2026-02')
    if ('name' in reading) return { ...mark, ...refused(reading) }
    if ('mistakes' in reading)
      return { ...mark, ...refused(mistaken('TariffMistaken', 'tariff', reading.mistakes)) }
    const read = readRequest(withoutNulls(asked), reading.tariff)
    if ('mistakes' in read) return { ...mark, ...refused(mistaken('RequestMalformed', '', read.mistakes)) }
    const answer = rate([reading.tariff], read.request)
    if (!isRefusal(answer)) return { ...mark, ok: true, ...chargeSheetJson(answer) }
    const { refused: name, ...why } = answer
    return { ...mark, ...refused({ name, ...why }) }
  }
}

const notAnObject: RateError = {
  name: 'RequestMalformed',
  what: 'the line is not an object',
  where: '',
  mend: 'write {"tariff":"CEAQ-2026-02","usageClass":"COMERCIAL","litres":18000}',
}

function readStated(stated: unknown): TariffReading | RateError {
  if (typeof stated !== 'string') return readTariff(stated)
  const document = shippedTariff(stated)
  if (document !== null) return readTariff(document)
  return {
    name: 'TariffUnknown',
    what: `no tariff “${stated}” ships with the product`,
    where: 'tariff',
    mend: `name one of ${shippedTariffCodes().join(', ')}, or give a whole document`,
  }
}

function mistaken(
  name: string,
  room: string,
  mistakes: readonly { readonly path: string; readonly what: string; readonly mend: string }[],
): RateError {
  const first = mistakes[0] ?? { path: '', what: 'something is wrong', mend: 'mend it' }
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : ''
  return {
    name,
    what: `${first.what}${more}`,
    where: `${room}${first.path}`,
    mend: first.mend,
    mistakes: mistakes.slice(0, mostMistakes).map(({ path, what, mend }) => ({ path, what, mend })),
  }
}

function refused(error: RateError): { readonly ok: false; readonly error: RateError } {
  return { ok: false, error }
}

/** Null is nothing stated. */
function withoutNulls(asked: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null))
}
