import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cookieOf, listen, throughGateway } from './rights/graph-caller.ts'
import { publicSchema, supergraphWalk } from './rights/known-walk.ts'
import { harvestOwn } from './rights/strangers.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'
import { factsOfTrace } from './system/telemetry-rows.ts'

const { origin, data } = runningSystem()

test('one trace id leads from the telegram through logs and log of facts to the frame on the phone', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await signIn(await context.newPage(), origin, people.ana)
  const cookie = await cookieOf(context, origin)
  await context.close()
  const walk = supergraphWalk()
  const ofHome = walk.filter(({ field }) => field === 'myContracts' || field === 'contract')
  const own = await harvestOwn(publicSchema(), ofHome, throughGateway(origin, cookie))
  const live = walk.find((document) => document.field === 'consumptionUpdated')
  const filled = own.fill(live?.blanks ?? [])
  if (live === undefined || 'missing' in filled) throw new Error('the live subscription cannot be asked for')

  // Her meter speaks every five seconds. The first frame may be of what ran before anybody listened.
  let heard = 0
  const isSecond = () => ++heard === 2
  const frames = await listen(origin, cookie, live, filled.variables, { forMs: 30_000, until: isSecond })
  const traceId = String(frames.at(-1)?.extensions?.['traceId'])
  expect(traceId).toMatch(/^[0-9a-f]{32}$/)

  expect(await factsOfTrace(data, traceId)).toMatchObject([
    { type: 'metering.ReadingsRecorded', data: { meterId: own.values('Meter', 'id')[0] } },
  ])
  for (const [process, sentence] of [
    ['ingest', 'a reading was recorded'],
    ['subgraphs', 'subscribers were shown a reading'],
    ['gateway', 'an event came in'],
  ] as const) {
    await expect.poll(() => saidOf(process, traceId), { message: process }).toContain(sentence)
  }
})

/** What a process logged under a trace so far; it writes its log a little after it acts. */
function saidOf(process: string, traceId: string): string[] {
  return readFileSync(join(data, 'logs', `${process}.log`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.includes(traceId))
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
}

test('the logs name nobody and no key', () => {
  for (const process of ['ingest', 'subgraphs', 'gateway', 'identity', 'fleet']) {
    const text = readFileSync(join(data, 'logs', `${process}.log`), 'utf8')
    expect(text, process).not.toMatch(/ejemplo\.mx|Guerrero|agua-clara|encryptionKey|Bearer ey/)
  }
})
