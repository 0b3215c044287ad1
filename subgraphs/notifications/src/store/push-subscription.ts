import { createHash } from 'node:crypto'
import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { seenByParty } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { PushAddress } from '../domain/push-address.ts'

/** Browsers that are told. Who has an address and its keys can speak to that browser: they are sealed. */
export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: uuid().primaryKey(),
    partyId: uuid('party_id').notNull(),
    /** SHA-256 of the endpoint in hexadecimal: the same browser is found again. */
    endpointHash: text('endpoint_hash').notNull().unique(),
    address: bytea().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('push_subscription_by_party').on(table.partyId, table.createdAt),
    ...seenByParty('push_subscription'),
  ],
)

const addressSchema = v.object({ endpoint: v.string(), p256dh: v.string(), auth: v.string() })

/** A browser of somebody's. */
export interface Device {
  readonly id: string
  readonly partyId: string
}

/** The device at an endpoint, locked until the transaction ends; null where there is none. */
export async function lockDeviceAt(tx: Transaction, endpoint: string): Promise<Device | null> {
  const { id, partyId } = pushSubscription
  const [row] = await tx
    .select({ id, partyId })
    .from(pushSubscription)
    .where(eq(pushSubscription.endpointHash, hashOf(endpoint)))
    .for('update')
  return row ?? null
}

/** Adds a device. */
export async function addDevice(
  tx: Transaction,
  sealer: Sealer,
  { id, partyId }: Device,
  address: PushAddress,
  createdAt: Date,
): Promise<void> {
  const row = { id, partyId, createdAt, endpointHash: hashOf(address.endpoint) }
  await tx.insert(pushSubscription).values({ ...row, address: sealed(sealer, id, address) })
}

/** Gives a device the keys that its browser has now. */
export async function changeAddress(
  tx: Transaction,
  sealer: Sealer,
  id: string,
  address: PushAddress,
): Promise<void> {
  await tx
    .update(pushSubscription)
    .set({ address: sealed(sealer, id, address) })
    .where(eq(pushSubscription.id, id))
}

/** Forgets devices. */
export async function removeDevices(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.delete(pushSubscription).where(inArray(pushSubscription.id, [...ids]))
}

/** Ids of somebody's devices, the newest first. */
export async function devicesOf(tx: Transaction, partyId: string): Promise<string[]> {
  const { id, createdAt } = pushSubscription
  const rows = await tx
    .select({ id })
    .from(pushSubscription)
    .where(eq(pushSubscription.partyId, partyId))
    .orderBy(desc(createdAt), asc(id))
  return rows.map((row) => row.id)
}

/** The somebody's device at an endpoint; null where they have none there. */
export async function deviceAt(tx: Transaction, partyId: string, endpoint: string): Promise<string | null> {
  const { id, endpointHash } = pushSubscription
  const [row] = await tx
    .select({ id })
    .from(pushSubscription)
    .where(and(eq(pushSubscription.partyId, partyId), eq(endpointHash, hashOf(endpoint))))
  return row?.id ?? null
}

/** The address of a device, opened. Throws where the seal is broken. */
export function openAddress(sealer: Sealer, id: string, address: Buffer): PushAddress {
  return v.parse(addressSchema, JSON.parse(sealer.open(address, placeOf(id)).toString('utf8')))
}

function sealed(sealer: Sealer, id: string, { endpoint, p256dh, auth }: PushAddress): Buffer {
  return sealer.seal(JSON.stringify({ endpoint, p256dh, auth }), placeOf(id))
}

function placeOf(id: string): string {
  return `push_subscription|address|${id}`
}

function hashOf(endpoint: string): string {
  return createHash('sha256').update(endpoint).digest('hex')
}
