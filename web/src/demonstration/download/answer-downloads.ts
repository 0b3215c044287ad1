import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { barsBetween, type HouseStep } from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import { barsFile } from './bars-file.ts'

const isStep = (step: string | null): step is HouseStep =>
  step === 'HOUR' || step === 'DAY' || step === 'MONTH'
const noon = (date: string | null) => new Date(`${date}T18:00:00.000Z`)

function fileFor(address: URL, houses: readonly House[], now: Date): Blob | null {
  const asked = (name: string) => address.searchParams.get(name)
  const house = houses.find(({ contractId }) => contractId === asked('contract'))
  const step = asked('step')
  if (house === undefined || !isStep(step)) return null
  const bars = barsBetween(house, step, startOfDay(noon(asked('from'))), nextDay(noon(asked('to'))), now)
  return barsFile(bars, asked('format') === 'xlsx' ? 'xlsx' : 'csv')
}

/** Links to the gateway's downloads give the figures of the invented house: there is no gateway behind it. */
export function answerDownloads(houses: readonly House[], now: () => Date): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || !link.pathname.startsWith('/download/')) return
    event.preventDefault()
    const address = new URL(link.href)
    const file = fileFor(address, houses, now())
    if (file === null) return
    const offered = document.createElement('a')
    offered.href = URL.createObjectURL(file)
    offered.download = `consumo-de-demostracion.${address.searchParams.get('format')}`
    offered.click()
    setTimeout(() => URL.revokeObjectURL(offered.href), 60_000)
  })
}
