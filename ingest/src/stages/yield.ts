import type { CommandAcknowledgement, DeviceAlarms, DeviceSighting } from '@aquacis/metering/telemetry'
import type { LayoutMemory } from '../codecs/codec.ts'
import type { NoteArrival } from './arrival.ts'
import { decode, type KnownArrival } from './decode.ts'
import { alarmsOf, judgeBattery, sightingOf, sightingOfNote } from './device/sighting.ts'
import type { FrameEcho } from './frame-echo.ts'
import { instantFault } from './judge.ts'
import type { Clock, ClockAt } from './judging/clock.ts'
import { usualLogDays } from './judging/meter-log.ts'
import type { Refused } from './limits/admit.ts'
import { type Candidate, normalise } from './normalise.ts'
import { attempt, passed, type Rejection } from './rejection.ts'

/** All that one message gives, before its readings are judged. */
export interface Yield {
  readonly candidates: readonly Candidate[]
  readonly sighting: DeviceSighting | null
  readonly alarms: DeviceAlarms | null
  readonly acknowledgement: CommandAcknowledgement | null
  /** What was wrong with it, in whole or in part. */
  readonly refused: readonly Refused[]
}

/** What reading depends on, beside the message and its radio. */
export interface Memories {
  readonly layouts: LayoutMemory
  readonly echo: FrameEcho
  readonly clock: ClockAt
}

const nothing: Yield = {
  candidates: [],
  sighting: null,
  alarms: null,
  acknowledgement: null,
  refused: [],
}

/** Decodes and normalises one message of a radio in service. A bug in a stage costs that message alone. */
export function yieldOf(known: KnownArrival, memories: Memories): Yield {
  const answer = attempt(() => passed(read(known, memories)))
  if (!answer.ok) return refusal(known, answer.rejection)
  const { sighting, alarms, ...rest } = answer.value
  const clock = memories.clock(known.arrival.message.arrivedAt)
  return { ...rest, sighting: believed(sighting, clock), alarms: believed(alarms, clock) }
}

/** What is dated by a clock that does not work would stand as the latest word for ever. */
function believed<T extends { readonly at: Date }>(said: T | null, clock: Clock): T | null {
  return said !== null && instantFault(said.at, clock, usualLogDays) === null ? said : null
}

function read({ arrival, radio }: KnownArrival, { layouts, echo }: Memories): Yield {
  if (arrival.kind === 'NOTE') return yieldOfNote({ arrival, radio })
  const answer = decode(arrival, radio, layouts)
  if (!answer.ok) return refusal({ arrival, radio }, answer.rejection)
  const telegram = answer.value
  const normal = normalise(
    telegram,
    arrival.kind === 'FRAME' ? echo.firstHeard(arrival.frame, arrival.heardAt) : arrival.heardAt,
  )
  const battery = judgeBattery(telegram.decoded.batteryPercent)
  return {
    candidates: normal.ok ? normal.value : [],
    sighting: sightingOf(telegram),
    alarms: alarmsOf(telegram),
    acknowledgement: null,
    refused: [normal, battery].flatMap((staged) =>
      staged.ok ? [] : [{ message: arrival.message, rejection: staged.rejection }],
    ),
  }
}

function yieldOfNote({ arrival, radio }: KnownArrival & { readonly arrival: NoteArrival }): Yield {
  const { answer, batteryPercent, heardAt, message } = arrival
  const battery = judgeBattery(batteryPercent)
  return {
    ...nothing,
    sighting: sightingOfNote(arrival, radio),
    acknowledgement: answer && { meterKey: radio.meterKey, at: heardAt, ...answer },
    refused: battery.ok ? [] : [{ message, rejection: battery.rejection }],
  }
}

function refusal({ arrival: { message } }: KnownArrival, rejection: Rejection): Yield {
  return { ...nothing, refused: [{ message, rejection }] }
}
