import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { addGlobalDocument } from '../commands/add-global-document.ts'
import { cancelDocument } from '../commands/cancel-document.ts'
import { retryDocument } from '../commands/retry-document.ts'
import { saveOwnFiscalData } from '../commands/save-fiscal-data.ts'
import { folioOf } from '../domain/document/document.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { residentOf } from '../loaders.ts'

const unknown = {
  __typename: 'FiscalDocumentUnknown',
  message: 'No hay un documento fiscal así, o es de otra oficina.',
} as const

/** A list with the same mistake on every line is understood after so many. */
const mistakesTold = 100

export const Mutation: MutationResolvers = {
  saveFiscalData: async (_root, { input }, context) => {
    const read = await saveOwnFiscalData(context, residentOf(context.viewer), input)
    if (read.kind === 'good')
      return { __typename: 'FiscalDataSaved', fiscalData: read.data, warnings: [...read.warnings] }
    const message = 'El SAT no aceptaría estos datos: revisa los campos marcados.'
    return { __typename: 'FiscalDataMistaken', message, mistakes: [...read.mistakes] }
  },
  cancelFiscalDocument: async (_root, { input }, context) => {
    const { id, motive, replacementId = null } = input
    const outcome = await cancelDocument(context, { id, motive, replacementId })
    switch (outcome.kind) {
      case 'cancelling':
        return { __typename: 'FiscalDocumentCancelling', document: await context.documentById.require(id) }
      case 'unknown':
        return unknown
      case 'notStamped':
        return {
          __typename: 'FiscalDocumentNotStamped',
          message: 'Sólo se cancela un documento timbrado y vigente.',
        }
      case 'impossible':
        return { __typename: 'CancelMotiveImpossible', message: outcome.reason }
      case 'tooLate':
        return {
          __typename: 'CancellationTooLate',
          message:
            'Pasó el plazo para cancelar (marzo del año siguiente): anula el recibo, y se hará una nota de crédito.',
        }
      case 'bound': {
        const { folios } = outcome
        const message = `Primero se cancelan los documentos que lo nombran: ${folios.join(', ')}.`
        return { __typename: 'FiscalDocumentBound', message, folios: [...folios] }
      }
      default:
        return outcome satisfies never
    }
  },
  issueGlobalInvoice: async (_root, { input }, context) => {
    const { operatingUnitId, periodFrom: from, sales } = input
    const outcome = await addGlobalDocument(context, { operatingUnitId, from, sales })
    switch (outcome.kind) {
      case 'otherOffice':
        throw forbidden()
      case 'queued':
        return { __typename: 'GlobalInvoiceQueued', document: await context.documentById.require(outcome.id) }
      case 'exists': {
        const document = await context.documentById.require(outcome.id)
        const message = `La factura global ${folioOf(document)} ya incluye días de ese periodo: cancélela antes (motivo 04).`
        return { __typename: 'GlobalInvoiceExists', message, document }
      }
      case 'mistaken':
        return {
          __typename: 'PublicSalesMistaken',
          message: 'La lista de ventas no se puede facturar: revise los recibos señalados.',
          mistakes: outcome.mistakes.slice(0, mistakesTold),
        }
      default:
        return outcome satisfies never
    }
  },
  retryFiscalDocument: async (_root, { id }, context) => {
    const outcome = isId(id) ? await retryDocument(context, id) : 'unknown'
    switch (outcome) {
      case 'queued':
        return { __typename: 'FiscalDocumentQueued', document: await context.documentById.require(id) }
      case 'unknown':
        return unknown
      case 'settled':
        return {
          __typename: 'FiscalDocumentSettled',
          message: 'El documento ya está timbrado o cancelado: no hay nada que intentar de nuevo.',
        }
    }
  },
}
