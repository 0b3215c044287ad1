import type { HeardReading, TelemetryStore } from '@aquacis/metering/telemetry'
import { clearFrame } from '../codecs/wmbus/security/clear-frame.ts'
import type { ArchivedMessage, PayloadArchive } from '../edges/archive/payload-archive.ts'
import { identify } from '../stages/identify.ts'
import { routeOf } from '../stages/topic.ts'
import { type HeardTelegram, readTelegram } from './read-telegram.ts'

/** A register whose telegram is asked for. */
export interface AskedRegister {
  readonly meterId: string
  readonly at: Date
}

/** The telegram of a register, or why there is none to show. */
export type FoundTelegram = { readonly meterId: string; readonly at: string } & (
  | ({ readonly network: string; readonly address: string } & HeardTelegram)
  | { readonly missing: MissingTelegram }
)

/**
 * No telegram told this register (somebody wrote it down, or another system handed it over); its telegram is not in the archive
 * any more, or never was; it is there, and does not give the register without its meter’s key.
 */
export type MissingTelegram = 'NO_READING' | 'NOT_ARCHIVED' | 'UNREADABLE'

/** What the search stands on. */
export interface TelegramSources {
  readonly store: Pick<TelemetryStore, 'readingsOf'>
  /** Without one nothing is archived. */
  readonly archive: Pick<PayloadArchive, 'read'> | undefined
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The telegrams that told these registers, as they came: from the reading to when it was heard, from there to the archive. */
export async function findTelegrams(
  asked: readonly AskedRegister[],
  { store, archive }: TelegramSources,
): Promise<FoundTelegram[]> {
  const readings = await store.readingsOf(asked)
  const byRegister = new Map(readings.map((reading) => [registerName(reading), reading]))
  const found: FoundTelegram[] = []
  for (const { meterId, at } of asked) {
    const reading = byRegister.get(registerName({ meterId, at }))
    const answer = await telegramOf(reading, archive)
    found.push({ meterId, at: at.toISOString(), ...answer })
  }
  return found
}

function registerName({ meterId, at }: AskedRegister): string {
  return `${meterId} ${at.getTime()}`
}

async function telegramOf(reading: HeardReading | undefined, archive: TelegramSources['archive']) {
  if (reading === undefined) return missing('NO_READING')
  if (archive === undefined) return missing('NOT_ARCHIVED')
  const { receivedAt, radio } = reading
  // A concentrator that lost its line hands over later what it heard; its clock may be ahead of ours.
  const span = {
    from: new Date(receivedAt.getTime() - hourMs),
    before: new Date(receivedAt.getTime() + dayMs),
  }
  let seen = false
  for await (const block of archive.read(span)) {
    for (const message of block) {
      const heard = heardFrom(message, reading)
      if (heard === null) continue
      seen = true
      if (tells(heard, reading)) return { network: radio.network, address: radio.address, ...heard }
    }
  }
  return missing(seen ? 'UNREADABLE' : 'NOT_ARCHIVED')
}

function missing(reason: MissingTelegram) {
  return { missing: reason }
}

/** The message as a proof bears it, where it comes from the radio at the time of the reading; else null. */
function heardFrom(message: ArchivedMessage, { radio, receivedAt }: HeardReading): HeardTelegram | null {
  if (routeOf(message.topic)?.family !== radio.network) return null
  const opened = identify(message)
  if (!opened.ok || opened.value.radioAddress.address !== radio.address) return null
  const arrival = opened.value
  if (arrival.heardAt.getTime() !== receivedAt.getTime() || arrival.kind === 'NOTE') return null
  const { encryptionKey } = radio
  const clear = arrival.kind === 'FRAME' && encryptionKey ? clearFrame(arrival.frame, encryptionKey) : null
  return {
    topic: message.topic,
    payload: message.payload.toString('base64'),
    heardAt: message.arrivedAt.toISOString(),
    clear: clear?.toString('hex') ?? null,
    profile: radio.profile,
  }
}

function tells(heard: HeardTelegram, { at, litres, radio }: HeardReading): boolean {
  const read = readTelegram(heard)
  if (!read.ok || read.address !== radio.address) return false
  return read.readings.some((one) => one.litres === litres && Date.parse(one.at) === at.getTime())
}
