import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Customer, CustomerKind } from '../domain/customer.ts'

const own = sql`aquacis_party_in_scope(id)
  or exists (select 1 from customer_operating_unit seen where seen.customer_id = customer.id)`

/** Customers. Who somebody is and where they are reached is personal: both are sealed. */
export const customer = pgTable(
  'customer',
  {
    id: uuid().primaryKey(),
    kind: text().$type<CustomerKind>().notNull(),
    displayName: bytea('display_name').notNull(),
    contactEmail: bytea('contact_email'),
    version: integer().notNull(),
  },
  () => [
    pgPolicy('customer_seen', { for: 'select', using: own }),
    pgPolicy('customer_added', { for: 'insert', withCheck: sql`aquacis_scope_is_all()` }),
    pgPolicy('customer_changed', { for: 'update', using: own, withCheck: own }),
  ],
)

const inScope = sql`aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)`

/** Which offices have to do with a customer. May be known before the customer is: facts of two domains overtake each other. */
export const customerOperatingUnit = pgTable(
  'customer_operating_unit',
  { customerId: uuid('customer_id').notNull(), operatingUnitId: integer('operating_unit_id').notNull() },
  (table) => [
    primaryKey({ columns: [table.customerId, table.operatingUnitId] }),
    pgPolicy('customer_operating_unit_seen', { for: 'select', using: inScope }),
    pgPolicy('customer_operating_unit_added', { for: 'insert', withCheck: sql`aquacis_scope_is_all()` }),
  ],
)

/** Those of the customers that the transaction may see. */
export async function customersByIds(
  tx: Transaction,
  sealer: Sealer,
  ids: readonly string[],
): Promise<Customer[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(customer)
    .where(inArray(customer.id, [...ids]))
  const offices = await tx
    .select()
    .from(customerOperatingUnit)
    .where(inArray(customerOperatingUnit.customerId, [...ids]))
    .orderBy(customerOperatingUnit.operatingUnitId)
  const officesOf = Map.groupBy(offices, (row) => row.customerId)
  return rows.map(({ id, kind, version, displayName, contactEmail }) => ({
    id,
    kind,
    version,
    displayName: sealer.open(displayName, place('display_name', id)).toString('utf8'),
    contactEmail:
      contactEmail === null ? null : sealer.open(contactEmail, place('contact_email', id)).toString('utf8'),
    operatingUnitIds: (officesOf.get(id) ?? []).map((row) => row.operatingUnitId),
  }))
}

/** One customer, held until the transaction ends, so that changes come one after the other; null when not in sight. */
export async function holdCustomer(tx: Transaction, sealer: Sealer, id: string): Promise<Customer | null> {
  await tx.select({ id: customer.id }).from(customer).where(eq(customer.id, id)).for('update')
  const [held] = await customersByIds(tx, sealer, [id])
  return held ?? null
}

/** Adds a customer and its offices. */
export async function addCustomer(tx: Transaction, sealer: Sealer, added: Customer): Promise<void> {
  await tx
    .insert(customer)
    .values({ ...sealed(sealer, added), id: added.id, kind: added.kind, version: added.version })
  for (const operatingUnitId of added.operatingUnitIds) await addOperatingUnit(tx, added.id, operatingUnitId)
}

/** Saves a changed customer as the next version. Throws when the row is no longer at the version that was loaded: a bug. */
export async function saveCustomer(tx: Transaction, sealer: Sealer, changed: Customer): Promise<Customer> {
  const version = changed.version + 1
  const { rowCount } = await tx
    .update(customer)
    .set({ ...sealed(sealer, changed), version })
    .where(and(eq(customer.id, changed.id), eq(customer.version, changed.version)))
  if (rowCount !== 1) throw new Error(`customer ${changed.id} is no longer at version ${changed.version}`)
  return { ...changed, version }
}

/** Lets an office see a customer from now on. */
export async function addOperatingUnit(
  tx: Transaction,
  customerId: string,
  operatingUnitId: number,
): Promise<void> {
  await tx.insert(customerOperatingUnit).values({ customerId, operatingUnitId }).onConflictDoNothing()
}

function sealed(sealer: Sealer, { id, displayName, contactEmail }: Customer) {
  return {
    displayName: sealer.seal(displayName, place('display_name', id)),
    contactEmail: contactEmail === null ? null : sealer.seal(contactEmail, place('contact_email', id)),
  }
}

function place(column: string, id: string): string {
  return `customer|${column}|${id}`
}
