import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { expect, test } from 'vitest'
import { seedHouseholds } from './seed.ts'
import type { SubgraphDoor } from './subgraph-door.ts'

const { households } = fleetManifest({ seed: 'a test', meters: 30 })
const [ana] = households

/** What one request asked for: the mutation and its inputs in the order of their aliases. */
function asked(document: string, variables: Readonly<Record<string, unknown>>) {
  const wishes = [...document.matchAll(/(\w+): (\w+)\(input: \$(\w+)\)/g)]
  return wishes.map(([, alias = '', mutation = '', name = '']) => {
    return { alias, mutation, input: variables[name] as Record<string, unknown> }
  })
}

const answers: Record<string, [done: string, notYet: string]> = {
  registerCustomer: ['CustomerRegistered', ''],
  startContract: ['ContractStarted', 'CustomerUnknown'],
}

/** Rows of a file of meters, by heading. */
function rowsOf(variables: Readonly<Record<string, unknown>>): Record<string, string>[] {
  const [heading = '', ...lines] = String(variables['csv']).trimEnd().split('\n')
  const names = heading.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])))
}

const tooEarly = {
  __typename: 'ProvisioningRefused',
  message: 'no se instaló ninguno',
  problems: [{ line: 2, column: 'punto de servicio', message: 'no se conoce todavía' }],
}

/** Domains that hear of each other late: each customer and service point is unknown the first time it is named. */
function slowDomains() {
  const calls: { subgraph: string; id: unknown }[] = []
  const heard = new Set<unknown>()
  const door: SubgraphDoor = async (subgraph, document, variables) => {
    if (subgraph === 'metering') {
      const rows = rowsOf(variables)
      calls.push(...rows.map((row) => ({ subgraph, id: row['id'] })))
      const known = rows.every((row) => heard.has(row['punto de servicio']))
      for (const row of rows) heard.add(row['punto de servicio'])
      return { provisionMeters: known ? { __typename: 'MetersProvisioned' } : tooEarly }
    }
    return Object.fromEntries(
      asked(document, variables).map(({ alias, mutation, input }) => {
        calls.push({ subgraph, id: input['id'] })
        const stranger = input['customerId']
        const known = stranger === undefined || heard.has(stranger)
        heard.add(stranger)
        const [done, notYet] = answers[mutation] ?? ['', '']
        return [alias, { __typename: known ? done : notYet, message: 'not yet' }]
      }),
    )
  }
  return { calls, door }
}

test('every household is taken on in order, and asked again until the domains have heard of each other', async () => {
  const { calls, door } = slowDomains()
  const told: number[] = []
  await seedHouseholds(households, { door, together: 20, progress: (count) => told.push(count) })
  const ofAna = calls.filter(({ id }) =>
    [ana.customer.id, ana.contract.id, ana.meter.id].includes(String(id)),
  )
  expect(ofAna.map(({ subgraph }) => subgraph)).toEqual([
    'customers',
    'contracts',
    'contracts',
    'metering',
    'metering',
  ])
  expect(new Set(calls.map(({ id }) => id)).size).toBe(90)
  expect(told.at(-1)).toBe(30)
})

test('a refusal that time does not mend stops the start with its sentence', async () => {
  const door: SubgraphDoor = async (_subgraph, document, variables) =>
    Object.fromEntries(
      asked(document, variables).map(({ alias }) => [
        alias,
        { __typename: 'CustomerIdTaken', message: 'ya existe' },
      ]),
    )
  await expect(seedHouseholds([ana], { door })).rejects.toThrow(
    'registerCustomer was refused: CustomerIdTaken (ya existe)',
  )
})

test('a domain that never hears of the other is given up', async () => {
  const door: SubgraphDoor = async (_subgraph, document, variables) =>
    Object.fromEntries(
      asked(document, variables).map(({ alias, mutation }) => [
        alias,
        mutation === 'registerCustomer'
          ? { __typename: 'CustomerRegistered' }
          : { __typename: 'CustomerUnknown', message: 'aún no' },
      ]),
    )
  await expect(seedHouseholds([ana], { door, patienceMs: -1 })).rejects.toThrow(
    /startContract was refused: CustomerUnknown/,
  )
})

test('each network’s radio is told as its network knows it: keys on wM-Bus alone', async () => {
  const town = fleetManifest({ seed: 'a test', meters: 60, mix: usualMix }).households
  const rows = new Map<string, Record<string, string>>()
  const door: SubgraphDoor = async (subgraph, document, variables) => {
    if (subgraph !== 'metering') {
      const done = asked(document, variables).map(({ alias, mutation }) => [
        alias,
        { __typename: answers[mutation]?.[0] },
      ])
      return Object.fromEntries(done)
    }
    for (const row of rowsOf(variables)) rows.set(row['id'] ?? '', row)
    return { provisionMeters: { __typename: 'MetersProvisioned' } }
  }
  await seedHouseholds(town, { door })
  for (const { radio, meter } of town) {
    const row = rows.get(meter.id)
    expect(row?.['red']).toBe(radio.network)
    expect(row?.['clave'] === meter.encryptionKey).toBe(radio.network === 'WMBUS')
    expect(row?.['dirección']).toBe(radio.network === 'WMBUS' ? meter.identNumber : radio.address)
  }
})

test('a file of meters that cannot be installed stops the start with the line and its fault', async () => {
  const door: SubgraphDoor = async (subgraph, document, variables) =>
    subgraph === 'metering'
      ? {
          provisionMeters: {
            __typename: 'ProvisioningRefused',
            message: 'no se instaló ninguno',
            problems: [{ line: 2, column: 'serie', message: 'otro medidor la tiene' }],
          },
        }
      : Object.fromEntries(
          asked(document, variables).map(({ alias, mutation }) => [
            alias,
            { __typename: answers[mutation]?.[0] },
          ]),
        )
  await expect(seedHouseholds([ana], { door })).rejects.toThrow(
    'provisionMeters was refused: no se instaló ninguno; line 2, serie: otro medidor la tiene',
  )
})
