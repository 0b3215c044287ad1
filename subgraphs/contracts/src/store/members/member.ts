import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Contract } from '../../domain/contract.ts'
import type { ContractMember } from '../../domain/member.ts'
import { contract } from '../contract.ts'

const bySystem = sql`aquacis_scope_is_all()`
const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Who runs the household sees all, a member themselves while they are one. */
const visible = sql`aquacis_unit_in_scope(operating_unit_id) or (ended_at is null and aquacis_party_in_scope(party_id))
  or exists (select 1 from contract_party where contract_party.contract_id = contract_member.contract_id
    and contract_party.role in ('OWNER', 'TENANT'))`

/** Who may look at a contract beside its holder, and who once did. What they are called is personal: it is sealed. */
export const contractMember = pgTable(
  'contract_member',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id')
      .notNull()
      .references(() => contract.id),
    operatingUnitId: integer('operating_unit_id').notNull(),
    partyId: uuid('party_id').notNull(),
    role: text().$type<ContractMember['role']>().notNull(),
    name: bytea(),
    since: at('since').notNull(),
    endedAt: at('ended_at'),
    endedByOther: boolean('ended_by_other').notNull().default(false),
    byClaim: boolean('by_claim').notNull(),
  },
  (table) => [
    uniqueIndex('contract_member_once')
      .on(table.contractId, table.partyId)
      .where(sql`${table.endedAt} is null`),
    index('contract_member_by_contract').on(table.contractId, table.since, table.id),
    pgPolicy('contract_member_is_seen', { for: 'select', using: visible }),
    pgPolicy('contract_member_for_the_system', { for: 'all', using: bySystem, withCheck: bySystem }),
  ],
)

/** A place in the members of one contract: behind the one who came at this instant and has this id. */
export interface MemberPlace {
  readonly at: Date
  readonly id: string
}

/** Which of the members of a contract are asked for. */
export interface MemberPart {
  readonly after: MemberPlace | null
  readonly limit: number
  /** With those who left. */
  readonly ended: boolean
}

/** The next members of each contract behind a place, in the order in which they came, as far as they may be seen. */
export async function membersOf(
  tx: Transaction,
  sealer: Sealer,
  contractIds: readonly string[],
  { after, limit, ended }: MemberPart,
): Promise<ContractMember[]> {
  const place = sql<number>`row_number() over (partition by ${contractMember.contractId}
    order by ${contractMember.since}, ${contractMember.id})`
  const behind =
    after === null
      ? undefined
      : sql`(${contractMember.since}, ${contractMember.id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
  const placed = tx
    .select({ ...getTableColumns(contractMember), place: place.as('place') })
    .from(contractMember)
    .where(
      and(
        inArray(contractMember.contractId, [...contractIds]),
        ended ? undefined : isNull(contractMember.endedAt),
        behind,
      ),
    )
    .as('placed')
  const rows = await tx
    .select()
    .from(placed)
    .where(sql`${placed.place} <= ${limit}`)
    .orderBy(asc(placed.contractId), asc(placed.place))
  return rows.map((row) => memberOf(sealer, row))
}

/** Everybody who is or was a member of a contract. */
export async function allMembersOf(
  tx: Transaction,
  sealer: Sealer,
  contractId: string,
): Promise<ContractMember[]> {
  const rows = await tx.select().from(contractMember).where(eq(contractMember.contractId, contractId))
  return rows.map((row) => memberOf(sealer, row))
}

/** A member by id; null when there is none, or it is not the transaction's to see. */
export async function loadMember(
  tx: Transaction,
  sealer: Sealer,
  id: string,
): Promise<ContractMember | null> {
  const [row] = await tx.select().from(contractMember).where(eq(contractMember.id, id))
  return row === undefined ? null : memberOf(sealer, row)
}

/** Adds a member. Who is one already ends in a unique violation. */
export async function addMember(
  tx: Transaction,
  sealer: Sealer,
  { operatingUnitId }: Pick<Contract, 'operatingUnitId'>,
  { name, ...added }: ContractMember,
): Promise<void> {
  const sealed = name === null ? null : sealer.seal(name, placeOfName(added.id))
  await tx.insert(contractMember).values({ ...added, operatingUnitId, name: sealed })
}

/** Ends a membership. */
export async function endMember(
  tx: Transaction,
  id: string,
  end: { readonly at: Date; readonly byOther: boolean },
): Promise<void> {
  await tx
    .update(contractMember)
    .set({ endedAt: end.at, endedByOther: end.byOther })
    .where(eq(contractMember.id, id))
}

/** Ends every membership of a contract. */
export async function endMembers(tx: Transaction, contractId: string, endedAt: Date): Promise<void> {
  await tx
    .update(contractMember)
    .set({ endedAt })
    .where(and(eq(contractMember.contractId, contractId), isNull(contractMember.endedAt)))
}

type MemberRow = Pick<typeof contractMember.$inferSelect, keyof ContractMember>

function memberOf(sealer: Sealer, row: MemberRow): ContractMember {
  const { id, contractId, partyId, role, since, endedAt, endedByOther, byClaim } = row
  const name = row.name === null ? null : sealer.open(row.name, placeOfName(id)).toString('utf8')
  return { id, contractId, partyId, role, name, since, endedAt, endedByOther, byClaim }
}

function placeOfName(id: string): string {
  return `contract_member|name|${id}`
}
