import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Mistake } from '../../domain/rating/document/mistake.ts'
import { decidePublish, type PublishDecision } from '../../domain/tariffs/tariff-versions.ts'
import { isBilledBeyond } from '../../store/invoice.ts'
import { publishedTariffs, type StoredTariff, tariffByCode } from '../../store/tariff.ts'
import type { Recording } from '../recording.ts'
import { keepTariff } from './keep-tariff.ts'
import { readDocument } from './read-document.ts'

/** What came of it. */
export type PublishTariffOutcome =
  | { readonly kind: 'published'; readonly tariff: StoredTariff }
  | { readonly kind: 'tariffMistaken'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'tariffUnknown' }
  | Exclude<PublishDecision, { readonly kind: 'accepted' }>

/** Puts a version that was saved in force, from its first day on. The same again changes nothing. */
export async function publishTariff(
  { room, now, traceId }: RequestContext,
  code: string,
): Promise<PublishTariffOutcome> {
  return room.database.transaction(systemViewer, (tx) => publishKept(tx, code, { at: now, traceId }), {
    idempotent: true,
  })
}

/** The same within a transaction. */
export async function publishKept(
  tx: Transaction,
  code: string,
  recording: Recording,
): Promise<PublishTariffOutcome> {
  await lockNames(tx, ['tariffs'])
  const known = await tariffByCode(tx, code)
  if (known === null) return { kind: 'tariffUnknown' }
  if (known.state === 'PUBLISHED') return { kind: 'published', tariff: known }
  const reading = readDocument(known.document)
  if ('mistakes' in reading) return { kind: 'tariffMistaken', mistakes: reading.mistakes }
  const published = await publishedTariffs(tx)
  const billedFurther = await isBilledBeyond(tx, known.effectiveFrom)
  const decision = decidePublish(known, published, { billedFurther })
  if (decision.kind !== 'accepted') return decision
  const before = published.find((one) => one.code === decision.ends)
  if (before !== undefined) {
    const { streamId: _stream, version: _version, ...kept } = before
    await keepTariff(tx, 'TariffEnded', { ...kept, effectiveTo: known.effectiveFrom }, recording)
  }
  const { streamId: _stream, version: _version, ...kept } = known
  const tariff = await keepTariff(tx, 'TariffPublished', { ...kept, state: 'PUBLISHED' }, recording)
  return { kind: 'published', tariff }
}
