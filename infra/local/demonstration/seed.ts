import { setTimeout as pause } from 'node:timers/promises'
import type { Household } from '@aquacis/simulators/fleet/manifest.ts'
import type { SubgraphDoor } from './subgraph-door.ts'

export interface SeedOptions {
  readonly door: SubgraphDoor
  /** Households taken on at the same time. */
  readonly concurrency?: number
  /** How long a fact may need from one domain to the next. */
  readonly patienceMs?: number
}

/** One thing that staff asks for, with the answer that means it is done and the one that means “not known yet”. */
interface Request {
  readonly subgraph: string
  readonly mutation: string
  readonly inputType: string
  readonly input: Readonly<Record<string, unknown>>
  readonly done: string
  readonly notYet?: string
}

/**
 * Takes households on through the graph's own doors: registers the customer, starts the contract, installs the
 * meter. All three may be repeated, so a start that was cut short goes on where it was.
 */
export async function seedHouseholds(households: readonly Household[], options: SeedOptions): Promise<void> {
  const { concurrency = 8 } = options
  const waiting = households.values()
  async function work(): Promise<void> {
    for (const household of waiting) {
      for (const request of requestsFor(household)) await ask(request, options)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

async function ask(request: Request, { door, patienceMs = 30_000 }: SeedOptions): Promise<void> {
  const { subgraph, mutation, inputType, input, done, notYet } = request
  const document = `mutation ($input: ${inputType}!) {
    ${mutation}(input: $input) { __typename ... on Refusal { message } }
  }`
  const deadline = Date.now() + patienceMs
  for (;;) {
    const data = await door(subgraph, document, { input })
    const { __typename, message } = data[mutation] as { __typename: string; message?: string }
    if (__typename === done) return
    if (__typename !== notYet || Date.now() > deadline) {
      throw new Error(`${mutation} was refused: ${__typename} (${message ?? 'no message'})`)
    }
    await pause(50)
  }
}

function requestsFor(household: Household): Request[] {
  const { customer, contract, servicePoint, meter, operatingUnitId } = household
  return [
    {
      subgraph: 'customers',
      mutation: 'registerCustomer',
      inputType: 'RegisterCustomerInput',
      input: { ...customer, operatingUnitId: String(operatingUnitId) },
      done: 'CustomerRegistered',
    },
    {
      subgraph: 'contracts',
      mutation: 'startContract',
      inputType: 'StartContractInput',
      input: { ...contract, customerId: customer.id, operatingUnitId: String(operatingUnitId), servicePoint },
      done: 'ContractStarted',
      notYet: 'CustomerUnknown',
    },
    {
      subgraph: 'metering',
      mutation: 'installMeter',
      inputType: 'InstallMeterInput',
      input: {
        id: meter.id,
        serial: meter.serial,
        manufacturer: meter.manufacturer,
        model: meter.model,
        calibreMillimetres: meter.calibreMillimetres,
        servicePointId: servicePoint.id,
        radio: { address: meter.identNumber, encryptionKey: meter.encryptionKey },
      },
      done: 'MeterInstalled',
      notYet: 'ServicePointUnknown',
    },
  ]
}
