import type { BothPrices, ContractBills, LeftOut } from '@aquacis/billing/rating/compare-contract'
import { readRequest } from '@aquacis/billing/rating/read-request'

/** Why a line has no part in a simulation. */
export interface LineError {
  readonly name: string
  readonly what: string
  readonly where: string
  readonly mend: string
}

const mostPeriods = 120
const example = '{"id":"442761","usageClass":"DOMÉSTICA MEDIO","litres":[18000,21000]}'

/** Reads a contract off a line: as what it is billed, and what it used in each of its last periods. */
export function contractOfLine(
  line: unknown,
  number: number,
  { present }: BothPrices,
): ContractBills | LineError {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return malformed('the line is not an object', '', `write ${example}`)
  const { id, litres, m3, ...rest } = line as Readonly<Record<string, unknown>>
  const used = litres ?? m3
  if (used === undefined || (litres !== undefined && m3 !== undefined))
    return malformed('"litres" or "m3" says what was used, one of them', 'litres', `write ${example}`)
  const unit = litres === undefined ? 'm3' : 'litres'
  const periods = Array.isArray(used) ? used : [used]
  if (periods.length === 0 || periods.length > mostPeriods)
    return malformed(`${periods.length} periods are given`, unit, `give 1 to ${mostPeriods}`)
  const asked = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  const requests = []
  for (const [index, period] of periods.entries()) {
    const read = readRequest({ ...asked, [unit]: period }, present.tariff)
    if ('mistakes' in read) {
      const [first] = read.mistakes
      const { path = '', what = 'something is wrong', mend = 'mend it' } = first ?? {}
      return malformed(what, path === `/${unit}` ? `${path}/${index}` : path, mend)
    }
    requests.push(read.request)
  }
  return { id: nameOf(id, number), requests }
}

/** What is told of a contract that one of the tariffs does not price. */
export function leftOutError({ by, refusal: { refused, what, where, mend } }: LeftOut): LineError {
  return { name: refused, what: `${what} (the ${by} tariff)`, where, mend }
}

function malformed(what: string, where: string, mend: string): LineError {
  return { name: 'RequestMalformed', what, where, mend }
}

function nameOf(id: unknown, number: number): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${number}`
}
