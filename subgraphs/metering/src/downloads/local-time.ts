import { wallClockDate } from '@aquacis/kit/values/calendar.ts'

/** An instant as clocks in Mexico City show it. */
export interface LocalTime {
  /** The wall clock read as if it were UTC. */
  readonly wall: Date
  /** `2026-11-20 14:00`. */
  readonly text: string
  /** `UTC-06:00`; another one in the summers before October 2022. */
  readonly zone: string
}

/** Wall clock and zone of an instant. */
export function localTime(at: Date): LocalTime {
  const wall = wallClockDate(at)
  const minutes = (wall.getTime() - at.getTime()) / 60_000
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map(two)
  const text = wall.toISOString().slice(0, 16).replace('T', ' ')
  return { wall, text, zone: `UTC${minutes < 0 ? '-' : '+'}${hour}:${minute}` }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
