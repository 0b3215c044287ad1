import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { barsBetween, type HouseStep } from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import { barsFile } from './bars-file.ts'

const isStep = (step: string | null): step is HouseStep =>
  step === 'HOUR' || step === 'DAY' || step === 'MONTH'
const noon = (date: string | null) => new Date(`${date}T18:00:00.000Z`)

/** The file that the gateway would make for this address; null where it names nothing of these houses. */
export function houseFile(address: URL, houses: readonly House[], now: Date): Blob | null {
  const asked = (name: string) => address.searchParams.get(name)
  const house = houses.find(({ contractId }) => contractId === asked('contract'))
  const step = asked('step')
  if (house === undefined || !isStep(step)) return null
  const bars = barsBetween(house, step, startOfDay(noon(asked('from'))), nextDay(noon(asked('to'))), now)
  return barsFile(bars, asked('format') === 'xlsx' ? 'xlsx' : 'csv')
}
