import { askDatabase } from './telemetry-rows.ts'

/** The two numbers of a bill that show whose home it is of. */
export interface Bill {
  readonly contractNumber: string
  readonly meterSerial: string
}

/** The bill of the household with that number in the fleet, as the utility prints it. */
export async function billOf(data: string, household: number): Promise<Bill> {
  // Contracts of the embedded run are numbered like this.
  const contractNumber = String(442_761 + 13 * household)
  const { rows } = await askDatabase(data, 'contracts', (client) =>
    client.query<{ serial: string }>(
      `select m.serial from contract c join billed_meter m using (service_point_id)
       where c.contract_number = $1`,
      [contractNumber],
    ),
  )
  const [meter] = rows
  if (meter === undefined) throw new Error(`no meter is known of contract ${contractNumber}`)
  return { contractNumber, meterSerial: meter.serial }
}
