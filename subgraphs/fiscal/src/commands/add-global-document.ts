import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { seriesOf } from '../domain/document/document.ts'
import { type GlobalPeriod, globalPeriod } from '../domain/document/global/global-period.ts'
import {
  type PublicSale,
  type SaleMistake,
  saleMistakes,
  totalOfSales,
} from '../domain/document/global/public-sale.ts'
import { generalPublic } from '../domain/document/receiver.ts'
import { queueLoops } from '../queue/waking.ts'
import { fiscalSettingsOf } from '../settings.ts'
import { noteEvents } from '../store/document-event.ts'
import { addDocument } from '../store/fiscal-document.ts'
import { nextFolio } from '../store/folio.ts'
import { globalsOf } from '../store/global-documents.ts'
import { withdraw } from './reverse-bill-document.ts'

/** Sales of a period at an office. */
export interface PublicSales {
  readonly operatingUnitId: number
  /** First day of the period. */
  readonly from: string
  readonly sales: readonly PublicSale[]
}

/** What came of it; sentences are for people. */
export type GlobalOutcome =
  | { readonly kind: 'queued' | 'exists'; readonly id: string }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly SaleMistake[] }
  | { readonly kind: 'otherOffice' }

/**
 * Queues the global invoice of what the general public paid at an office in a period that is over, once: none other that
 * holds may share a day with it. One that SAT refused gives way to the next list; one that was cancelled, too (motive 04: a
 * buyer asked for a CFDI after all).
 */
export async function addGlobalDocument(
  { room, viewer, now }: RequestContext,
  { operatingUnitId, from, sales }: PublicSales,
): Promise<GlobalOutcome> {
  if (!worksFor(viewer, operatingUnitId)) return { kind: 'otherOffice' }
  const settings = fiscalSettingsOf(room)
  const period = globalPeriod(settings.globalPeriodicity, from)
  if (period === null) return mistaken(`Ningún periodo empieza el ${from}.`)
  if (period.to > civilDate(now)) return mistaken('El periodo no ha terminado: puede haber más ventas.')
  const mistakes = saleMistakes(sales, period)
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes }
  return room.database.transaction(systemViewer, async (tx): Promise<GlobalOutcome> => {
    await lockNames(tx, ['folios'])
    const others = await globalsOf(tx, operatingUnitId, period)
    const holding = others.find(({ state }) => state !== 'CANCELLED' && state !== 'REFUSED')
    if (holding !== undefined) return { kind: 'exists', id: holding.id }
    for (const refused of others.filter(({ state }) => state === 'REFUSED'))
      await withdraw(tx, refused, now, 'Lo sustituye otra lista de ventas.')
    const receiver = generalPublic(settings.postalCodeOf(operatingUnitId))
    const document = { operatingUnitId, receiver, period, sales, earlier: others.length }
    return { kind: 'queued', id: await queue(tx, document, now) }
  })
}

interface GlobalToQueue extends Omit<PublicSales, 'from'> {
  readonly period: GlobalPeriod
  readonly receiver: ReturnType<typeof generalPublic>
  /** How many were made of the period before. */
  readonly earlier: number
}

async function queue(
  tx: Transaction,
  { operatingUnitId, period, sales, receiver, earlier }: GlobalToQueue,
  now: Date,
): Promise<string> {
  const series = seriesOf('GLOBAL', operatingUnitId)
  const id = randomUUID()
  const sourceKey = `global ${operatingUnitId} ${period.from} ${period.to} ${earlier}`
  await addDocument(tx, {
    ...{ id, sourceKey, kind: 'GLOBAL', series, number: await nextFolio(tx, series), createdAt: now },
    ...{ operatingUnitId, receiver, totalCentavos: totalOfSales(sales) },
    source: { of: 'global', period, sales },
    ...{ state: 'PENDING', nextTryAt: now },
  })
  await noteEvents(tx, [{ documentId: id, at: now, what: 'ADDED' }])
  afterCommit(tx, queueLoops.wake)
  return id
}

function mistaken(reason: string): GlobalOutcome {
  return { kind: 'mistaken', mistakes: [{ folio: '', reason }] }
}
