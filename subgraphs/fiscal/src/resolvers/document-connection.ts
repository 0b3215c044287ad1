import {
  type Connection,
  connectionOf,
  type InstantPlace,
  instantPlaces,
  type Page,
} from '@aquacis/kit/runtime/cursor-page.ts'
import type { FiscalDocument } from '../domain/document/document.ts'

/** The connection of a page. `documents` holds one more than the page, where there is one. */
export function documentConnection(
  documents: readonly FiscalDocument[],
  page: Page<InstantPlace>,
): Connection<FiscalDocument> {
  return connectionOf(documents, page, instantPlaces, ({ createdAt: at, id }) => ({ at, id }))
}
