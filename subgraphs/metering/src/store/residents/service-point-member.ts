import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PlaceResident } from '../../domain/service-point.ts'
import { keptByTheSystem } from '../office-policies.ts'

/**
 * Who may look at a service point beside its holder, as contracts told it, and only as long as that contract is in
 * force. Of a member whose end was heard first only the end is known: without a role they see nothing.
 */
export const servicePointMember = pgTable(
  'service_point_member',
  {
    memberId: uuid('member_id').primaryKey(),
    contractId: uuid('contract_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    partyId: uuid('party_id').notNull(),
    role: text('role').$type<PlaceResident['role']>(),
    leftAt: timestamp('left_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    index('service_point_member_by_place').on(table.servicePointId, table.contractId),
    pgPolicy('seen_by_itself', {
      for: 'select',
      using: sql`aquacis_party_in_scope(${table.partyId}) and ${table.leftAt} is null and ${table.role} is not null`,
    }),
    keptByTheSystem(),
  ],
)

/** A member as their coming or going was told. */
export interface HeardMember {
  readonly memberId: string
  readonly contractId: string
  readonly servicePointId: string
  readonly partyId: string
}

/** Notes in which role somebody came. */
export async function putMember(
  tx: Transaction,
  { memberId, contractId, servicePointId, partyId }: HeardMember,
  role: PlaceResident['role'],
): Promise<void> {
  await tx
    .insert(servicePointMember)
    .values({ memberId, contractId, servicePointId, partyId, role })
    .onConflictDoUpdate({ target: servicePointMember.memberId, set: { role } })
}

/** Notes when somebody left. */
export async function endMember(
  tx: Transaction,
  { memberId, contractId, servicePointId, partyId }: HeardMember,
  leftAt: Date,
): Promise<void> {
  await tx
    .insert(servicePointMember)
    .values({ memberId, contractId, servicePointId, partyId, leftAt })
    .onConflictDoUpdate({ target: servicePointMember.memberId, set: { leftAt } })
}

/** Parties of those among these members who have not left, by member. */
export async function partiesOfMembers(
  tx: Transaction,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (memberIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(servicePointMember)
    .where(and(inArray(servicePointMember.memberId, [...memberIds]), isPresent))
  return new Map(rows.map(({ memberId, partyId }) => [memberId, partyId]))
}

/** Whether somebody is a member of a contract; who leaves it waits until the transaction ends. */
export async function holdMember(
  tx: Transaction,
  { memberId, contractId }: Pick<HeardMember, 'memberId' | 'contractId'>,
): Promise<boolean> {
  const rows = await tx
    .select({ memberId: servicePointMember.memberId })
    .from(servicePointMember)
    .where(
      and(
        eq(servicePointMember.memberId, memberId),
        eq(servicePointMember.contractId, contractId),
        isPresent,
      ),
    )
    .for('share')
  return rows.length > 0
}

const isPresent = and(isNull(servicePointMember.leftAt), isNotNull(servicePointMember.role))

/** Members at a place under a contract, as a column of JSON, as far as the transaction may see them. */
export function membersColumn(servicePointId: SQL, contractId: SQL): SQL<PlaceResident[]> {
  return sql<PlaceResident[]>`coalesce((
    select json_agg(json_build_object('partyId', m.party_id, 'role', m.role))
    from service_point_member m where m.service_point_id = ${servicePointId} and m.contract_id = ${contractId}
      and m.left_at is null and m.role is not null), '[]'::json)`
}
