import type { UseProfile } from './use-profile.ts'

/** A way of using water: how often, how much at once, how fast, at which hours. */
export interface Habit {
  /** Times a person and day, relative to the other habits. */
  readonly often: number
  readonly litres: readonly [least: number, most: number]
  readonly litresPerMinute: number
  /** Weight of each hour of the day, from midnight. */
  readonly hours: readonly number[]
}

// Hours follow the mean day of 35 homes of Alicante that were read by the hour: least at four, most at nine and at
// twenty-one, little between; an hour earlier, as people live here.
const allDay = [8, 6, 5, 4, 5, 7, 9, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10, 10, 11, 12, 13, 13, 13, 12]
const mornings = [3, 1, 1, 0, 1, 5, 9, 9, 7, 5, 4, 3, 3, 3, 3, 3, 3, 3, 4, 6, 8, 9, 8, 6]
const meals = [1, 0, 0, 0, 0, 2, 4, 6, 6, 5, 4, 4, 5, 7, 9, 9, 6, 4, 4, 5, 7, 8, 6, 3]
const daylight = [0, 0, 0, 0, 0, 0, 1, 3, 6, 8, 8, 7, 5, 4, 4, 4, 4, 3, 2, 1, 1, 0, 0, 0]
const dawnAndDusk = [0, 0, 0, 0, 0, 2, 6, 6, 2, 0, 0, 0, 0, 0, 0, 0, 1, 3, 8, 8, 3, 1, 0, 0]
const shopHours = [0, 0, 0, 0, 0, 1, 3, 6, 8, 9, 9, 9, 9, 9, 8, 8, 8, 8, 7, 6, 3, 1, 0, 0]
const officeHours = [0, 0, 0, 0, 0, 0, 1, 4, 9, 9, 9, 9, 10, 9, 6, 7, 8, 8, 5, 2, 1, 0, 0, 0]
const twoShifts = [0, 0, 0, 0, 0, 2, 9, 9, 9, 9, 9, 9, 9, 8, 9, 9, 9, 9, 9, 9, 9, 8, 4, 0]

const toilet: Habit = { often: 5, litres: [5, 7], litresPerMinute: 7, hours: allDay }
const tap: Habit = { often: 7, litres: [1, 4], litresPerMinute: 6, hours: allDay }
const shower: Habit = { often: 0.9, litres: [35, 75], litresPerMinute: 9, hours: mornings }
const dishes: Habit = { often: 0.8, litres: [8, 14], litresPerMinute: 6, hours: meals }
const laundryFill: Habit = { often: 0.6, litres: [30, 50], litresPerMinute: 12, hours: daylight }
const garden: Habit = { often: 0.3, litres: [60, 140], litresPerMinute: 15, hours: dawnAndDusk }
const trade: Habit = { often: 3, litres: [5, 60], litresPerMinute: 14, hours: shopHours }
const shopTap: Habit = { often: 9, litres: [1, 4], litresPerMinute: 6, hours: shopHours }
const washroom: Habit = { often: 5, litres: [4, 8], litresPerMinute: 8, hours: officeHours }
const process: Habit = { often: 1, litres: [150, 900], litresPerMinute: 70, hours: twoShifts }
const canteen: Habit = { often: 3, litres: [4, 20], litresPerMinute: 10, hours: twoShifts }

const indoors = [toilet, tap, shower, dishes, laundryFill]
const outdoorsToo = [...indoors, garden]
const ofShop = [trade, shopTap]
const ofOffice = [washroom]
const ofFactory = [process, canteen]

/** What is done with water there. */
export function habitsOf({ premises, garden: hasGarden }: UseProfile): readonly Habit[] {
  switch (premises) {
    case 'SHOP':
      return ofShop
    case 'OFFICE':
      return ofOffice
    case 'FACTORY':
      return ofFactory
    case 'HOME':
      return hasGarden ? outdoorsToo : indoors
  }
}
