import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { expect, test } from 'vitest'
import { seedHouseholds } from './seed.ts'
import type { SubgraphDoor } from './subgraph-door.ts'

const { households } = fleetManifest({ seed: 'a test', meters: 30 })
const [ana] = households

/** Domains that hear of each other late: each customer and service point is unknown the first time it is named. */
function slowDomains() {
  const asked: { subgraph: string; id: unknown }[] = []
  const heard = new Set<unknown>()
  const door: SubgraphDoor = async (subgraph, document, variables) => {
    const input = variables['input'] as Record<string, unknown>
    const mutation = /(\w+)\(input: \$input\)/.exec(document)?.[1] ?? ''
    asked.push({ subgraph, id: input['id'] })
    const stranger = input['customerId'] ?? input['servicePointId']
    const known = stranger === undefined || heard.has(stranger)
    heard.add(stranger)
    const answers: Record<string, [string, string]> = {
      registerCustomer: ['CustomerRegistered', ''],
      startContract: ['ContractStarted', 'CustomerUnknown'],
      installMeter: ['MeterInstalled', 'ServicePointUnknown'],
    }
    const [done, notYet] = answers[mutation] ?? ['', '']
    return { [mutation]: { __typename: known ? done : notYet, message: 'not yet' } }
  }
  return { asked, door }
}

test('every household is taken on in order, and asked again until the domains have heard of each other', async () => {
  const { asked, door } = slowDomains()
  await seedHouseholds(households, { door, concurrency: 30 })
  const ofAna = asked.filter(({ id }) =>
    [ana.customer.id, ana.contract.id, ana.meter.id].includes(String(id)),
  )
  expect(ofAna.map(({ subgraph }) => subgraph)).toEqual([
    'customers',
    'contracts',
    'contracts',
    'metering',
    'metering',
  ])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(90)
})

test('a refusal that time does not mend stops the start with its sentence', async () => {
  const door: SubgraphDoor = async () => ({
    registerCustomer: { __typename: 'CustomerIdTaken', message: 'ya existe' },
  })
  await expect(seedHouseholds([ana], { door })).rejects.toThrow(
    'registerCustomer was refused: CustomerIdTaken (ya existe)',
  )
})

test('a domain that never hears of the other is given up', async () => {
  const door: SubgraphDoor = async (subgraph) =>
    subgraph === 'customers'
      ? { registerCustomer: { __typename: 'CustomerRegistered' } }
      : { startContract: { __typename: 'CustomerUnknown', message: 'aún no' } }
  await expect(seedHouseholds([ana], { door, patienceMs: 0 })).rejects.toThrow(
    /startContract was refused: CustomerUnknown/,
  )
})
