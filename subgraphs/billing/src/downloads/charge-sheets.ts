import { Readable } from 'node:stream'
import type { Page } from '@aquacis/kit/runtime/cursor-page.ts'
import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Download, RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { byteOrderMark, csvLine } from '@aquacis/kit/values/csv-line.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { BillingRun } from '../domain/run/billing-run.ts'
import { chargeHeadings, chargeRows } from '../domain/run/compare/charge-rows.ts'
import { periodName } from '../domain/run/compare/period-name.ts'
import { loadRun } from '../store/run/billing-run.ts'
import { computedBillsOf } from '../store/run/computed-bill.ts'

/** Bills that are read together: a megabyte or so. */
const billsOfChunk = 500

/**
 * `?run=`: what a run computed that issued nothing, as CSV of one row for each charge, for staff of all of its offices. Read
 * and sent piece by piece: half a million bills need no more memory than five hundred.
 */
export const chargeSheetsDownload: Download = async (context, asked) => {
  const runId = (asked.get('run') ?? '').toLowerCase()
  if (!isId(runId)) throw badUserInput('La dirección no está completa: run=identificador de la corrida.')
  const run = await context.room.database.transaction(context.viewer, (tx) => loadRun(tx, runId))
  if (run === null) return null
  if (!run.dryRun) {
    throw badUserInput('Esta corrida emitió sus recibos. Los cargos se descargan de una corrida de prueba.')
  }
  if (run.state !== 'DONE') {
    throw badUserInput('La corrida de prueba no ha terminado. Descarga sus cargos cuando esté terminada.')
  }
  return {
    name: `cargos-${run.periodFrom}-${run.id.slice(0, 8)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    body: Readable.from(chunksOf(context, run), { objectMode: false }),
  }
}

async function* chunksOf({ room, viewer }: RequestContext, run: BillingRun): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(chargeHeadings)
  const period = periodName(run.periodFrom, run.periodTo)
  for (let after: string | null = null; ; ) {
    const page: Page<string> = { after, limit: billsOfChunk }
    const bills = await room.database.transaction(viewer, (tx) => computedBillsOf(tx, run.id, page))
    const rows = bills.flatMap((bill) => chargeRows(bill, period))
    if (rows.length > 0) yield rows.map(csvLine).join('')
    after = bills.at(-1)?.contractId ?? null
    if (bills.length < billsOfChunk) return
  }
}
