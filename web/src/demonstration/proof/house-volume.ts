import type { ProofVerdict } from '@aquacis/billing/proof/verdict'
import { litres } from '@aquacis/kit/values/volume.ts'
import type { HouseBill } from '../billing/house-bills.ts'
import type { House } from '../house/house.ts'

type InvoiceIssued = NonNullable<ProofVerdict['issued']>
type Volume = Pick<InvoiceIssued, 'volume' | 'previousReading' | 'currentReading' | 'billedUpTo'>

/** The meter that was read on foot, before there was a radio. */
const formerMeterId = 'd0000000-0000-4000-8000-000000000041'

/** Whether the radio told the registers of a bill, and nobody read them on foot. */
export function isByRadio({ serial }: House, { registers }: HouseBill): boolean {
  return registers?.serial === serial
}

/** How the litres of a bill of an invented house came about: between two registers, or estimated. */
export function volumeOf(house: House, bill: HouseBill): Volume {
  const { periodFrom: from, periodTo: to, registers } = bill
  const days = { from, to }
  if (registers === null) {
    const basis = { kind: 'RECENT_MEDIAN', bills: 6 } as const
    const part = { kind: 'ESTIMATED', litres: litres(bill.litres), from, to, basis } as const
    const volume = { days, flags: [], parts: [part] }
    return { volume, previousReading: null, currentReading: null, billedUpTo: null }
  }
  const meterId = isByRadio(house, bill) ? house.meterId : formerMeterId
  const register = (day: string, value: number) => ({
    ...{ meterId, at: `${day}T06:00:00.000Z`, litres: litres(value) },
  })
  const reading = ({ at, ...rest }: ReturnType<typeof register>) => ({
    ...{ litres: rest.litres, readAt: at, meterId, meterSerial: registers.serial },
  })
  const [first, last] = [register(from, registers.from), register(to, registers.to)]
  const part = {
    kind: 'MEASURED',
    ...{ litres: litres(bill.litres), range: null },
    from: { ...first, origin: 'BILLED' },
    to: { ...last, origin: 'READ' },
  } as const
  return {
    volume: { days, flags: [], parts: [part] },
    ...{ previousReading: reading(first), currentReading: reading(last) },
    billedUpTo: { ...last, ahead: litres(0) },
  }
}
