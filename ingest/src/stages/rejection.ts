import type { UnreadableCode } from '../codecs/codec.ts'

/** Why a telegram is not stored as a reading: a code to count by, and a sentence for whoever reads the dead letter. */
export interface Rejection {
  readonly code: RejectionCode
  readonly detail: string
}

/** What a codec could not read, and what the stages found wrong. */
export type RejectionCode =
  | UnreadableCode
  | 'TOPIC_UNKNOWN'
  | 'PAYLOAD_MALFORMED'
  | 'PAYLOAD_TOO_LARGE'
  | 'RADIO_UNKNOWN'
  | 'PROFILE_MISSING'
  | 'SENDER_FOREIGN'
  | 'FLOOD'
  | 'REGISTER_NEGATIVE'
  | 'REGISTER_FALLING'
  | 'VOLUME_IMPLAUSIBLE'
  | 'FLOW_IMPLAUSIBLE'
  | 'BATTERY_IMPLAUSIBLE'
  | 'INSTANT_IN_FUTURE'
  | 'INSTANT_TOO_OLD'
  | 'STAGE_FAILED'

/** A stage's answer: the value for the next one, or the end of the way. */
export type Staged<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection }

export function passed<T>(value: T): Staged<T> {
  return { ok: true, value }
}

export function rejected(code: RejectionCode, detail: string): Staged<never> {
  return { ok: false, rejection: { code, detail } }
}

/** Runs a stage; one that throws is a bug of ours, but it must cost one telegram, not the batch and all after it. */
export function attempt<T>(stage: () => Staged<T>): Staged<T> {
  try {
    return stage()
  } catch (fault) {
    return rejected(
      'STAGE_FAILED',
      `a stage failed: ${fault instanceof Error ? fault.message : 'not an Error'}`,
    )
  }
}
