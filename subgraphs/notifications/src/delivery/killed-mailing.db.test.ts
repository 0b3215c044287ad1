import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Step, statementRelay } from '@aquacis/kit/testing/kills/statement-relay.ts'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { CollectionStageReached } from '@aquacis/payments/events'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type MailServer, mailServer } from '../../test/mail-server.ts'
import { type Home, suppliedHome, type ToldRoom, toldRoom } from '../../test/told-room.ts'
import { usualPreferences } from '../domain/preferences.ts'
import { saveMailAddress } from '../store/mail-address.ts'
import { savePreferences } from '../store/preferences.ts'

let room: ToldRoom
let server: MailServer
const children: ChildProcess[] = []

beforeAll(async () => {
  server = await mailServer()
  const plain = await toldRoom()
  room = Object.assign(plain, {
    settings: {
      ...plain.settings,
      AQUACIS_NOTIFICATIONS_SMTP_URL: server.url,
      AQUACIS_NOTIFICATIONS_APP_URL: 'https://agua.ejemplo.mx',
    },
  })
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await room.drop()
  await server.close()
})

const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)
const letters = (home: Home) => server.letters.filter(({ to }) => to === `${home.holder}@ejemplo.mx`)
const ownUrl = () => room.database.pool.options.connectionString ?? ''

/** A home that is written to, with a notice of its debt on the way. */
async function noticedHome(): Promise<Home> {
  const home = await suppliedHome(room)
  const at = new Date()
  const address = `${home.holder}@ejemplo.mx`
  const asked = { codeHash: '', askedAt: at, asks: 1, tries: 0, confirmedAt: at }
  await asSystem(async (tx) => {
    await savePreferences(tx, home.holder, { ...usualPreferences, language: 'en', quietHours: null })
    await saveMailAddress(tx, room.sealer, { id: randomUUID(), partyId: home.holder, address, ...asked })
  })
  await room.hear(CollectionStageReached, {
    ...{ contractId: home.contractId, customerId: home.holder, servicePointId: home.servicePointId },
    ...{ caseId: randomUUID(), operatingUnitId: 1, stage: 'FIRST_NOTICE', owed: '1482.10', periods: 2 },
    ...{ answerBy: '2026-12-04', reachedAt: '2026-11-20T18:00:00.000Z' },
  })
  return home
}

async function startedDispatcher(url: string): Promise<ChildProcess> {
  const file = new URL('../../test/dispatcher-process.ts', import.meta.url)
  const child = await forkBundled(file, [url, JSON.stringify(room.settings), '3000'])
  children.push(child)
  await once(child, 'message')
  return child
}

/** What collections is told became of the letter. */
async function evidence(home: Home): Promise<string[]> {
  const { rows } = await asSystem((tx) =>
    tx.execute<{ outcome: string }>(
      sql`select data->>'outcome' as outcome from messaging.outbox where type = 'notifications.NoticeDelivered'
          and data->>'partyId' = ${home.holder} and data->>'channel' = 'MAIL'`,
    ),
  )
  return rows.map(({ outcome }) => outcome)
}

const settles = ({ statement }: Step) =>
  statement.includes('update "delivery"') && /"settled_at" = \$/.test(statement)
const ofSettling = ({ sent }: Step) => /"settled_at" = \$/.test(sent)

/** Where a process that sends a letter is killed, and how many letters the mail server takes then. */
const moments: readonly (readonly [string, (step: Step) => boolean, number])[] = [
  ['before it has taken the letter in hand', ({ point }) => point === 'BEFORE', 1],
  ['in the commit of having it in hand', ({ point }) => point === 'IN_COMMIT', 1],
  ['after the server’s yes, before it is written down', settles, 2],
  ['before the evidence of it is', (step) => ofSettling(step) && step.statement.includes('"outbox"'), 2],
  ['before the commit of both', (step) => ofSettling(step) && step.statement === 'commit', 2],
  ['in that commit', (step) => ofSettling(step) && step.point === 'IN_COMMIT', 1],
]

test.each(moments)(
  'killed %s, a letter arrives, twice at most and then under one Message-ID; its evidence is told once',
  async (_moment, holdsAt, taken) => {
    const home = await noticedHome()
    const relay = await statementRelay(ownUrl(), holdsAt)
    const child = await startedDispatcher(relay.url)
    await relay.held
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    await relay.close()
    await startedDispatcher(ownUrl())
    await vi.waitFor(async () => expect(await evidence(home)).toEqual(['DELIVERED']), { timeout: 60_000 })
    const ids = letters(home).map(({ raw }) => /^Message-ID: (<.+>)\r$/im.exec(raw)?.[1])
    expect(ids).toHaveLength(taken)
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@agua\.ejemplo\.mx>$/)
    expect(new Set(ids).size).toBe(1)
    expect(await evidence(home)).toEqual(['DELIVERED'])
  },
  120_000,
)
