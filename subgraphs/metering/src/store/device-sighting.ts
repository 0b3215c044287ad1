import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { date, integer, pgPolicy, pgTable, primaryKey, real, text, timestamp } from 'drizzle-orm/pg-core'
import { type DeviceKnowledge, newestSightings } from '../domain/devices/newest-sighting.ts'
import type { DeviceSighting } from '../domain/telemetry-batch.ts'
import { numbers, quoted } from './column.ts'
import { keptByTheSystem, ofOffice } from './office-policies.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** What is known of each device from its telegrams; each matter with the instant of the word that stands. */
export const deviceState = pgTable(
  'device_state',
  {
    meterKey: integer('meter_key').primaryKey(),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** Times it was heard, at most once a minute. */
    heard: integer('heard').notNull(),
    batteryAt: moment('battery_at'),
    batteryPercent: real('battery_percent'),
    batteryMillivolts: integer('battery_millivolts'),
    radioAt: moment('radio_at'),
    rssiDbm: real('rssi_dbm'),
    snrDb: real('snr_db'),
    gateway: text('gateway'),
    firmwareAt: moment('firmware_at'),
    firmware: text('firmware'),
    clockAt: moment('clock_at'),
    clockDriftSeconds: real('clock_drift_seconds'),
  },
  (table) => [
    pgPolicy('seen_by_office', { for: 'select', using: ofOffice(table.meterKey) }),
    keptByTheSystem(),
  ],
)

/** The battery over the years: one value a day at most, and only of days on which it changed. */
export const deviceBattery = pgTable(
  'device_battery',
  {
    meterKey: integer('meter_key').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    at: moment('at').notNull(),
    percent: real('percent'),
    millivolts: integer('millivolts'),
  },
  (table) => [
    primaryKey({ columns: [table.meterKey, table.day] }),
    pgPolicy('seen_by_office', { for: 'select', using: ofOffice(table.meterKey) }),
    keptByTheSystem(),
  ],
)

/**
 * Keeps what telegrams said of their devices: of each matter the newest word, whatever the order and however often it
 * is told. A device that was heard within the last minute and says nothing new is not written again, so its row may be
 * a minute behind. One statement, sorted by meter.
 */
export async function keepSightings(tx: Transaction, sightings: readonly DeviceSighting[]): Promise<void> {
  if (sightings.length === 0) return
  const devices = newestSightings(sightings)
  const number = (pick: (device: DeviceKnowledge) => number | null) => numbers(devices, pick)
  await tx.execute(sql`
    with given as materialized (
      select meter_key, to_timestamp(seen_ms / 1000) as seen_at, to_timestamp(battery_ms / 1000) as battery_at, percent,
        millivolts, to_timestamp(radio_ms / 1000) as radio_at, rssi, snr, nullif(gateway, '') as gateway,
        to_timestamp(firmware_ms / 1000) as firmware_at, nullif(firmware, '') as firmware,
        to_timestamp(clock_ms / 1000) as clock_at, drift
      from unnest(${number(({ meterKey }) => meterKey)}::int[], ${number(({ seenMs }) => seenMs)}::float8[],
        ${number(({ batteryMs }) => batteryMs)}::float8[], ${number(({ batteryPercent }) => batteryPercent)}::real[],
        ${number(({ batteryMillivolts }) => batteryMillivolts)}::int[], ${number(({ radioMs }) => radioMs)}::float8[],
        ${number(({ rssiDbm }) => rssiDbm)}::real[], ${number(({ snrDb }) => snrDb)}::real[],
        ${quoted(devices, ({ gateway }) => gateway ?? '')}::text[],
        ${number(({ firmwareMs }) => firmwareMs)}::float8[],
        ${quoted(devices, ({ firmware }) => firmware ?? '')}::text[],
        ${number(({ clockMs }) => clockMs)}::float8[], ${number(({ clockDriftSeconds }) => clockDriftSeconds)}::real[])
        as told (meter_key, seen_ms, battery_ms, percent, millivolts, radio_ms, rssi, snr, gateway, firmware_ms, firmware,
          clock_ms, drift)
      -- Whoever is heard tomorrow has a clock that is wrong, and would hide every sighting until then.
      where seen_ms / 1000 < extract(epoch from now()) + 3600
    ), due as materialized (
      -- What is known decides whether there is anything to write: a conflict would lock the row, and that is a write.
      select given.*, known.battery_at as known_at, known.battery_percent as known_percent
      from given left join device_state known using (meter_key)
      where known.meter_key is null or seen_at >= known.last_seen_at + interval '1 minute'
        or ${newer('battery_at')} and (percent, millivolts) is distinct from (known.battery_percent, known.battery_millivolts)
        -- Late, and of another time: it belongs to the history alone.
        or given.battery_at < known.battery_at - interval '12 hours' and percent is distinct from known.battery_percent
        or ${newer('firmware_at')} and given.firmware is distinct from known.firmware
        or ${newer('radio_at')} and known.radio_at is null or ${newer('clock_at')} and known.clock_at is null
    ), trend as (
      insert into device_battery as kept (meter_key, day, at, percent, millivolts)
      select meter_key, (battery_at at time zone 'America/Mexico_City')::date, battery_at, percent, millivolts
      from due
      where battery_at is not null and case
        when percent is not null then percent is distinct from known_percent
        -- Voltage trembles with every telegram: one value a day will do.
        else known_at is null or (battery_at at time zone 'America/Mexico_City')::date
          <> (known_at at time zone 'America/Mexico_City')::date end
      order by meter_key
      on conflict (meter_key, day) do update set
        at = excluded.at, percent = excluded.percent, millivolts = excluded.millivolts
      where excluded.at > kept.at
    )
    insert into device_state as known (meter_key, last_seen_at, heard, battery_at, battery_percent, battery_millivolts,
      radio_at, rssi_dbm, snr_db, gateway, firmware_at, firmware, clock_at, clock_drift_seconds)
    select meter_key, seen_at, 1, battery_at, percent, millivolts, radio_at, rssi, snr, gateway, firmware_at, firmware,
      clock_at, drift from due order by meter_key
    on conflict (meter_key) do update set
      last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at),
      heard = known.heard + (excluded.last_seen_at > known.last_seen_at)::int,
      battery_at = greatest(known.battery_at, excluded.battery_at),
      battery_percent = ${newest('battery_at', 'battery_percent')},
      battery_millivolts = ${newest('battery_at', 'battery_millivolts')},
      radio_at = greatest(known.radio_at, excluded.radio_at),
      rssi_dbm = ${newest('radio_at', 'rssi_dbm')},
      snr_db = ${newest('radio_at', 'snr_db')},
      gateway = ${newest('radio_at', 'gateway')},
      firmware_at = greatest(known.firmware_at, excluded.firmware_at),
      firmware = ${newest('firmware_at', 'firmware')},
      clock_at = greatest(known.clock_at, excluded.clock_at),
      clock_drift_seconds = ${newest('clock_at', 'clock_drift_seconds')}`)
  await learnApplications(tx, devices)
}

type WordAt = 'battery_at' | 'radio_at' | 'firmware_at' | 'clock_at'

/** Whether the given word on a matter is newer than the known one; false where nothing was said. */
function newer(at: WordAt, told = 'given') {
  const name = sql.identifier(at)
  return sql`coalesce(${sql.identifier(told)}.${name} > coalesce(known.${name}, '-infinity'), false)`
}

/** A value of whichever word is newer. */
function newest(at: WordAt, column: string) {
  const name = sql.identifier(column)
  return sql`case when ${newer(at, 'excluded')} then excluded.${name} else known.${name} end`
}

/** The application of the network server, once it is heard of: without it there is no way back to the device. */
async function learnApplications(tx: Transaction, devices: readonly DeviceKnowledge[]): Promise<void> {
  const told = devices.filter(({ application }) => application !== null)
  if (told.length === 0) return
  await tx.execute(sql`
    update device set application = told.application
    from unnest(${numbers(told, ({ meterKey }) => meterKey)}::int[],
      ${quoted(told, ({ application }) => application ?? '')}::text[]) as told (meter_key, application)
    where device.meter_key = told.meter_key and device.application is distinct from told.application`)
}
