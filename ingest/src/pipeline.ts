import {
  type DeadLetter,
  type Radio,
  type RadioAddress,
  radioName,
  type TelemetryBatch,
} from '@aquacis/metering/telemetry'
import type { LayoutMemory } from './codecs/codec.ts'
import { decode } from './stages/decode.ts'
import { deduplicate } from './stages/deduplicate.ts'
import { type IdentifiedTelegram, identify, type TelegramMessage } from './stages/identify.ts'
import { judge } from './stages/judge.ts'
import { type Candidate, normalise } from './stages/normalise.ts'
import { attempt, type Rejection } from './stages/rejection.ts'

/** What the pipeline asks of the world around it. */
export interface Surroundings {
  /** Radios in service by `radioName`; unknown ones are absent. */
  radios(addresses: readonly RadioAddress[]): Promise<ReadonlyMap<string, Radio>>
  /** Shared by all batches of the process: full frames teach it what compact frames leave out. */
  readonly layouts: LayoutMemory
  now(): Date
}

/** What became of some telegrams: a batch to record, and what came more than once. */
export interface Digest {
  readonly batch: TelemetryBatch
  readonly duplicates: number
}

/** The way of a batch of telegrams: identify, decode, normalise, judge, deduplicate. What leaves the way is a dead letter. */
export async function digest(messages: readonly TelegramMessage[], around: Surroundings): Promise<Digest> {
  const deadLetters: DeadLetter[] = []
  const bury = (message: TelegramMessage, rejection: Rejection) =>
    deadLetters.push(deadLetter(message, rejection))

  const identified: IdentifiedTelegram[] = []
  for (const message of messages) {
    const telegram = attempt(() => identify(message))
    if (telegram.ok) identified.push(telegram.value)
    else bury(message, telegram.rejection)
  }

  const radios = await around.radios(identified.map(({ radioAddress }) => radioAddress))
  const candidates: Candidate[] = []
  for (const telegram of identified) {
    const radio = radios.get(radioName(telegram.radioAddress))
    const read = attempt(() => decode(telegram, radio, around.layouts))
    const normal = read.ok ? normalise(read.value) : read
    if (normal.ok) candidates.push(...normal.value)
    else bury(telegram.message, normal.rejection)
  }

  const now = around.now()
  const latest = new Map<number, Radio['latest']>()
  const believed: Candidate[] = []
  for (const candidate of candidates) {
    const { meterKey, at, litres } = candidate.reading
    const known = latest.get(meterKey) ?? candidate.radio.latest
    const verdict = judge(candidate, { now, latest: known })
    if (!verdict.ok) {
      bury(candidate.message, verdict.rejection)
      continue
    }
    believed.push(candidate)
    if (known === null || at > known.at) latest.set(meterKey, { at, litres })
  }

  const { kept, duplicates } = deduplicate(believed)
  return { batch: { readings: kept.map(({ reading }) => reading), deadLetters }, duplicates }
}

function deadLetter(
  { topic, payload, arrivedAt, traceId }: TelegramMessage,
  { code, detail }: Rejection,
): DeadLetter {
  return { source: topic, payload, reason: code, detail, receivedAt: arrivedAt, traceId }
}
