import { expect, test } from '@playwright/test'
import { readRunFile } from './system/embedded-run.ts'
import { runningSystem } from './system/place.ts'
import { type Acknowledged, acknowledgedTelegrams, heldSince, type Told } from './system/telemetry-rows.ts'

const { data, journal } = runningSystem()
const processes = ['ingest', 'subgraphs', 'fleet', 'postgres', 'gateway', 'identity'] as const

test.describe.configure({ mode: 'serial' })

const begun = new Date()

for (const name of processes) {
  test(`${name} comes back by itself after a SIGKILL while meters speak`, async () => {
    const { pid, addresses } = {
      pid: readRunFile(data).children[name],
      addresses: readRunFile(data).addresses,
    }
    expect(pid, `run.json names ${name}`).toBeDefined()
    const acknowledgedBefore = acknowledgedTelegrams(journal).length
    process.kill(pid ?? 0, 'SIGKILL')

    await expect.poll(() => readRunFile(data).children[name] ?? pid, { timeout: 30_000 }).not.toBe(pid)
    for (const ready of ['subgraphs', 'gateway', 'ingest', 'identity', 'fleet']) {
      await expect
        .poll(() => isReady(addresses[ready]), { timeout: 30_000, message: `${ready} is ready` })
        .toBe(true)
    }
    await expect
      .poll(() => acknowledgedTelegrams(journal).length, {
        timeout: 30_000,
        message: 'telegrams are acknowledged again',
      })
      .toBeGreaterThan(acknowledgedBefore + 50)
  })
}

test('no acknowledged telegram is missing or double, nor is the fact that tells of it', async () => {
  // Whole seconds: the meters' clocks know no others.
  const since = new Date(Math.floor(begun.getTime() / 1000) * 1000)
  const spoken = acknowledgedTelegrams(journal).filter((telegram) => new Date(telegram.receivedAt) >= since)
  // Of two hundred meters some run backwards: what they say is kept too, with the dead letters.
  const { refused } = await heldSince(data, since)
  const [backwards, promised] = parted(spoken, (telegram) => refused.has(saidOf(telegram)))
  expect(promised.length).toBeGreaterThan(300)
  for (const telegram of backwards) expect(refused.get(saidOf(telegram)), nameOf(telegram)).toBe(1)

  // The relay may be a moment behind what was committed last.
  await expect
    .poll(async () => untold(promised, (await heldSince(data, since)).facts), {
      timeout: 30_000,
      message: 'facts of acknowledged telegrams',
    })
    .toEqual([])
  const { readings, facts } = await heldSince(data, since)
  expect(missing(promised, readings)).toEqual([])
  for (const telegram of promised) {
    expect(readings.get(nameOf(telegram)), nameOf(telegram)).toEqual({ litres: telegram.litres, times: 1 })
  }
  for (const [identNumber, told] of facts) {
    // A batch on the edge also tells of readings from before.
    const whole = told.filter(({ from }) => from >= since)
    const covered = [...readings.keys()].filter((name) => {
      const [meter, at = ''] = name.split('|')
      return meter === identNumber && whole.some(({ from, to }) => isBetween(new Date(at), from, to))
    })
    const count = whole.reduce((sum, batch) => sum + batch.count, 0)
    expect(count, `readings told of ${identNumber}`).toBe(covered.length)
  }
})

/** Telegrams that no fact covers. */
function untold(promised: readonly Acknowledged[], facts: ReadonlyMap<string, readonly Told[]>): string[] {
  return promised
    .filter(({ identNumber, receivedAt }) => {
      const told = facts.get(identNumber) ?? []
      return !told.some(({ from, to }) => isBetween(new Date(receivedAt), from, to))
    })
    .map(nameOf)
}

function isBetween(at: Date, from: Date, to: Date): boolean {
  return at >= from && at <= to
}

function missing(promised: readonly Acknowledged[], held: ReadonlyMap<string, unknown>): string[] {
  return promised.map(nameOf).filter((name) => !held.has(name))
}

function saidOf({ litres, receivedAt }: Acknowledged): string {
  return `${litres} L at ${receivedAt}`
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function nameOf({ identNumber, receivedAt }: Acknowledged): string {
  return `${identNumber}|${receivedAt}`
}

async function isReady(address: string | undefined): Promise<boolean> {
  const answer = await fetch(`${address}/ready`).catch(() => undefined)
  return answer?.ok ?? false
}
