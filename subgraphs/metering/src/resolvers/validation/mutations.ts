import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type AdoptRefusal, adoptRules } from '../../commands/validation/adopt-rules.ts'
import { editConsumption } from '../../commands/validation/edit-consumption.ts'
import { reprocessConsumption } from '../../commands/validation/reprocess-consumption.ts'
import { withdrawEdit } from '../../commands/validation/withdraw-edit.ts'
import type { EditRefusal } from '../../domain/validation/edit.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { validatedDays } from '../../store/validation/validated-day.ts'
import { checkSpan } from './meter-fields.ts'
import { readRule } from './read-rule.ts'

type Verbs = 'editConsumption' | 'withdrawConsumptionEdit' | 'reprocessConsumption' | 'adoptValidationRules'

const longestWhy = 500

export const validationMutations: Pick<MutationResolvers, Verbs> = {
  editConsumption: async (_root, { input }, context) => {
    const { id, meterId, day, volume } = input
    const why = readWhy(input.why, 'input.why')
    const outcome = await editConsumption(context, {
      id: readId(id, 'input.id'),
      meterId: readId(meterId, 'input.meterId'),
      day,
      litres: volume,
      why,
    })
    if (outcome !== 'ConsumptionEdited' && outcome !== 'AlreadyEdited')
      return { __typename: outcome, message: editSentences[outcome] }
    const { key } = await context.meterById.require(meterId)
    const days = await context.room.database.transaction(context.viewer, (tx) =>
      validatedDays(tx, key, { from: day, to: day }),
    )
    const [edited] = days
    if (edited === undefined) throw new Error(`day ${day} was edited and is not there`)
    return { __typename: 'ConsumptionEdited', day: edited }
  },

  withdrawConsumptionEdit: async (_root, { id, why }, context) => {
    const edit = await withdrawEdit(context, { id: readId(id, 'id'), why: readWhy(why, 'why') })
    if (edit !== null) return { __typename: 'ConsumptionEditWithdrawn', edit }
    return {
      __typename: 'ConsumptionEditUnknown',
      message: 'No encontramos esa corrección en tus administraciones. Revisa su identificador.',
    }
  },

  reprocessConsumption: async (_root, { meterId, from, to }, context) => {
    checkSpan({ from, to })
    const before = nextDay(midday(to))
    if (before > context.now) throw badUserInput('`to` must be a day that is over')
    const span = { from: startOfDay(midday(from)), before }
    const changedDays = await reprocessConsumption(context, readId(meterId, 'meterId'), span)
    if (changedDays === null) return { __typename: 'MeterUnknown', message: editSentences.MeterUnknown }
    return { __typename: 'ConsumptionReprocessed', changedDays }
  },

  adoptValidationRules: async (_root, { input }, context) => {
    const { source, effectiveFrom, estimators } = input
    if (!/^[0-9]{1,2}$/.test(input.operatingUnitId))
      throw badUserInput('input.operatingUnitId must be the number of an office')
    const outcome = await adoptRules(context, {
      id: readId(input.id, 'input.id'),
      source,
      effectiveFrom,
      operatingUnitId: Number(input.operatingUnitId),
      rules: input.rules.map(readRule),
      estimators,
    })
    if (outcome.kind === 'adopted') return { __typename: 'ValidationRulesAdopted', ruleSet: outcome.ruleSet }
    return refusalOf(outcome.kind)
  },
}

function readId(text: string, name: string): string {
  const id = text.toLowerCase()
  if (!isId(id)) throw badUserInput(`${name} must be a UUID`)
  return id
}

function readWhy(text: string, name: string): string {
  const why = text.trim()
  if (why === '' || why.length > longestWhy)
    throw badUserInput(`${name} must say why, in ${longestWhy} characters at most`)
  return why
}

/** An instant that lies in the day whatever the clock's offset. */
function midday(day: string): Date {
  return new Date(`${day}T18:00:00Z`)
}

const editSentences: Readonly<Record<EditRefusal | 'MeterUnknown', string>> = {
  DayNotOver: 'Ese día aún no termina, así que no tiene un consumo que corregir. Espera a mañana.',
  VolumeNegative: 'El consumo de un día no puede ser negativo. Escribe los litros que pasaron, o cero.',
  EditIdTaken: 'Ese identificador ya es de otra corrección. Usa uno nuevo.',
  MeterUnknown: 'No encontramos ese medidor en tus administraciones. Revisa el número.',
}

function refusalOf(kind: AdoptRefusal) {
  switch (kind) {
    case 'OfficeNotYours':
      return {
        __typename: 'OfficeNotYours' as const,
        message: 'Esa administración no es tuya. Pide a alguien de ella que adopte las reglas.',
      }
    case 'DayTaken':
      return {
        __typename: 'RuleSetDayTaken' as const,
        message: 'La administración ya tiene reglas desde ese día. Elige otro día de inicio.',
      }
    case 'IdTaken':
      return {
        __typename: 'RuleSetIdTaken' as const,
        message: 'Ese identificador ya es de otras reglas. Usa uno nuevo.',
      }
  }
}
