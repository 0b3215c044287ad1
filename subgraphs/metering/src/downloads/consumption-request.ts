import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import * as v from 'valibot'
import type { ConsumptionStep } from '../domain/consumption.ts'

/** A table of consumption that somebody asks for. */
export interface ConsumptionRequest {
  readonly contract: string
  readonly step: ConsumptionStep
  /** First and last civil day of Mexico City, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly format: 'csv' | 'xlsx'
}

const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
)

const schema = v.object({
  contract: v.pipe(v.string(), v.check(isId)),
  step: v.picklist(['HOUR', 'DAY', 'MONTH']),
  from: day,
  to: day,
  format: v.optional(v.picklist(['csv', 'xlsx']), 'csv'),
})

const mending: Readonly<Record<keyof ConsumptionRequest, string>> = {
  contract: 'contract=identificador del contrato',
  step: 'step=HOUR, DAY o MONTH',
  from: 'from=AAAA-MM-DD, el primer día',
  to: 'to=AAAA-MM-DD, el último día',
  format: 'format=csv o xlsx',
}

/** Reads the question; throws BAD_USER_INPUT with what has to be mended. */
export function readConsumptionRequest(asked: URLSearchParams): ConsumptionRequest {
  const read = v.safeParse(schema, Object.fromEntries(asked))
  if (read.success) return read.output
  const wrong = Object.keys(v.flatten<typeof schema>(read.issues).nested ?? {})
  const words = wrong.map((name) => mending[name as keyof ConsumptionRequest])
  throw badUserInput(`La dirección no está completa o está mal escrita: ${words.join('; ')}.`)
}
