import { setTimeout as pause } from 'node:timers/promises'
import type { Household } from '@aquacis/simulators/fleet/manifest.ts'
import { meterFile, servicePointHeading } from './meter-file.ts'
import type { SubgraphDoor } from './subgraph-door.ts'

export interface SeedOptions {
  readonly door: SubgraphDoor
  /** Households that one request speaks of, and requests that are under way at once. */
  readonly together?: number
  readonly concurrency?: number
  /** How long a fact may need from one domain to the next. */
  readonly patienceMs?: number
  /** Told of how many are taken on so far. */
  readonly progress?: (households: number) => void
}

/** One thing that staff asks for of each, with the answer that means it is done and the one that means “not known yet”. */
interface Errand {
  readonly subgraph: string
  readonly mutation: string
  readonly inputType: string
  readonly done: string
  readonly notYet: string | null
  inputOf(household: Household): Readonly<Record<string, unknown>>
}

/**
 * Takes households on through the graph's own doors: registers customers, starts contracts, hands in a file of meters.
 * All three may be repeated, so a start that was cut short goes on where it was. Dozens at once: a request costs as much
 * as what it asks for.
 */
export async function seedHouseholds(households: readonly Household[], options: SeedOptions): Promise<void> {
  const { together = 50, concurrency = 6, progress } = options
  const groups = Array.from({ length: Math.ceil(households.length / together) }, (_, index) =>
    households.slice(index * together, (index + 1) * together),
  ).values()
  let taken = 0
  async function work(): Promise<void> {
    for (const group of groups) {
      for (const errand of errands) await run(errand, group, options)
      await installMeters(group, options)
      taken += group.length
      progress?.(taken)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

async function run(errand: Errand, group: readonly Household[], options: SeedOptions): Promise<void> {
  const { door, patienceMs = 30_000 } = options
  const deadline = Date.now() + patienceMs
  for (let waiting = group; waiting.length > 0; await pause(50)) {
    const outcomes = await ask(errand, waiting, door)
    const refused = outcomes.find(({ name }) => name !== errand.done && name !== errand.notYet)
    const late = Date.now() > deadline ? outcomes.find(({ name }) => name !== errand.done) : undefined
    const stopped = refused ?? late
    if (stopped !== undefined) {
      throw new Error(`${errand.mutation} was refused: ${stopped.name} (${stopped.message ?? 'no message'})`)
    }
    waiting = waiting.filter((_, index) => outcomes[index]?.name !== errand.done)
    if (waiting.length === 0) return
  }
}

interface Outcome {
  readonly name: string
  readonly message: string | undefined
}

/** One request with an alias for each household. */
async function ask(
  { subgraph, mutation, inputType, inputOf }: Errand,
  households: readonly Household[],
  door: SubgraphDoor,
): Promise<Outcome[]> {
  const aliases = households.map((_, index) => `h${index}`)
  const document = `mutation (${aliases.map((name) => `$${name}: ${inputType}!`).join(', ')}) {
    ${aliases
      .map((name) => `${name}: ${mutation}(input: $${name}) { __typename ... on Refusal { message } }`)
      .join('\n    ')}
  }`
  const variables = Object.fromEntries(
    households.map((household, index): [string, unknown] => [`h${index}`, inputOf(household)]),
  )
  const data = await door(subgraph, document, variables)
  return aliases.map((name) => {
    const { __typename, message } = data[name] as { __typename: string; message?: string }
    return { name: __typename, message }
  })
}

const errands: readonly Errand[] = [
  {
    subgraph: 'customers',
    mutation: 'registerCustomer',
    inputType: 'RegisterCustomerInput',
    done: 'CustomerRegistered',
    notYet: null,
    inputOf: ({ customer, operatingUnitId }) => ({ ...customer, operatingUnitId: String(operatingUnitId) }),
  },
  {
    subgraph: 'contracts',
    mutation: 'startContract',
    inputType: 'StartContractInput',
    done: 'ContractStarted',
    notYet: 'CustomerUnknown',
    inputOf: ({ contract, customer, servicePoint, operatingUnitId }) => ({
      ...contract,
      customerId: customer.id,
      operatingUnitId: String(operatingUnitId),
      // “Street number, neighbourhood, office”: towns are read and billed by their neighbourhoods.
      servicePoint: { ...servicePoint, zone: servicePoint.address.split(', ')[1] },
    }),
  },
]

interface Provisioned {
  readonly __typename: string
  readonly message?: string
  readonly problems?: readonly {
    readonly line: number
    readonly column: string | null
    readonly message: string
  }[]
}

const provision = `mutation ($csv: String!) {
  provisionMeters(csv: $csv) {
    __typename
    ... on ProvisioningRefused { message problems { line column message } }
  }
}`

/** Hands the group's meters in; again while metering has not heard of all their contracts. */
async function installMeters(
  group: readonly Household[],
  { door, patienceMs = 30_000 }: SeedOptions,
): Promise<void> {
  const deadline = Date.now() + patienceMs
  const csv = meterFile(group)
  for (;;) {
    const { provisionMeters } = await door('metering', provision, { csv })
    const { __typename, message, problems = [] } = provisionMeters as Provisioned
    if (__typename === 'MetersProvisioned') return
    const isEarly = problems.length > 0 && problems.every(({ column }) => column === servicePointHeading)
    if (!isEarly || Date.now() > deadline) {
      const [first] = problems
      const where = first === undefined ? '' : `; line ${first.line}, ${first.column}: ${first.message}`
      throw new Error(`provisionMeters was refused: ${message ?? __typename}${where}`)
    }
    await pause(50)
  }
}
