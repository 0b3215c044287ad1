import { nextDay, nextMonth, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { centavosPerCubicMetre } from './price.ts'

interface Asked {
  readonly id: string
  readonly since: string
}

/** What a house is watched for, named as the graph names it. */
export type Watch = Asked &
  (
    | {
        readonly kind: 'DAY' | 'MONTH'
        readonly __typename: 'ThresholdWatch'
        readonly period: 'DAY' | 'MONTH'
        readonly litres: number | null
        readonly costCentavos: number | null
      }
    | {
        readonly kind: 'AWAY'
        readonly __typename: 'AwayWatch'
        readonly from: string
        readonly until: string
        readonly allowanceLitres: number
      }
    | {
        readonly kind: 'TOO_LITTLE'
        readonly __typename: 'TooLittleUseWatch'
        readonly fromHour: number
        readonly untilHour: number
        readonly litres: number
        readonly contactMemberId: string | null
      }
  )

/** A stretch of time. */
export interface Stretch {
  readonly from: Date
  readonly to: Date
}

const hourMs = 3_600_000

/** The time that a watch counts now. */
export function stretchOf(watch: Watch, now: Date): Stretch {
  switch (watch.kind) {
    case 'DAY':
      return { from: startOfDay(now), to: nextDay(now) }
    case 'MONTH':
      return { from: startOfMonth(now), to: nextMonth(now) }
    case 'AWAY':
      return { from: new Date(watch.from), to: new Date(watch.until) }
    case 'TOO_LITTLE': {
      const midnight = startOfDay(now).getTime()
      const hour = (value: number) => new Date(midnight + value * hourMs)
      return { from: hour(watch.fromHour), to: hour(watch.untilHour) }
    }
    default:
      return watch satisfies never
  }
}

/** The whole litres beyond which, or below which, there is something to tell. */
export function limitOf(watch: Watch): number {
  if (watch.kind === 'AWAY') return watch.allowanceLitres
  if (watch.kind === 'TOO_LITTLE') return watch.litres
  return watch.litres ?? Math.floor(((watch.costCentavos ?? 0) / centavosPerCubicMetre) * 1000)
}
