import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Mistake } from '../../domain/rating/document/mistake.ts'
import { type StoredTariff, tariffByCode } from '../../store/tariff.ts'
import { keepTariff } from './keep-tariff.ts'
import { readDocument } from './read-document.ts'

/** What came of it. */
export type SaveTariffOutcome =
  | { readonly kind: 'saved'; readonly tariff: StoredTariff }
  | { readonly kind: 'tariffMistaken'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'tariffAlreadyPublished' }

/** Keeps a document as a draft, or as a proposal that everybody sees. */
export async function saveTariff(
  { room, now, traceId }: RequestContext,
  { document, proposed }: { readonly document: string; readonly proposed: boolean },
): Promise<SaveTariffOutcome> {
  const read = readDocument(document)
  if ('mistakes' in read) return { kind: 'tariffMistaken', mistakes: read.mistakes }
  const { code, effectiveFrom, effectiveTo } = read.tariff
  const state = proposed ? 'PROPOSED' : 'DRAFT'
  const title = read.tariff.document.title ?? code
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, ['tariffs'])
      const known = await tariffByCode(tx, code)
      if (known?.state === 'PUBLISHED') return { kind: 'tariffAlreadyPublished' }
      if (known?.document === document && known.state === state) return { kind: 'saved', tariff: known }
      const kept = { code, title, state, effectiveFrom, effectiveTo, document } as const
      return { kind: 'saved', tariff: await keepTariff(tx, 'TariffSaved', kept, { at: now, traceId }) }
    },
    { idempotent: true },
  )
}
