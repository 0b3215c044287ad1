import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { seenByParty } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { MailAddress } from '../domain/mail/mail-address.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Where people are written to, one address each. Addresses are sealed; of a code only a hash is kept. */
export const mailAddress = pgTable(
  'mail_address',
  {
    /** Another address of the same person is another row's id: what was queued for the old one goes nowhere. */
    id: uuid().primaryKey(),
    partyId: uuid('party_id').notNull().unique(),
    address: bytea().notNull(),
    confirmedAt: instant('confirmed_at'),
    codeHash: text('code_hash').notNull(),
    askedAt: instant('asked_at').notNull(),
    asks: smallint().notNull(),
    tries: smallint().notNull(),
  },
  () => seenByParty('mail_address'),
)

/** Where somebody is written to, locked until the transaction ends; null where they never said. */
export async function lockMailAddress(
  tx: Transaction,
  sealer: Sealer,
  partyId: string,
): Promise<MailAddress | null> {
  const [row] = await tx.select().from(mailAddress).where(eq(mailAddress.partyId, partyId)).for('update')
  return row === undefined ? null : opened(sealer, row)
}

/** Where somebody is written to, or asked to be; null where they never said. */
export async function loadMailAddress(
  tx: Transaction,
  sealer: Sealer,
  partyId: string,
): Promise<MailAddress | null> {
  const [row] = await tx.select().from(mailAddress).where(eq(mailAddress.partyId, partyId))
  return row === undefined ? null : opened(sealer, row)
}

/** Keeps where somebody is written to, in the stead of whatever was known. */
export async function saveMailAddress(tx: Transaction, sealer: Sealer, kept: MailAddress): Promise<void> {
  const row = { ...kept, address: sealer.seal(kept.address, placeOf(kept.id)) }
  await tx.insert(mailAddress).values(row).onConflictDoUpdate({ target: mailAddress.partyId, set: row })
}

/** Forgets where somebody is written to. */
export async function endAddress(tx: Transaction, partyId: string): Promise<boolean> {
  const gone = await tx
    .delete(mailAddress)
    .where(eq(mailAddress.partyId, partyId))
    .returning({ id: mailAddress.id })
  return gone.length > 0
}

/** Ids of the confirmed addresses of somebody: one, or none. */
export async function mailAddressesOf(tx: Transaction, partyId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: mailAddress.id })
    .from(mailAddress)
    .where(and(eq(mailAddress.partyId, partyId), isNotNull(mailAddress.confirmedAt)))
  return rows.map(({ id }) => id)
}

/** Confirmed addresses by their ids, opened. */
export async function confirmedMail(
  tx: Transaction,
  sealer: Sealer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MailAddress>> {
  const rows = await tx
    .select()
    .from(mailAddress)
    .where(and(inArray(mailAddress.id, [...ids]), isNotNull(mailAddress.confirmedAt)))
  return new Map(rows.map((row) => [row.id, opened(sealer, row)]))
}

function opened(sealer: Sealer, row: typeof mailAddress.$inferSelect): MailAddress {
  return { ...row, address: sealer.open(row.address, placeOf(row.id)).toString('utf8') }
}

function placeOf(id: string): string {
  return `mail_address|address|${id}`
}
