import type { Radio, RadioAddress, TelemetryBatch } from '@aquacis/metering/telemetry'
import type { TelegramMessage } from './stages/arrival.ts'
import { lettersOf } from './stages/dead-letters.ts'
import { deduplicate } from './stages/deduplicate.ts'
import { condenseAlarms, condenseSightings } from './stages/device/condense.ts'
import { driftRemark, floodRemarks, type Remark } from './stages/device/remark.ts'
import type { SightingNews } from './stages/device/sighting-news.ts'
import { verdictsOn } from './stages/judging/verdicts.ts'
import { type Admitted, admit } from './stages/limits/admit.ts'
import type { Limits } from './stages/limits/limits.ts'
import { sortStrangers } from './stages/limits/stranger.ts'
import { type Memories, yieldOf } from './stages/yield.ts'

/** What the pipeline asks of the world around it; memories and limits are shared by all batches of the process. */
export interface Surroundings extends Memories {
  /** Radios in service by `radioName`; unknown ones are absent. */
  radios(addresses: readonly RadioAddress[]): Promise<ReadonlyMap<string, Radio>>
  readonly limits: Limits
  readonly news: Pick<SightingNews, 'isNews'>
  /** Milliseconds that run evenly, whatever is done to the clock. */
  elapsedMs(): number
  /** How many times faster than life water may run. */
  readonly haste?: number
}

/** What became of some telegrams: a batch to record, what came more than once, and what is worth a line in the log. */
export interface Digest {
  readonly batch: TelemetryBatch
  readonly duplicates: number
  /** Refused beyond what is kept as dead letters of their kind. */
  readonly uncounted: number
  readonly remarks: readonly Remark[]
  /** Radios that may have been moved to another meter: to be asked for anew. */
  readonly doubted: readonly RadioAddress[]
}

/** What was decided of a batch that may come again, because it could not be committed. */
interface Decided {
  readonly admitted: Admitted
  readonly strangers: Map<TelegramMessage, boolean>
}

const decidedBefore = new WeakMap<readonly TelegramMessage[], Decided>()

/** The way of a batch of telegrams: identify, decode, normalise, judge, deduplicate. What leaves the way is a dead letter. */
export async function digest(messages: readonly TelegramMessage[], around: Surroundings): Promise<Digest> {
  const { limits } = around
  const atMs = around.elapsedMs()
  const decided = decidedBefore.get(messages) ?? {
    admitted: admit(messages, limits, atMs),
    strangers: new Map(),
  }
  decidedBefore.set(messages, decided)
  const { arrivals, floods, refused, uncounted } = decided.admitted
  const flooding = [...floods.values()].map(({ address }) => address)
  const radios = await around.radios([...arrivals.map(({ radioAddress }) => radioAddress), ...flooding])

  const sorted = sortStrangers(arrivals, radios, limits, atMs, decided.strangers)
  const yields = sorted.known.map((known) => yieldOf(known, around))
  const verdicts = verdictsOn(
    yields.flatMap(({ candidates }) => candidates),
    around.clock,
    around.haste,
  )
  const { kept, duplicates } = deduplicate(verdicts.believed)
  const seen = condenseSightings(yields.flatMap(({ sighting }) => sighting ?? []))
  return {
    batch: {
      readings: kept.map(({ reading }) => reading),
      deadLetters: lettersOf([
        ...refused,
        ...sorted.refused,
        ...yields.flatMap(({ refused }) => refused),
        ...verdicts.refused,
      ]),
      sightings: seen.filter((sighting) => around.news.isNews(sighting)),
      alarms: condenseAlarms(yields.flatMap(({ alarms }) => alarms ?? [])),
      falls: verdicts.falls,
      acknowledgements: yields.flatMap(({ acknowledgement }) => acknowledgement ?? []),
    },
    duplicates,
    uncounted: uncounted + sorted.uncounted,
    remarks: [
      ...floodRemarks(floods, radios, limits, atMs),
      ...seen.flatMap((sighting) => driftRemark(sighting, limits, atMs) ?? []),
    ],
    doubted: verdicts.doubted,
  }
}
