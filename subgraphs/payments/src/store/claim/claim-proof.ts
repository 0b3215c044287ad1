import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { eq, inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { PaymentClaim } from '../../domain/claim/payment-claim.ts'
import type { ProofType } from '../../domain/claim/proof-type.ts'

/** What somebody shows for what they paid; sealed. Seen by who claims and by staff of the office. */
export const claimProof = pgTable(
  'claim_proof',
  {
    claimId: uuid('claim_id').primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    mediaType: text('media_type').$type<ProofType>().notNull(),
    bytes: integer().notNull(),
    content: bytea().notNull(),
  },
  () => [
    pgPolicy('claim_proof_is_seen', {
      for: 'select',
      using: sql`exists (select from payment_claim c where c.id = claim_id and (aquacis_unit_in_scope(c.operating_unit_id) or aquacis_party_in_scope(c.claimed_by)))`,
    }),
    systemOnly('claim_proof'),
  ],
)

/** A proof, open. */
export interface Proof {
  readonly mediaType: ProofType
  readonly content: Buffer
}

/** Keeps a proof. */
export async function addProof(
  tx: Transaction,
  sealer: Sealer,
  { id: claimId, contractId, operatingUnitId }: Pick<PaymentClaim, 'id' | 'contractId' | 'operatingUnitId'>,
  { mediaType, content }: Proof,
): Promise<void> {
  const sealed = sealer.seal(content, placeOf(claimId))
  const row = { claimId, contractId, operatingUnitId, mediaType, bytes: content.length, content: sealed }
  await tx.insert(claimProof).values(row).onConflictDoNothing()
}

/** The proof of a claim; null where there is none, or it is not for the transaction to see. */
export async function proofOf(tx: Transaction, sealer: Sealer, claimId: string): Promise<Proof | null> {
  const [row] = await tx.select().from(claimProof).where(eq(claimProof.claimId, claimId))
  return row === undefined
    ? null
    : { mediaType: row.mediaType, content: sealer.open(row.content, placeOf(claimId)) }
}

/** Those of the claims that have a proof which the transaction may see. */
export async function provenOf(tx: Transaction, claimIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (claimIds.length === 0) return new Set()
  const rows = await tx
    .select({ id: claimProof.claimId })
    .from(claimProof)
    .where(inArray(claimProof.claimId, [...claimIds]))
  return new Set(rows.map(({ id }) => id))
}

function placeOf(claimId: string): string {
  return `claim_proof|content|${claimId}`
}
