import { chance } from './chance.ts'

/** Water that somebody draws: so many litres, evenly, from one instant to another. */
export interface Draw {
  readonly fromMs: number
  readonly toMs: number
  readonly litres: number
}

/** Who lives there, and what they do with water. */
export interface Household {
  readonly seed: number
  readonly people: number
  /** Days of the week, 0 for Sunday, on which the machine runs. */
  readonly laundryDays: readonly number[]
  /** Litres with which the garden is watered on an evening of the dry months; 0 without one. */
  readonly gardenLitres: number
}

const minuteMs = 60_000
const dryMonths = [3, 4, 5, 6]
const gardenDays = [0, 2, 4]

interface Habit {
  readonly times: number
  /** Hours of the day between which it happens. */
  readonly from: number
  readonly to: number
  readonly litres: number
  readonly minutes: number
}

function habitsOf({ people, laundryDays, gardenLitres }: Household, weekday: number, month: number): Habit[] {
  const isWeekend = weekday === 0 || weekday === 6
  const [early, late] = isWeekend ? [7.8, 11.5] : [5.9, 7.8]
  return [
    { times: people - 1, from: early, to: late, litres: 58, minutes: 8 },
    { times: 1, from: 19.5, to: 21.8, litres: 52, minutes: 8 },
    { times: people * 2, from: early, to: early + 3.5, litres: 6, minutes: 1.5 },
    { times: isWeekend ? people * 2 : people, from: 10, to: 18, litres: 6, minutes: 1.5 },
    { times: people * 2, from: 18, to: 23.4, litres: 6, minutes: 1.5 },
    { times: 3, from: 7, to: 9, litres: 4, minutes: 2 },
    { times: 6, from: 13.2, to: 15.6, litres: 8, minutes: 4 },
    { times: 4, from: 19.6, to: 21.5, litres: 6, minutes: 4 },
    { times: people * 6, from: 6.5, to: 23, litres: 1.8, minutes: 0.7 },
    { times: laundryDays.includes(weekday) ? 3 : 0, from: 10, to: 13, litres: 58, minutes: 48 },
    {
      times: gardenLitres > 0 && dryMonths.includes(month) && gardenDays.includes(weekday) ? 1 : 0,
      from: 18.5,
      to: 20,
      litres: gardenLitres,
      minutes: 25,
    },
  ]
}

/** All that is drawn on a civil day, by the hour at which it begins. */
export function drawsOf(household: Household, day: { date: string; startMs: number }): Draw[] {
  const midnight = new Date(`${day.date}T00:00:00.000Z`)
  const random = chance(household.seed * 100_003 + midnight.getTime() / 86_400_000)
  const habits = habitsOf(household, midnight.getUTCDay(), midnight.getUTCMonth() + 1)
  return habits
    .flatMap(({ times, from, to, litres, minutes }) =>
      Array.from({ length: times }, () => {
        const fromMs = day.startMs + Math.round((from + random() * (to - from)) * 60) * minuteMs
        const size = 0.7 + random() * 0.6
        return { fromMs, toMs: fromMs + minutes * size * minuteMs, litres: litres * size }
      }),
    )
    .sort((a, b) => a.fromMs - b.fromMs)
}
