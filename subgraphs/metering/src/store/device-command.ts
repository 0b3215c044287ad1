import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { index, integer, jsonb, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import { type DeviceCommand, statesBefore } from '../domain/devices/command.ts'
import type { Downlink } from '../domain/devices/downlink.ts'
import type { CommandAcknowledgement } from '../domain/telemetry-batch.ts'
import { behind, instant, instants, numbers, quoted } from './column.ts'
import { meter } from './meter.ts'
import { keptByTheSystem, ofOffice, ofOfficePolicies } from './office-policies.ts'

/** The constraint that a second command of the same id breaks. */
export const commandConstraint = 'device_command_pkey'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const commandState = pgEnum('command_state', ['QUEUED', 'SENT', 'ACCEPTED', 'REFUSED', 'EXPIRED'])

/** What devices were told to do, already in the words of their network, and what came of it. */
export const deviceCommand = pgTable(
  'device_command',
  {
    id: uuid('id').primaryKey(),
    meterKey: integer('meter_key')
      .notNull()
      .references(() => meter.key),
    order: jsonb('order').notNull(),
    topic: text('topic').notNull(),
    payload: text('payload').notNull(),
    state: commandState('state').notNull(),
    /** Of the shadow: the wish that this command carries; null when it leaves nothing behind. */
    shadowVersion: integer('shadow_version'),
    queuedAt: moment('queued_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    sentAt: moment('sent_at'),
    settledAt: moment('settled_at'),
    detail: text('detail'),
    by: text('by').notNull(),
  },
  (table) => [
    index('device_command_by_meter').on(table.meterKey, table.queuedAt),
    index('device_command_to_send').on(table.queuedAt).where(sql`${table.state} = 'QUEUED'`),
    index('device_command_to_expire').on(table.expiresAt).where(sql`${table.state} in ('QUEUED', 'SENT')`),
    ...ofOfficePolicies(ofOffice(table.meterKey), ['select', 'insert']),
    keptByTheSystem(),
  ],
)

/** A command on its way out. */
export interface PendingCommand extends Downlink {
  readonly id: string
  readonly queuedAt: Date
}

/** A command whose device has answered. */
export interface SettledCommand {
  readonly command: DeviceCommand
  readonly shadowVersion: number | null
}

const bytes = { fPort: v.number(), hex: v.string() }
const order = v.variant('name', [
  v.object({ name: v.literal('SET_INTERVAL'), seconds: v.number() }),
  v.object({ name: v.literal('SET_ALARM_THRESHOLD'), alarm: v.string(), litresPerHour: v.number() }),
  v.object({ name: v.literal('REQUEST_HISTORY'), from: v.string(), to: v.string() }),
  v.object({ name: v.literal('READ_NOW') }),
  v.object({ name: v.literal('SET_VALVE'), position: v.picklist(['OPEN', 'CLOSED']) }),
  v.object({ name: v.literal('SEND_BYTES'), ...bytes }),
])

type CommandRow = typeof deviceCommand.$inferSelect

/** Queues a command. */
export async function addCommand(
  tx: Transaction,
  added: Omit<DeviceCommand, 'state' | 'sentAt' | 'settledAt' | 'detail'> &
    Downlink & { readonly shadowVersion: number | null },
): Promise<void> {
  await tx.insert(deviceCommand).values({ ...added, state: 'QUEUED' })
}

/** A command by its id; null when there is none, or it is not the transaction's to see. */
export async function loadCommand(tx: Transaction, id: string): Promise<DeviceCommand | null> {
  const [row] = await tx.select().from(deviceCommand).where(eq(deviceCommand.id, id))
  return row ? commandOf(row) : null
}

/** A page of the commands of each of these devices, by meter key, the newest first. */
export async function commandsOf(
  tx: Transaction,
  meterKeys: readonly number[],
  { after, limit }: Page<InstantPlace>,
): Promise<ReadonlyMap<number, readonly DeviceCommand[]>> {
  const { id, meterKey, queuedAt } = deviceCommand
  const place = sql<number>`row_number() over (partition by ${meterKey} order by ${queuedAt} desc, ${id} desc)`
  const placed = tx
    .select({ id, place: place.as('place') })
    .from(deviceCommand)
    .where(and(inArray(meterKey, [...meterKeys]), after === null ? undefined : behind(queuedAt, id, after)))
    .as('placed')
  const rows = await tx
    .select({ command: deviceCommand })
    .from(deviceCommand)
    .innerJoin(placed, and(eq(placed.id, deviceCommand.id), sql`${placed.place} <= ${limit}`))
    .orderBy(placed.place)
  const found = Map.groupBy(rows, ({ command }) => command.meterKey)
  return new Map(
    [...found].map(([key, commands]) => [key, commands.map(({ command }) => commandOf(command))]),
  )
}

/** A part of the commands that wait. */
export interface WaitingPage {
  readonly limit: number
  /** Only what waits behind this one: where the last page ended. Null: from the beginning. */
  readonly after: PendingCommand | null
}

/**
 * The command that each device is to get next, the oldest first; whatever waited too long is given up before. One a device,
 * so that its commands leave in their order, and none that cannot leave holds back those of others for longer than a page.
 */
export async function waitingCommands(
  tx: Transaction,
  { limit, after }: WaitingPage,
  now: Date,
): Promise<PendingCommand[]> {
  await tx
    .update(deviceCommand)
    .set({ state: 'EXPIRED', settledAt: now })
    .where(
      sql`${inArray(deviceCommand.state, [...statesBefore('EXPIRED')])} and ${deviceCommand.expiresAt} <= ${now.toISOString()}`,
    )
  const next = tx
    .selectDistinctOn([deviceCommand.meterKey], {
      id: deviceCommand.id,
      topic: deviceCommand.topic,
      payload: deviceCommand.payload,
      queuedAt: deviceCommand.queuedAt,
    })
    .from(deviceCommand)
    .where(eq(deviceCommand.state, 'QUEUED'))
    .orderBy(deviceCommand.meterKey, deviceCommand.queuedAt, deviceCommand.id)
    .as('next')
  return tx
    .select()
    .from(next)
    .where(
      after === null
        ? undefined
        : sql`(${next.queuedAt}, ${next.id}) > (${after.queuedAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy(next.queuedAt, next.id)
    .limit(limit)
}

/** Notes that these left; one that was answered meanwhile stays as it is. */
export async function markCommandsSent(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await tx
    .update(deviceCommand)
    .set({ state: 'SENT', sentAt: at })
    .where(
      sql`${inArray(deviceCommand.id, [...ids])} and ${inArray(deviceCommand.state, [...statesBefore('SENT')])}`,
    )
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Moves commands on by what their own devices, or the networks, said of them; gives those that ended by it. Ids that
 * are not ours belong to downlinks that somebody queued at the network server itself.
 */
export async function answerCommands(
  tx: Transaction,
  acknowledgements: readonly CommandAcknowledgement[],
): Promise<readonly SettledCommand[]> {
  const ours = acknowledgements.filter(({ commandId }) => uuidForm.test(commandId))
  const settled: SettledCommand[] = []
  for (const outcome of ['SENT', 'ACCEPTED', 'REFUSED'] as const) {
    const told = ours.filter((answer) => answer.outcome === outcome)
    if (told.length === 0) continue
    const rows = await tx
      .update(deviceCommand)
      .set({
        state: outcome,
        sentAt: sql`coalesce(${deviceCommand.sentAt}, ${instant('at_ms')})`,
        ...(outcome === 'SENT' ? {} : { settledAt: instant('at_ms'), detail: sql`nullif(told.detail, '')` }),
      })
      .from(
        sql`(select distinct on (id) * from unnest(
          ${quoted(told, ({ commandId }) => commandId)}::uuid[], ${numbers(told, ({ meterKey }) => meterKey)}::int[],
          ${instants(told, ({ at }) => at)}, ${quoted(told, ({ detail }) => detail ?? '')}::text[])
          as given (id, meter_key, at_ms, detail) order by id, at_ms) as told`,
      )
      .where(
        sql`${deviceCommand.id} = told.id and ${deviceCommand.meterKey} = told.meter_key
          and ${inArray(deviceCommand.state, [...statesBefore(outcome)])}`,
      )
      .returning(getTableColumns(deviceCommand))
    if (outcome !== 'SENT') {
      settled.push(...rows.map((row) => ({ command: commandOf(row), shadowVersion: row.shadowVersion })))
    }
  }
  return settled
}

function commandOf(row: CommandRow): DeviceCommand {
  const { id, meterKey, state, queuedAt, expiresAt, sentAt, settledAt, detail, by } = row
  return {
    ...{ id, meterKey, state, queuedAt, expiresAt, sentAt, settledAt, detail, by },
    order: v.parse(order, row.order),
  }
}
