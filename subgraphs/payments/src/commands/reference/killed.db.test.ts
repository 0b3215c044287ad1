import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { billed, contracted, standing, type TestContract } from '../../../test/paying-room.ts'
import { holderOf, looksAt, makes, paysAtTill } from '../../../test/psp/paying-people.ts'
import { type PayingWorld, payingWorld } from '../../../test/psp/paying-world.ts'

let world: PayingWorld

beforeAll(async () => {
  world = await payingWorld()
})
afterAll(() => world.close())

async function startedProcess(): Promise<ChildProcess> {
  const file = new URL('../../../test/psp/paying-process.ts', import.meta.url)
  const url = world.room.database.pool.options.connectionString ?? ''
  const child = await forkBundled(file, [url, JSON.stringify(world.room.settings)])
  await once(child, 'message')
  return child
}

function eventually<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 20 })
}

async function billedContract(): Promise<TestContract> {
  const contract = await contracted(world.room)
  await billed(world.room, contract)
  return contract
}

/** What was in a dead process's hand falls back now, not after its lease. */
const letGo = () =>
  world.room.asSystem((tx) =>
    tx.execute(sql`update reference_charge set leased_until = null where leased_until is not null`),
  )

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const rows = (query: ReturnType<typeof sql>) =>
  world.room.asSystem(async (tx) => (await tx.execute<Record<string, unknown>>(query)).rows)

/** At which step of a request to the provider the process is killed. */
const steps = [
  // Before the provider has it: it answers nothing for long, and does nothing meanwhile.
  ['before the provider has made it', { mode: 'slow', delayMs: 60_000 }],
  // It has made it, and the answer does not come.
  ['after the provider has made it', { mode: 'lost' }],
] as const

test.each(steps)('killed %s, a voucher is finished by itself and made once', async (_step, behaviour) => {
  await world.stop()
  const contract = await billedContract()
  const id = randomUUID()
  const child = await startedProcess()
  await world.psps.behave('femsa', { ...behaviour, operation: 'post /orders', times: 1 })
  child.send({ make: { id, contractId: contract.contractId, method: 'OXXO' } })
  await eventually(async () =>
    expect(await rows(sql`select from reference_charge where key = ${id}`)).toHaveLength(1),
  )
  if (behaviour.mode === 'lost')
    await eventually(async () => expect(await world.psps.ordersOf('femsa', id)).toHaveLength(1))
  await killed(child)
  await world.psps.behave('femsa', null)
  await letGo()
  world.start()
  await eventually(async () => {
    const reference = await looksAt(world, holderOf(contract), id)
    expect(reference).toMatchObject({ state: 'WAITING', barcode: expect.any(String) })
  })
  expect(await world.psps.ordersOf('femsa', id)).toHaveLength(1)
  await paysAtTill(world, 'femsa', id)
  await eventually(async () => expect((await looksAt(world, holderOf(contract), id)).state).toBe('PAID'))
})

test('killed after a card was charged, the charge is found, and never made again', async () => {
  await world.stop()
  const contract = await billedContract()
  const { reference } = await makes(world, holderOf(contract), {
    contractId: contract.contractId,
    method: 'CARD',
  })
  const tryId = randomUUID()
  const child = await startedProcess()
  await world.psps.behave('conekta', { mode: 'lost', operation: 'post /orders', times: 1 })
  child.send({ card: { referenceId: reference.id, token: await world.psps.cardToken(), tryId } })
  await eventually(async () => expect(await world.psps.ordersOf('conekta', tryId)).toHaveLength(1))
  await killed(child)
  await letGo()
  world.start()
  await eventually(async () =>
    expect((await looksAt(world, holderOf(contract), reference.id)).state).toBe('PAID'),
  )
  expect(await world.psps.ordersOf('conekta', tryId)).toHaveLength(1)
  const { position } = await standing(world.room, contract)
  expect([position.owed, position.credit]).toEqual([0n, 0n])
})

test('killed again and again at any moment, processes leave no voucher half made, none twice and no peso lost', async () => {
  await world.stop()
  const made: { contract: TestContract; id: string }[] = []
  for (let round = 0; round < 6; round += 1) {
    const contract = await billedContract()
    const id = randomUUID()
    made.push({ contract, id })
    const child = await startedProcess()
    child.send({ make: { id, contractId: contract.contractId, method: round % 2 === 0 ? 'OXXO' : 'SPEI' } })
    await eventually(async () =>
      expect(await rows(sql`select from reference_charge where key = ${id}`)).toHaveLength(1),
    )
    // Later each time: from right after it was written down to after all was done.
    await Promise.race([once(child, 'message'), new Promise((later) => setTimeout(later, round * 20))])
    await killed(child)
  }
  await letGo()
  world.start()
  await eventually(async () =>
    expect(await rows(sql`select from reference_charge where state in ('ASKED', 'UNWANTED')`)).toEqual([]),
  )
  for (const [index, { contract, id }] of made.entries()) {
    const provider = index % 2 === 0 ? 'femsa' : 'conekta'
    const orders = await world.psps.ordersOf(provider, id)
    const reference = await looksAt(world, holderOf(contract), id)
    expect(orders).toHaveLength(1)
    expect(reference.state).toBe('WAITING')
    await paysAtTill(world, provider, id)
    await eventually(async () => expect((await looksAt(world, holderOf(contract), id)).state).toBe('PAID'))
    expect((await standing(world.room, contract)).position.owed).toBe(0n)
  }
}, 240_000)
