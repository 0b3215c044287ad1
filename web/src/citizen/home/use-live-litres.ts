import { type ComputedRef, computed, shallowRef, watch } from 'vue'
import { correctSoftly, type FlowingMeter, litresByNow } from './advance-litres.ts'

interface TodaysMeter extends FlowingMeter {
  /** Which day its litres are of. */
  readonly day: string
}

/** The litres to show: those of the last reading and, while the meter is heard, what has run since. */
export function useLiveLitres(
  meter: () => TodaysMeter | undefined,
  now: () => Date,
  isLive: () => boolean,
): ComputedRef<number | null> {
  const shown = shallowRef<{ readonly day: string; readonly litres: number }>()
  watch(
    [meter, now, isLive],
    ([known, at, live]) => {
      if (known === undefined) {
        shown.value = undefined
        return
      }
      const wanted = live ? litresByNow(known, at) : known.litres
      const isSameDay = shown.value?.day === known.day && live
      shown.value = { day: known.day, litres: correctSoftly(shown.value?.litres ?? null, wanted, isSameDay) }
    },
    { immediate: true },
  )
  return computed(() => shown.value?.litres ?? null)
}
