import { nextMonth, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { computed, type Ref, ref, shallowRef } from 'vue'
import { ConsumptionOutlookDocument } from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'
import { type TimeView, withinLimits } from '../../ui/charts/timeline/time-view.ts'
import type { ContractInView } from '../feature.ts'
import { type Night, nightShape } from './night-shape.ts'
import { barsInView, type MonthOutlook, viewBefore } from './series/bars-in-view.ts'
import { useSeries, type Wanted } from './series/use-series.ts'
import { useView } from './use-view.ts'
import { dayOf, slotsIn, stepFor } from './view/step.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const leastMs = 6 * hourMs
const nightsRead = 7
const nightHours = 5

/** Data of all views of the consumption page: the bars in view and beside it, and what follows from them. */
export function useConsumption(contract: () => ContractInView, now: Readonly<Ref<Date>>) {
  const limits = computed(() => ({
    fromMs: startOfMonth(new Date(`${contract().startedOn}T18:00:00.000Z`)).getTime(),
    toMs: nextMonth(now.value).getTime(),
    leastMs,
  }))
  const inHand = useView(
    () => now.value,
    () => limits.value,
  )
  const { view } = inHand
  /** Of a small phone, until the chart is laid out. */
  const width = ref(328)
  const step = computed(() => stepFor(view.value, width.value))

  const lastNights = computed<TimeView>(() => {
    const today = dayOf(now.value)
    return { fromMs: today.fromMs - nightsRead * dayMs, toMs: today.toMs }
  })
  /** What stands below the chart needs them, and the chart does not wait for it. */
  const wantsNights = shallowRef(false)
  const nights = computed<Wanted>(() => ({ step: 'HOUR', view: lastNights.value }))
  const series = useSeries(
    () => contract().id,
    () => [
      { step: step.value, view: view.value },
      { step: step.value, view: viewBefore(step.value, view.value) },
      ...(wantsNights.value ? [nights.value] : []),
    ],
  )

  const outlookQuery = usePageQuery(ConsumptionOutlookDocument, () => ({ contractId: contract().id }))
  const servicePoint = computed(() => outlookQuery.data.value?.contract?.servicePoint)
  const outlook = computed<MonthOutlook | null>(() => {
    const known = servicePoint.value?.projectionThisMonth
    const soFar = servicePoint.value?.consumptionThisMonth?.volume
    if (known == null || soFar == null) return null
    return {
      monthMs: startOfMonth(new Date(`${known.month}T18:00:00.000Z`)).getTime(),
      litres: litresFromCubicMetres(known.volume),
      soFar: litresFromCubicMetres(soFar),
    }
  })

  /** Half a view more on either side, so that a finger does not drag emptiness in. */
  const bars = computed(() => {
    const { fromMs, toMs } = view.value
    const margin = (toMs - fromMs) / 4
    const wide = withinLimits({ fromMs: fromMs - margin, toMs: toMs + margin }, limits.value)
    const facts = { now: now.value, startedOn: contract().startedOn, outlook: outlook.value }
    return barsInView(step.value, wide, series, facts)
  })
  /** Bars of which more than half is in view: what a total is the total of. */
  const counted = computed(() =>
    bars.value.filter(({ fromMs, toMs }) => {
      const middle = (fromMs + toMs) / 2
      return middle >= view.value.fromMs && middle < view.value.toMs
    }),
  )
  const shape = computed(() => {
    const nights: Night[] = slotsIn(lastNights.value, 'DAY')
      .toReversed()
      .filter(({ fromMs }) => fromMs + nightHours * hourMs <= now.value.getTime())
      .map(({ fromMs }) =>
        Array.from(
          { length: nightHours },
          (_, hour) => series.at('HOUR', fromMs + hour * hourMs)?.litres ?? null,
        ),
      )
    return nightShape(nights)
  })

  return {
    ...inHand,
    limits,
    step,
    setWidth: (pixels: number) => {
      width.value = pixels
    },
    bars,
    counted,
    shape,
    state: computed(() => series.state({ step: step.value, view: view.value })),
    /** Asks for the last nights, of which `shape` tells. */
    askNights: () => {
      wantsNights.value = true
    },
    areNightsAnswered: computed(() => wantsNights.value && !series.isAwaited(nights.value)),
    /** The newest of the meter. */
    reading: computed(() => servicePoint.value?.meter?.latestReading),
    /** The meter has not been heard yet at all. */
    isUnheard: computed(
      () =>
        servicePoint.value !== undefined &&
        servicePoint.value.meter?.latestReading == null &&
        !['meter', 'latestReading'].some((field) => outlookQuery.missing.value.includes(field)),
    ),
    /** What of the month could not be had. */
    missingParts: outlookQuery.missing,
    refresh: () => {
      series.refresh()
      outlookQuery.refresh()
    },
  }
}
