import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm'
import { index, integer, pgPolicy, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import type { Contract } from '../../domain/contract.ts'
import type { ContractInvitation } from '../../domain/invitation.ts'
import type { ContractMember } from '../../domain/member.ts'
import { contract } from '../contract.ts'
import type { MemberPlace } from './member.ts'

const bySystem = sql`aquacis_scope_is_all()`
const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

const visible = sql`aquacis_unit_in_scope(operating_unit_id)
  or exists (select 1 from contract_party where contract_party.contract_id = contract_invitation.contract_id
    and contract_party.role in ('OWNER', 'TENANT'))`

/** Offers to become a member. The code is there as its SHA-256 alone: whoever reads the table accepts none. */
export const contractInvitation = pgTable(
  'contract_invitation',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id')
      .notNull()
      .references(() => contract.id),
    operatingUnitId: integer('operating_unit_id').notNull(),
    codeHash: bytea('code_hash').notNull(),
    role: text().$type<ContractMember['role']>().notNull(),
    name: bytea().notNull(),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    acceptedBy: uuid('accepted_by'),
    revokedAt: at('revoked_at'),
  },
  (table) => [
    unique('contract_invitation_code').on(table.codeHash),
    index('contract_invitation_by_contract').on(table.contractId, table.createdAt, table.id),
    pgPolicy('contract_invitation_is_seen', { for: 'select', using: visible }),
    pgPolicy('contract_invitation_for_the_system', { for: 'all', using: bySystem, withCheck: bySystem }),
  ],
)

/** The next invitations of each contract behind a place that can be accepted still, oldest first. */
export async function openInvitationsOf(
  tx: Transaction,
  sealer: Sealer,
  contractIds: readonly string[],
  part: { readonly after: MemberPlace | null; readonly limit: number; readonly now: Date },
): Promise<ContractInvitation[]> {
  const { after, limit, now } = part
  const place = sql<number>`row_number() over (partition by ${contractInvitation.contractId}
    order by ${contractInvitation.createdAt}, ${contractInvitation.id})`
  const behind =
    after === null
      ? undefined
      : sql`(${contractInvitation.createdAt}, ${contractInvitation.id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
  const placed = tx
    .select({ ...getTableColumns(contractInvitation), place: place.as('place') })
    .from(contractInvitation)
    .where(
      and(
        inArray(contractInvitation.contractId, [...contractIds]),
        isNull(contractInvitation.acceptedBy),
        isNull(contractInvitation.revokedAt),
        gt(contractInvitation.expiresAt, now),
        behind,
      ),
    )
    .as('placed')
  const rows = await tx
    .select()
    .from(placed)
    .where(sql`${placed.place} <= ${limit}`)
    .orderBy(asc(placed.contractId), asc(placed.place))
  return rows.map((row) => invitationOf(sealer, row))
}

/** An invitation by id; null when there is none, or it is not the transaction's to see. */
export async function loadInvitation(
  tx: Transaction,
  sealer: Sealer,
  id: string,
): Promise<ContractInvitation | null> {
  const [row] = await tx.select().from(contractInvitation).where(eq(contractInvitation.id, id))
  return row === undefined ? null : invitationOf(sealer, row)
}

/** The invitation of a code; null when no such code was given out, or another took its place. */
export async function invitationWithCode(
  tx: Transaction,
  sealer: Sealer,
  codeHash: Buffer,
): Promise<ContractInvitation | null> {
  const [row] = await tx.select().from(contractInvitation).where(eq(contractInvitation.codeHash, codeHash))
  return row === undefined ? null : invitationOf(sealer, row)
}

/** Keeps an invitation with the hash of its code; one of the same id gets the new code and the new term. */
export async function keepInvitation(
  tx: Transaction,
  sealer: Sealer,
  { operatingUnitId }: Pick<Contract, 'operatingUnitId'>,
  { name, ...kept }: ContractInvitation & { readonly codeHash: Buffer },
): Promise<void> {
  const row = { ...kept, operatingUnitId, name: sealer.seal(name, placeOfName(kept.id)) }
  await tx
    .insert(contractInvitation)
    .values(row)
    .onConflictDoUpdate({ target: contractInvitation.id, set: row })
}

/** Notes who used an invitation up. */
export async function markAccepted(tx: Transaction, id: string, acceptedBy: string): Promise<void> {
  await tx.update(contractInvitation).set({ acceptedBy }).where(eq(contractInvitation.id, id))
}

/** Takes an invitation back. */
export async function revokeInvitation(tx: Transaction, id: string, revokedAt: Date): Promise<void> {
  await tx.update(contractInvitation).set({ revokedAt }).where(eq(contractInvitation.id, id))
}

/** Takes every invitation to a contract back that nobody has used: all, or those that one party made. */
export async function revokeInvitations(
  tx: Transaction,
  contractId: string,
  revokedAt: Date,
  invitedBy?: string,
): Promise<void> {
  await tx
    .update(contractInvitation)
    .set({ revokedAt })
    .where(
      and(
        eq(contractInvitation.contractId, contractId),
        isNull(contractInvitation.acceptedBy),
        isNull(contractInvitation.revokedAt),
        invitedBy === undefined ? undefined : eq(contractInvitation.invitedBy, invitedBy),
      ),
    )
}

type InvitationRow = Pick<typeof contractInvitation.$inferSelect, keyof ContractInvitation>

function invitationOf(sealer: Sealer, row: InvitationRow): ContractInvitation {
  const { id, contractId, role, invitedBy, createdAt, expiresAt, acceptedBy, revokedAt } = row
  const name = sealer.open(row.name, placeOfName(id)).toString('utf8')
  return { id, contractId, role, name, invitedBy, createdAt, expiresAt, acceptedBy, revokedAt }
}

function placeOfName(id: string): string {
  return `contract_invitation|name|${id}`
}
