import { computed, type Ref, shallowRef, watch } from 'vue'
import { flowStretches, type HeardReading, hearReading } from './flow-trace.ts'

/** How long a stretch of the past is kept in sight. */
export const traceMs = 10 * 60_000

/** What has run since the page was opened, ten minutes at most: the readings as they come, told as rates. */
export function useFlowTrace(reading: () => HeardReading | undefined, now: Readonly<Ref<Date>>) {
  const heard = shallowRef<readonly HeardReading[]>([])
  watch(
    reading,
    (latest) => {
      if (latest !== undefined) heard.value = hearReading(heard.value, latest, Date.now() - traceMs)
    },
    { immediate: true },
  )
  const toMs = computed(() => Math.max(now.value.getTime(), heard.value.at(-1)?.atMs ?? 0))
  const stretches = computed(() =>
    flowStretches(heard.value, toMs.value).filter((stretch) => stretch.toMs > toMs.value - traceMs),
  )
  return {
    toMs,
    stretches,
    /** One reading says nothing of how water runs. */
    isTrace: computed(() => heard.value.length > 1 && stretches.value.length > 0),
  }
}
