import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { importStatement } from '../../commands/reconciliation/import-statement.ts'
import { pullProviders } from '../../commands/reconciliation/pull-providers.ts'
import { type ResolveOutcome, resolveTask } from '../../commands/reconciliation/resolve-task.ts'
import { addPart } from '../../commands/uploads/add-file-part.ts'
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { staffAlone } from './reconciliation-queries.ts'

type Asked = 'addFilePart' | 'importStatement' | 'reconcileNow' | 'resolveReconciliationTask'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** What can be done about files and differences. */
export const reconciliationMutations: Pick<MutationResolvers, Asked> = {
  addFilePart: async (_root, { input }, context) => {
    const { uploadId, part, parts, content } = input
    if (!isId(uploadId)) throw badUserInput('uploadId must be a UUID')
    if (!base64.test(content)) throw badUserInput('content must be base64')
    const outcome = await addPart(context, { uploadId, part, parts, content: Buffer.from(content, 'base64') })
    if (outcome === 'kept') return { __typename: 'FilePartKept', uploadId }
    if (outcome === 'malformed') throw badUserInput('part must be from 1 to parts, and content not empty')
    const message =
      outcome === 'tooLarge'
        ? 'El archivo es demasiado grande. Envía uno más pequeño: un comprobante mide hasta 5 MB.'
        : 'Enviaste demasiados archivos hoy. Inténtalo de nuevo mañana.'
    return { __typename: 'FileTooLarge', message }
  },
  importStatement: async (_root, { input: { uploadId, source, name } }, context) => {
    staffAlone(context.viewer)
    if (!isId(uploadId)) throw badUserInput('uploadId must be a UUID')
    if (source === 'CODI')
      throw badUserInput('CoDi sends no files: its money is in the statement of the BANK')
    const outcome = await importStatement(context, { uploadId, source, name: name.slice(0, 120) })
    switch (outcome.kind) {
      case 'imported': {
        const { file, matched, open: openTasks } = outcome
        return { __typename: 'StatementImported', file, matched, openTasks }
      }
      case 'importedBefore': {
        const message = 'Este archivo ya se había importado: no se cambió nada.'
        return { __typename: 'StatementImportedBefore', message, file: outcome.file }
      }
      case 'mistaken': {
        const message = 'El archivo tiene errores y no se importó nada: corrígelos y envíalo de nuevo.'
        return { __typename: 'StatementMistaken', message, mistakes: [...outcome.mistakes] }
      }
      case 'uploadMissing':
        return { __typename: 'FileIncomplete', message: 'Faltan partes del archivo: envíalo de nuevo.' }
      default:
        return outcome satisfies never
    }
  },
  reconcileNow: async (_root, _args, { viewer, room, now: at, traceId }) => {
    staffAlone(viewer)
    const { matched, open, ended, silent } = await pullProviders(room, { at, traceId })
    return { matched, openTasks: open.length, ended, silent: [...silent] }
  },
  resolveReconciliationTask: async (_root, { input }, context) => {
    const { taskId, resolution, reason, contractNumber = null } = input
    if (!isId(taskId)) return unknown
    const outcome = await resolveTask(context, {
      taskId,
      resolution,
      reason: reason.slice(0, 1000),
      contractNumber,
    })
    return answerOf(outcome, taskId, context)
  },
}

const unknown = {
  __typename: 'ReconciliationTaskUnknown',
  message: 'No hay una diferencia así, o es de otra oficina.',
} as const

const impossible = {
  notForThis: 'Esta diferencia no se resuelve así: elige una de las formas que ofrece.',
  reasonMissing: 'Escribe el motivo en una frase.',
  contractUnknown: 'Escribe el número de un contrato que exista.',
  beingReturned:
    'Este dinero ya se está devolviendo a quien lo mandó. Apruébalo, rechaza la devolución o anota su pago en Devoluciones.',
  nothingToMove: 'No queda dinero de esta diferencia que se pueda mover: revisa el pago.',
} as const

async function answerOf(
  outcome: ResolveOutcome,
  taskId: string,
  { taskById }: PaymentsContext,
): Promise<ResolversTypes['ResolveReconciliationTaskResult']> {
  switch (outcome.kind) {
    case 'resolved': {
      const task = await taskById.load(taskId)
      // Assigned to a contract of another office, it is that office's from now on.
      return task === null
        ? {
            __typename: 'ReconciliationTaskUnknown',
            message: 'Quedó resuelta y pasó a la oficina del contrato.',
          }
        : { __typename: 'ReconciliationTaskResolved', task }
    }
    case 'returnAsked':
      return {
        __typename: 'ReconciliationReturnAsked',
        task: await taskById.require(taskId),
        refund: outcome.refund,
      }
    case 'unknown':
      return unknown
    case 'resolvedAlready':
      return {
        __typename: 'ReconciliationTaskEnded',
        message: 'Esta diferencia ya está resuelta.',
        task: await taskById.require(taskId),
      }
    case 'provider':
      return outcome.outcome === 'silent'
        ? {
            __typename: 'PaymentProviderDown',
            message: 'El proveedor no contesta. Inténtalo de nuevo en unos minutos.',
            others: [],
          }
        : {
            __typename: 'ReconciliationImpossible',
            message: 'El proveedor no tiene ese cobro: pídele una aclaración, y resuélvela con el motivo.',
          }
    case 'notForThis':
    case 'beingReturned':
    case 'reasonMissing':
    case 'contractUnknown':
    case 'nothingToMove':
      return { __typename: 'ReconciliationImpossible', message: impossible[outcome.kind] }
    default:
      return outcome satisfies never
  }
}
