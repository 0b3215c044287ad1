import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { releaseContracts } from '../../commands/run/release-contracts.ts'
import { type StartRefusal, startBillingRun } from '../../commands/run/start-billing-run.ts'
import { steerBillingRun } from '../../commands/run/steer-billing-run.ts'
import type { MutationResolvers, StartBillingRunInput } from '../../generated/resolvers.ts'
import { officeIn } from './office-in.ts'

type Verbs = 'startBillingRun' | 'steerBillingRun' | 'releaseContracts'

/** Contracts that one request names at most; more are released all together. */
const mostReleased = 1_000

export const billingRunMutations: Pick<MutationResolvers, Verbs> = {
  startBillingRun: async (_root, { input }, context) => {
    const outcome = await startBillingRun(context, {
      id: idIn(input.id, 'input.id'),
      operatingUnitId: input.operatingUnitId == null ? null : officeIn(input.operatingUnitId),
      zone: zoneIn(input),
      periodFrom: dayIn(input.periodFrom, 'input.periodFrom'),
      periodTo: dayIn(input.periodTo, 'input.periodTo'),
      dryRun: input.dryRun ?? false,
    })
    if (!('kind' in outcome)) return { __typename: 'BillingRunStarted', run: outcome }
    return outcome.kind === 'BillingRunOverlaps'
      ? { __typename: outcome.kind, message: overlaps, run: outcome.run }
      : { __typename: outcome.kind, message: impossible[outcome.why] }
  },

  steerBillingRun: async (_root, { runId, order }, context) => {
    const outcome = await steerBillingRun(context, idIn(runId, 'runId'), order)
    return typeof outcome === 'string'
      ? { __typename: outcome, message: sentences[outcome] }
      : { __typename: 'BillingRunSteered', run: outcome }
  },

  releaseContracts: async (_root, { input }, context) => {
    const asked = input.contractIds ?? null
    if (asked !== null && asked.length > mostReleased) {
      throw badUserInput(`input.contractIds names ${mostReleased} contracts at most; leave it out for all`)
    }
    const contractIds = asked?.map((id) => idIn(id, 'input.contractIds')) ?? null
    const outcome = await releaseContracts(context, idIn(input.runId, 'input.runId'), contractIds)
    return typeof outcome === 'string'
      ? { __typename: outcome, message: sentences[outcome] }
      : { __typename: 'ContractsReleased', run: outcome }
  },
}

function idIn(text: string, name: string): string {
  const id = text.toLowerCase()
  if (!isId(id)) throw badUserInput(`${name} must be a UUID`)
  return id
}

function zoneIn({ zone, operatingUnitId }: StartBillingRunInput): string | null {
  if (zone == null) return null
  if (operatingUnitId == null) throw badUserInput('input.zone is one of an office: input.operatingUnitId')
  return zone
}

function dayIn(text: string, name: string): string {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw badUserInput(`${name} must be a day, YYYY-MM-DD`)
  }
  return text
}

const overlaps =
  'Otra corrida factura los mismos contratos en fechas que se cruzan. Libera sus contratos retenidos, o cancélala antes de iniciar otra.'

const impossible: Readonly<
  Record<Extract<StartRefusal, { kind: 'BillingPeriodImpossible' }>['why'], string>
> = {
  EMPTY: 'El periodo no tiene ningún día. Revisa las fechas: la segunda es el día siguiente al último.',
  TOO_LONG: 'El periodo pasa de 62 días. Factura a lo más dos meses a la vez.',
  NOT_OVER: 'El periodo no ha terminado. Espera al corte, o elige uno anterior.',
  NO_TARIFF: 'Ninguna tarifa está publicada para todo ese periodo. Publica la que falta y vuelve a intentar.',
  NO_OFFICE: 'Esa administración no es de las tuyas. Pide a su personal que inicie la corrida.',
  NO_ZONE: 'Ninguno de los contratos de esa administración es de esa zona. Elige una de su lista.',
  ID_TAKEN: 'Ese identificador ya es de otra corrida. Usa uno nuevo.',
}

const sentences: Readonly<Record<'BillingRunUnknown' | 'BillingRunOver', string>> = {
  BillingRunUnknown: 'No encontramos esa corrida en tus administraciones. Revisa su identificador.',
  BillingRunOver: 'La corrida ya terminó y no admite más órdenes. Sus recibos se revierten uno por uno.',
}
