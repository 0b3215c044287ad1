import { civilDate, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { computed, type Ref } from 'vue'
import { connection } from '../../graphql/connection.ts'
import { useFragment } from '../../graphql/generated/fragment-masking.ts'
import {
  HomeHoursDocument,
  HomeMeterDocument,
  ReadingNotesFragmentDoc,
  TodayFigureFragmentDoc,
} from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'
import { say } from '../../i18n/say.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { type GraphVolume, measuredLitres } from '../hour-bars.ts'
import { compareToday } from './compare-today.ts'
import { sameWeekdays, windowsBeside, yearBefore } from './days-beside.ts'
import { useLiveLitres } from './use-live-litres.ts'

/** After so long without a reading the silence itself is news. */
const silentAfterMs = 2 * 3_600_000
const hourMs = 3_600_000

/** What the home page shows of a contract: the day in figures, its hours, and those beside which they stand. */
export function useHome(contractId: () => string, now: Readonly<Ref<Date>>) {
  const formats = useFormats()
  const meter = usePageQuery(HomeMeterDocument, () => ({ contractId: contractId() }))
  const servicePoint = computed(() => meter.data.value?.contract?.servicePoint)
  const today = computed(() => useFragment(TodayFigureFragmentDoc, servicePoint.value)?.consumptionToday)
  const heard = computed(() => useFragment(ReadingNotesFragmentDoc, servicePoint.value)?.meter)
  const reading = computed(() => heard.value?.latestReading)
  const readAt = computed(() => (reading.value ? new Date(reading.value.at) : undefined))

  /** The day that the figure speaks of. Opened without a network, that is the last day that reached this phone. */
  const dayKey = computed(() => civilDate(today.value ? new Date(today.value.from) : now.value))
  const dayStart = computed(() => startOfDay(new Date(`${dayKey.value}T18:00:00.000Z`)))
  const isToday = computed(() => dayKey.value === civilDate(now.value))
  const dayName = computed(() => (isToday.value ? say('home.today') : formats.value.day(dayStart.value)))
  const weekday = computed(() => formats.value.weekday(dayStart.value))

  const hours = usePageQuery(
    HomeHoursDocument,
    () => ({ contractId: contractId(), ...windowsBeside(dayStart.value) }),
    () => meter.state.value !== 'shown',
  )
  const kept = computed(() => hours.data.value?.contract?.servicePoint)
  const missing = computed(() => [...meter.missing.value, ...hours.missing.value])

  const litres = computed(() =>
    today.value?.volume == null ? null : litresFromCubicMetres(today.value.volume),
  )
  const isSilent = computed(
    () => readAt.value !== undefined && now.value.getTime() - readAt.value.getTime() > silentAfterMs,
  )
  const shown = useLiveLitres(
    () =>
      litres.value === null || readAt.value === undefined
        ? undefined
        : {
            day: dayKey.value,
            litres: litres.value,
            litresPerHour: reading.value?.flowLitresPerHour ?? 0,
            readAt: readAt.value,
          },
    () => now.value,
    () => connection.value === 'live' && isToday.value,
  )

  const comparison = computed(() => {
    if (litres.value === null || readAt.value === undefined || kept.value === undefined) return undefined
    const { weekBefore, twoWeeksBefore, threeWeeksBefore, fourWeeksBefore } = kept.value
    const before = [weekBefore, twoWeeksBefore, threeWeeksBefore, fourWeeksBefore].flatMap((day) =>
      measuredLitres(day ?? []),
    )
    return compareToday(
      { dayStart: dayStart.value, readAt: readAt.value, litres: litres.value },
      sameWeekdays(dayStart.value),
      before,
    )
  })
  const sentence = computed(() => {
    if (missing.value.includes('consumptionToday')) return ''
    if (litres.value === null || readAt.value === undefined) return say('home.nothingToday')
    if (!isToday.value) return say('home.comparison.kept', { clock: formats.value.clock(readAt.value) })
    if (comparison.value === undefined) return ''
    const facts = { litres: formats.value.count(shown.value ?? litres.value), weekday: weekday.value }
    switch (comparison.value.kind) {
      case 'less':
      case 'more':
        return say(`home.comparison.${comparison.value.kind}`, {
          ...facts,
          percent: formats.value.percent(comparison.value.share),
        })
      case 'multiple':
        return say('home.comparison.multiple', {
          ...facts,
          times: formats.value.multiple(comparison.value.times),
        })
      case 'same':
        return say('home.comparison.same', facts)
      default:
        return say(`home.comparison.${comparison.value.kind}`)
    }
  })

  /** What tells of hours and days need not be drawn anew with every second. */
  const hourCount = computed(() => Math.floor(now.value.getTime() / hourMs))
  const hour = computed(() => new Date(hourCount.value * hourMs))

  /** The hours that stand hollow beside today's: of a year before, else of last week. */
  const beside = computed(() => {
    const facts = { weekday: weekday.value }
    const known = (hours: readonly GraphVolume[] | null | undefined) =>
      hours?.some(({ volume }) => volume !== null) ? hours : undefined
    const ofYear = known(kept.value?.yearBefore)
    if (ofYear !== undefined)
      return { name: say('home.outline.year', facts), start: yearBefore(dayStart.value), hours: ofYear }
    const ofWeek = known(kept.value?.weekBefore)
    if (ofWeek === undefined) return undefined
    const [start] = sameWeekdays(dayStart.value)
    return { name: say('home.outline.week', facts), start, hours: ofWeek }
  })

  return {
    meter,
    hours,
    refresh: () => {
      meter.refresh()
      hours.refresh()
    },
    servicePoint,
    missing,
    hasMeter: computed(() => heard.value != null),
    readAt,
    dayStart,
    dayName,
    isToday,
    isSilent,
    litres,
    shown,
    sentence,
    beside,
    hour,
    hoursOfDay: computed(() => kept.value?.today),
  }
}
