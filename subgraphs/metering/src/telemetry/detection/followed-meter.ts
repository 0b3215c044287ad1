import type { Detector } from '../../domain/detection/detector.ts'
import type { Caution, Signal, Standing } from '../../domain/detection/signal.ts'
import type { StatePosition } from '../../store/alerts/meter-state.ts'

/** A meter of a batch, with what is new of it. Instants in milliseconds since 1970. */
export interface HeardMeter {
  readonly meterKey: number
  /** In order of time. */
  readonly readings: readonly { readonly at: number; readonly litres: number }[]
  readonly position: StatePosition
}

/** What a batch says of one meter, once detection has moved on. */
export interface FollowedMeter {
  readonly meterKey: number
  readonly detector: Detector
  readonly caution: Caution
  /** Of its memory in the database. */
  readonly stamp: string
  /** In order of time: of the batch alone, or of all that was told anew. */
  readonly signals: readonly Signal[]
  /** What stood before these signals, and from when on they tell the story anew; null when nothing came late. */
  readonly retold: { readonly from: number; readonly began: readonly Standing[] } | null
}
