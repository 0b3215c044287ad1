import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { seenByParty } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { eq } from 'drizzle-orm'
import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { Receiver } from '../domain/document/document.ts'

/** What people's invoices are made out to. Sealed: an RFC tells a birthday. */
export const fiscalData = pgTable(
  'fiscal_data',
  {
    partyId: uuid('party_id').primaryKey(),
    data: bytea().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  () => seenByParty('fiscal_data'),
)

const dataSchema = v.object({
  rfc: v.string(),
  name: v.string(),
  postalCode: v.string(),
  taxRegime: v.string(),
  cfdiUse: v.string(),
})

/** Somebody's fiscal data, as far as the transaction may see them; null where they entered none. */
export async function loadFiscalData(
  tx: Transaction,
  sealer: Sealer,
  partyId: string,
): Promise<Receiver | null> {
  const [row] = await tx.select().from(fiscalData).where(eq(fiscalData.partyId, partyId))
  if (row === undefined) return null
  return v.parse(dataSchema, JSON.parse(sealer.open(row.data, placeOf(partyId)).toString('utf8')))
}

/** Keeps somebody's fiscal data, in the stead of what they entered before. */
export async function saveFiscalData(
  tx: Transaction,
  sealer: Sealer,
  partyId: string,
  { rfc, name, postalCode, taxRegime, cfdiUse }: Receiver,
  savedAt: Date,
): Promise<void> {
  const text = JSON.stringify({ rfc, name, postalCode, taxRegime, cfdiUse })
  const row = { partyId, savedAt, data: sealer.seal(text, placeOf(partyId)) }
  await tx.insert(fiscalData).values(row).onConflictDoUpdate({ target: fiscalData.partyId, set: row })
}

function placeOf(partyId: string): string {
  return `fiscal_data|data|${partyId}`
}
