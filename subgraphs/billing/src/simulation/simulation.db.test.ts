import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BillingRoom, billingRoom, resident, staff } from '../../test/billing-room.ts'
import { publishedTariffs } from '../store/tariff.ts'
import { runSimulation } from './run-simulation.ts'

let billing: BillingRoom

beforeAll(async () => {
  billing = await billingRoom()
  for (const [index, litres] of [5_000, 12_000, 30_000].entries()) {
    const home = await billing.home({ contractNumber: `44276${index}` })
    await billing.bill(home, '2026-09', litres)
    await billing.bill(home, '2026-10', litres)
  }
  const elsewhere = await billing.home({ operatingUnitId: 2, contractNumber: '550000' })
  await billing.bill(elsewhere, '2026-10', 9_000)
  await billing.home({ contractNumber: '442769' })
  const [kept] = await billing.room.database.transaction(clerk, publishedTariffs)
  inForce = JSON.parse(kept?.document ?? '')
})
afterAll(() => billing.room.drop())

const clerk = staff(1)
let inForce: { readonly prices: Record<string, { readonly amounts: readonly string[] }> }

/** The tariff in force at a tenth more for each home. */
function proposal(code: string, percent: bigint): string {
  const prices = structuredClone(inForce.prices) as Record<string, { amounts: string[] }>
  const medium = prices['DOMÉSTICA MEDIO']
  if (medium === undefined) throw new Error('the tariff in force has no such price')
  medium.amounts = medium.amounts.map((amount) => scaled(amount, percent))
  const { golden: _golden, ...document } = inForce as Record<string, unknown>
  return JSON.stringify({ ...document, code, effectiveFrom: '2027-02-01', prices })
}

function scaled(amount: string, percent: bigint): string {
  const [whole = '0', part = ''] = amount.split('.')
  const digits = (BigInt(whole + part.padEnd(5, '0')) * percent) / 100n
  return `${digits / 100_000n}.${String(digits % 100_000n).padStart(5, '0')}`
}

async function save(code: string, percent: bigint): Promise<void> {
  const saved = await billing.ask(
    clerk,
    'mutation ($input: SaveTariffInput!) { saveTariff(input: $input) { __typename } }',
    { input: { document: proposal(code, percent), proposed: false } },
  )
  expect(saved).toEqual({ __typename: 'TariffSaved' })
}

const simulate = (viewer: Viewer, code: string, bills = 12) =>
  billing.ask(
    viewer,
    `mutation ($input: SimulateTariffInput!) { simulateTariff(input: $input) {
      __typename ... on Refusal { message } ... on TariffSimulationStarted { tariff { simulation { state } } } } }`,
    { input: { code, bills } },
  )

async function shown(viewer: Viewer, code: string): Promise<Record<string, unknown> | null> {
  const group =
    'usageClass contracts bills before after rising falling same medianRise largestRise { contractNumber }'
  const tariff = (await billing.ask(
    viewer,
    `query ($code: String!) { tariffVersion(code: $code) { simulation { state presentCode bills contracts contractsDone
      isOfThisDocument outcome { ${group} byConsumption { decile upToLitres upToPesos contracts } } classes { ${group} }
      leftOut { reason byProposal contracts contractNumber } } } }`,
    { code },
  )) as { simulation: Record<string, unknown> | null }
  return tariff.simulation
}

const work = () => runSimulation(billing.room, () => false)

test('staff learn what a draft makes of the last bills of their offices, and nobody else does', async () => {
  await save('DRAFT-1', 110n)
  expect(await simulate(clerk, 'DRAFT-1')).toMatchObject({ tariff: { simulation: { state: 'WAITING' } } })
  expect(await simulate(clerk, 'DRAFT-1')).toMatchObject({ tariff: { simulation: { state: 'WAITING' } } })
  expect(await work()).toBe(true)
  expect(await work()).toBe(false)
  const found = await shown(clerk, 'DRAFT-1')
  expect(found).toMatchObject({
    ...{ state: 'DONE', presentCode: 'CEAQ-2026-02', bills: 12, contracts: 4, contractsDone: 4 },
    ...{ isOfThisDocument: true, leftOut: [] },
    outcome: {
      ...{ usageClass: null, contracts: 3, bills: 6, rising: 3, falling: 0, same: 0 },
      largestRise: { contractNumber: '442762' },
      byConsumption: [
        { decile: 4, upToLitres: 5_000, upToPesos: null, contracts: 1 },
        { decile: 7, upToLitres: 12_000 },
        { decile: 10, upToLitres: 30_000 },
      ],
    },
    classes: [{ usageClass: 'DOMÉSTICA MEDIO', contracts: 3 }],
  })
  // CEA's table for 5, 12 and 30 m³ of water; 10 % and 12 % of it for the rest, each of those with 16 % IVA.
  const { before, after } = Object(found).outcome as { before: string; after: string }
  const cubicMetres = [5, 12, 30]
  const water = cubicMetres.map((m3) => Number(inForce.prices['DOMÉSTICA MEDIO']?.amounts[m3]))
  const expected = 2 * water.reduce((sum, amount) => sum + amount * (1 + 0.22 * 1.16), 0)
  expect(Math.abs(Number(before) - expected)).toBeLessThan(0.2)
  expect(Math.abs(Number(after) - 1.1 * expected)).toBeLessThan(0.2)
  expect(await shown(staff(2), 'DRAFT-1')).toBeNull()
  expect(await simulate(resident(), 'DRAFT-1')).toEqual(['FORBIDDEN'])
})

test('a draft that was replaced since is told from the one that was simulated', async () => {
  await save('DRAFT-1', 120n)
  expect(await shown(clerk, 'DRAFT-1')).toMatchObject({ state: 'DONE', isOfThisDocument: false })
})

test('of one process that stops in the midst the next begins anew, and who is killed thrice with it gives it up', async () => {
  await save('DRAFT-2', 90n)
  await simulate(clerk, 'DRAFT-2', 1)
  await runSimulation(billing.room, () => true)
  expect(await shown(clerk, 'DRAFT-2')).toMatchObject({ state: 'RUNNING', outcome: null })
  await work()
  expect(await shown(clerk, 'DRAFT-2')).toMatchObject({ state: 'DONE', outcome: { bills: 3, falling: 3 } })
  await simulate(clerk, 'DRAFT-2', 2)
  await billing.room.database.transaction(systemViewer, (tx) =>
    tx.execute("update tariff_simulation set attempts = 3 where state = 'WAITING'"),
  )
  await work()
  expect(await shown(clerk, 'DRAFT-2')).toMatchObject({ state: 'FAILED', outcome: null })
})

test('the tariff in force has nothing to be compared with, and a code that nobody knows is refused', async () => {
  expect(await simulate(clerk, 'CEAQ-2026-02')).toMatchObject({ __typename: 'NothingToCompareWith' })
  expect(await simulate(clerk, 'NOBODY')).toMatchObject({ __typename: 'TariffUnknown' })
  expect(await simulate(clerk, 'DRAFT-1', 13)).toEqual(['BAD_USER_INPUT'])
})
