import type { House } from '../house/house.ts'
import type { Watch } from '../house/watch.ts'
import type { Visit } from './place.ts'
import { watchFields } from './watches.ts'

interface Named {
  readonly id: string
  readonly servicePointId: string
}
interface Threshold extends Named {
  readonly period: 'DAY' | 'MONTH'
  readonly litres?: number | null
  readonly costCentavos?: number | null
}
interface Absence extends Named {
  readonly from: string
  readonly until: string
  readonly allowanceLitres: number
}
interface TooLittle extends Named {
  readonly fromHour: number
  readonly untilHour: number
  readonly litres: number
  readonly contactMemberId?: string | null
}

const unknownPlace = {
  __typename: 'ServicePointUnknown',
  message: 'Ese domicilio no es de la casa de demostración.',
}
const unknownWatch = {
  __typename: 'WatchUnknown',
  message: 'Eso ya no se vigila en la casa de demostración.',
}
const impossible = {
  __typename: 'WatchImpossible',
  message: 'Así no hay nada que vigilar: revisa las fechas y las cantidades.',
}

/** What a visitor asks to be told of the invented houses. */
export function watchMutations(visit: Visit): Record<string, unknown> {
  const setting = <Input extends Named>(watchOf: (input: Input, since: string) => Watch | null) =>
    function set({ input }: { input: Input }) {
      const house = visit.houses.find(({ servicePointId }) => servicePointId === input.servicePointId)
      if (house === undefined) return unknownPlace
      const watch = watchOf(input, visit.now().toISOString())
      return watch === null ? impossible : { __typename: 'WatchSet', watch: kept(house, watch) }
    }
  const kept = (house: House, watch: Watch) =>
    watchFields(house, visit.watches.set(house, watch), visit.now())
  return {
    setThresholdWatch: setting<Threshold>(({ id, period, litres = null, costCentavos = null }, since) =>
      (litres === null) === (costCentavos === null)
        ? null
        : { __typename: 'ThresholdWatch', kind: period, id, since, period, litres, costCentavos },
    ),
    setAwayWatch: setting<Absence>(({ id, from, until, allowanceLitres }, since) =>
      Date.parse(until) > Date.parse(from)
        ? { __typename: 'AwayWatch', kind: 'AWAY', id, since, from, until, allowanceLitres }
        : null,
    ),
    setTooLittleUseWatch: setting<TooLittle>(({ id, contactMemberId = null, ...hours }, since) => {
      const { fromHour, untilHour, litres } = hours
      if (untilHour <= fromHour) return null
      const watched = { fromHour, untilHour, litres, contactMemberId }
      return { __typename: 'TooLittleUseWatch', kind: 'TOO_LITTLE', id, since, ...watched }
    }),
    endWatch: ({ watchId }: { watchId: string }) => {
      const ended = visit.watches.end(watchId, visit.now())
      return ended === null ? unknownWatch : { __typename: 'WatchEnded', watch: ended }
    },
  }
}
