import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { useClientHandle } from '@urql/vue'
import { computed, onScopeDispose, shallowReactive, shallowRef, watch } from 'vue'
import { connection } from '../../../graphql/connection.ts'
import { ConsumptionBarsDocument, type ConsumptionBarsQuery } from '../../../graphql/generated/graphql.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'
import type { Step } from '../view/step.ts'
import { type Chunk, chunksOf } from './chunk.ts'

/** What the graph says of one bar, in litres. */
export interface Measured {
  /** Null for a gap. */
  readonly litres: number | null
  /** Of a gap, its even share of what ran meanwhile. */
  readonly share: number | null
}

/** `failed`: nobody answered, and nothing of it is on this phone. */
type ChunkState = 'loading' | 'shown' | 'failed'

export interface Wanted {
  readonly step: Step
  readonly view: TimeView
}

export interface Series {
  /** By the start of a bar; undefined where the graph says nothing of it. */
  at(step: Step, ms: number): Measured | undefined
  /** Whether it has been answered what ran in that bar. */
  isAnswered(step: Step, ms: number): boolean
  state(wanted: Wanted): ChunkState
  /** Whether a part of it has not been answered yet, nor failed. */
  isAwaited(wanted: Wanted): boolean
  refresh(): void
}

/** How long after its end a stretch may still be told of. */
const lateMs = 3_600_000

/** Panning through a year by hours does not ask for each week that flies by. */
const settledAfterMs = 120

function barsOf(data: ConsumptionBarsQuery): Map<number, Measured> {
  const litres = (volume: string | null) => (volume === null ? null : litresFromCubicMetres(volume))
  return new Map(
    (data.contract?.servicePoint.consumption ?? []).map(({ from, volume, interpolated }) => [
      Date.parse(from),
      { litres: litres(volume), share: volume === null ? litres(interpolated) : null },
    ]),
  )
}

/** The bars of a contract, asked for in fixed chunks as they come into view, and kept current by what the cache hears. */
export function useSeries(contractId: () => string, wanted: () => readonly Wanted[]): Series {
  const { client } = useClientHandle()
  const states = shallowReactive(new Map<string, ChunkState>())
  // All bars of a step in one map: a chart asks for hundreds of them in each frame. Nothing in it is watched; who reads
  // it reads `version` first.
  const bars: Record<Step, Map<number, Measured>> = { HOUR: new Map(), DAY: new Map(), MONTH: new Map() }
  const version = shallowRef(0)
  let takes = 0
  /** What was taken last of each chunk: the cache tells it again whenever anything of the place changes. */
  const taken = new Map<string, unknown>()
  const asked = new Map<string, { chunk: Chunk; stop: () => void }>()

  function take(chunk: Chunk, answered: ReadonlyMap<number, Measured>): void {
    const ofStep = bars[chunk.step]
    for (const ms of ofStep.keys()) if (ms >= chunk.fromMs && ms < chunk.toMs) ofStep.delete(ms)
    for (const [ms, measured] of answered) ofStep.set(ms, measured)
    states.set(chunk.key, 'shown')
    // Only written, never read: what the cache tells comes in while another question is being asked, whose effect would
    // ask again at each answer if it had read this.
    takes += 1
    version.value = takes
  }

  function ask(chunk: Chunk, isAnew = false): void {
    asked.get(chunk.key)?.stop()
    const variables = {
      contractId: contractId(),
      step: chunk.step,
      from: new Date(chunk.fromMs).toISOString(),
      to: new Date(chunk.toMs).toISOString(),
    }
    let isDone = false
    const requestPolicy = isAnew ? 'network-only' : 'cache-and-network'
    const { unsubscribe } = client
      .query(ConsumptionBarsDocument, variables, { requestPolicy })
      .subscribe(({ data, error, stale }) => {
        const answered = data?.contract?.servicePoint.consumption
        // Bars that are there are whole, whatever else failed.
        if (data != null && (answered != null || error === undefined)) {
          if (answered == null || taken.get(chunk.key) !== answered) take(chunk, barsOf(data))
          taken.set(chunk.key, answered)
          // The cache reads all that is open anew with every reading: what is over is not left open.
          isDone = !stale && error === undefined && chunk.toMs + lateMs < Date.now()
        }
        // A failure leaves standing what is known.
        else if (!stale && states.get(chunk.key) !== 'shown') states.set(chunk.key, 'failed')
        if (isDone) asked.get(chunk.key)?.stop()
      })
    asked.set(chunk.key, { chunk, stop: unsubscribe })
    if (isDone) unsubscribe()
  }

  const chunks = computed(() => wanted().flatMap(({ step, view }) => chunksOf(step, view)))
  const missing = () => chunks.value.filter(({ key }) => !asked.has(key))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => chunks.value.map(({ key }) => key).join(),
    () => {
      clearTimeout(timer)
      if (asked.size === 0) for (const chunk of missing()) ask(chunk)
      else timer = setTimeout(() => missing().forEach((chunk) => void ask(chunk)), settledAfterMs)
    },
    { immediate: true },
  )
  function refresh(): void {
    const inView = new Set(chunks.value.map(({ key }) => key))
    for (const { chunk } of [...asked.values()]) if (inView.has(chunk.key)) ask(chunk, true)
  }
  watch(connection, (now, before) => {
    if (now === 'live' && before !== 'connecting') refresh()
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    for (const { stop } of asked.values()) stop()
  })

  const stateOf = ({ key }: Chunk): ChunkState => states.get(key) ?? 'loading'
  return {
    at: (step, ms) => (version.value < 0 ? undefined : bars[step].get(ms)),
    isAnswered: (step, ms) =>
      chunksOf(step, { fromMs: ms, toMs: ms + 1 }).every((chunk) => stateOf(chunk) === 'shown'),
    state: ({ step, view }) => {
      const known = chunksOf(step, view).map(stateOf)
      if (known.includes('shown')) return 'shown'
      return known.includes('loading') ? 'loading' : 'failed'
    },
    isAwaited: ({ step, view }) => chunksOf(step, view).map(stateOf).includes('loading'),
    refresh,
  }
}
