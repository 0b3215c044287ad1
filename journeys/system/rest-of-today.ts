import { expect } from '@playwright/test'

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Mexico_City',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Minutes until the day of Mexico City ends. */
function minutesOfToday(): number {
  const [hour = 0, minute = 0] = wallClock.format(new Date()).split(':').map(Number)
  return 24 * 60 - hour * 60 - minute
}

/** Waits for the next day where this one has two minutes left or less: what is told of one day must not end on another. */
export async function restOfToday(): Promise<void> {
  await expect.poll(minutesOfToday, { timeout: 180_000, message: 'a new day' }).toBeGreaterThan(2)
}
