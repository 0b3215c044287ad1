import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { AutopayChanged, CollectionStageReached, PaymentPosted } from '@aquacis/payments/events'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailServer, mailServer } from '../../test/mail-server.ts'
import { type Home, suppliedHome, type ToldRoom, toldRoom } from '../../test/told-room.ts'
import { createChannels } from '../channels/channels.ts'
import { usualPreferences } from '../domain/preferences.ts'
import { savePreferences } from '../store/preferences.ts'
import { subgraph } from '../subgraph.ts'
import { startDispatcher } from './dispatcher.ts'

let server: MailServer
let room: ToldRoom
let graph: InProcessSubgraph
let stop: () => Promise<void>
let home: Home
let to: string

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
  graph = inProcessSubgraph(subgraph, room)
  stop = startDispatcher(room, createChannels(room))
})
beforeEach(async () => {
  home = await suppliedHome(room)
  to = `${home.holder}@ejemplo.mx`
  await prefer({})
})
afterAll(async () => {
  await stop()
  await room.drop()
  await server.close()
})

const letters = () => server.letters.filter((one) => one.to === to)
/** A letter without the line breaks that its encoding put into it. */
const read = (raw = '') => raw.replaceAll('=\r\n', '').replaceAll(/\r\n[ \t]+/g, ' ')
/** The code that a letter says; its headers may hold other digits. */
const codeIn = (raw?: string) => /(?:is|es) (\d{6})\./.exec(read(raw))?.[1] ?? ''

async function prefer(change: Partial<typeof usualPreferences>): Promise<void> {
  await room.database.transaction(systemViewer, (tx) =>
    savePreferences(tx, home.holder, { ...usualPreferences, language: 'en', quietHours: null, ...change }),
  )
}

async function ask(document: string, viewer?: Viewer): Promise<Record<string, unknown>> {
  const resident: Viewer = { kind: 'resident', subject: home.holder, partyId: home.holder }
  const { data, errors } = await graph.execute({ document, viewer: viewer ?? resident })
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as Record<string, unknown>
}

const askFor = (address: string) =>
  ask(`mutation { askForMailNotices(address: "${address}") { __typename } }`)
const confirm = (code: string) => ask(`mutation { confirmMailNotices(code: "${code}") { __typename } }`)

async function confirmed(): Promise<void> {
  expect(await askFor(to)).toEqual({ __typename: 'MailCodeSent' })
  const code = codeIn(letters().at(-1)?.raw)
  expect(await confirm(code)).toEqual({ __typename: 'MailNoticesConfirmed' })
}

const ofHome = () => ({
  ...{ contractId: home.contractId, customerId: home.holder },
  ...{ servicePointId: home.servicePointId, operatingUnitId: 1 },
})

async function pays(): Promise<void> {
  await room.hear(PaymentPosted, {
    ...{ paymentId: randomUUID(), ...ofHome(), amount: '482.10', channel: 'OXXO', form: '01' },
    ...{ paidAt: '2026-11-20T18:00:00.000Z', referenceId: null, allotments: [], credit: '0.00' },
  })
}

async function isNoticed(): Promise<string> {
  const caseId = randomUUID()
  await room.hear(CollectionStageReached, {
    ...{ caseId, ...ofHome(), stage: 'FIRST_NOTICE', owed: '1482.10', periods: 2 },
    ...{ answerBy: '2026-12-04', reachedAt: '2026-11-20T18:00:00.000Z' },
  })
  return caseId
}

/** What collections is told became of a notice: `MAIL DELIVERED`. */
async function evidence(): Promise<string[]> {
  const { rows } = await room.database.transaction(systemViewer, (tx) =>
    tx.execute<{ channel: string; outcome: string }>(
      sql`select data->>'channel' as channel, data->>'outcome' as outcome from messaging.outbox
          where type = 'notifications.NoticeDelivered' and data->>'partyId' = ${home.holder}`,
    ),
  )
  return rows.map(({ channel, outcome }) => `${channel} ${outcome}`).toSorted()
}

test('nobody is written to before they gave the code back that came to their address', async () => {
  expect(await askFor('nobody')).toEqual({ __typename: 'MailAddressMalformed' })
  expect(await askFor(to)).toEqual({ __typename: 'MailCodeSent' })
  expect(await askFor(to)).toEqual({ __typename: 'MailCodeTooSoon' })
  await pays()
  expect(await evidence()).toEqual(['INBOX DELIVERED'])
  for (let tries = 0; tries < 5; tries += 1)
    expect(await confirm('wrong')).toEqual({ __typename: 'MailCodeWrong' })
  const code = codeIn(letters()[0]?.raw)
  expect(await confirm(code)).toEqual({ __typename: 'MailCodeStale' })
  expect(letters()).toHaveLength(1)
})

test('a payment is written of as text and as HTML, with a way to end such letters that works without signing in', async () => {
  await confirmed()
  await pays()
  await expect.poll(() => letters().length, { timeout: 10_000 }).toBe(2)
  const letter = read(letters()[1]?.raw)
  expect(letter).toContain('Subject: We received your payment')
  expect(letter).toContain('We received your payment of $482.10 at OXXO.')
  expect(letter).toContain('multipart/alternative')
  const [, token = ''] =
    /List-Unsubscribe: <https:\/\/agua\.ejemplo\.mx\/avisos\/correo\?baja=([\w-]+)>/.exec(letter) ?? []
  const end = (given: string) =>
    ask(`mutation { stopMailNotices(token: "${given}") { __typename } }`, anonymousViewer)
  expect(await end(`${token.slice(0, -2)}xx`)).toEqual({ __typename: 'MailLinkUnknown' })
  expect(await end(token)).toEqual({ __typename: 'MailNoticesEnded' })
  expect(await ask('{ notificationPreferences { mail { address } } }')).toEqual({ mail: null })
  await expect.poll(evidence).toEqual(['INBOX DELIVERED', 'MAIL DELIVERED'])
})

test('a notice of a debt is written whatever was switched off, and what came of it is told', async () => {
  await confirmed()
  await prefer({ silencedChannels: ['MAIL'], silencedKinds: ['COLLECTION_NOTICE', 'PAYMENT_RECEIVED'] })
  await pays()
  await isNoticed()
  await expect.poll(() => letters().length, { timeout: 10_000 }).toBe(2)
  const letter = read(letters()[1]?.raw)
  expect(letter).toContain('Subject: First notice of your debt')
  expect(letter).not.toContain('List-Unsubscribe')
  await expect.poll(evidence).toEqual(['INBOX DELIVERED', 'INBOX DELIVERED', 'MAIL DELIVERED'])
  await ask('mutation { markNoticesRead(input: {}) { __typename } }')
  expect((await evidence()).filter((one) => one === 'INBOX READ')).toHaveLength(2)
})

test('a mail server that is busy is asked again; one that knows nobody there is a failure, and the address is forgotten', async () => {
  await confirmed()
  server.refuses('451 try again later', 'DATA')
  await pays()
  await expect.poll(() => letters().length, { timeout: 15_000 }).toBe(2)
  server.refuses('550 5.1.1 no such user', 'RCPT')
  await isNoticed()
  await expect.poll(evidence, { timeout: 10_000 }).toContain('MAIL FAILED')
  expect(await ask('{ notificationPreferences { mail { address } } }')).toEqual({ mail: null })
})

test('whoever’s autopay stopped is written to once, with the way to mend it, and that is evidence', async () => {
  await confirmed()
  const stopped = {
    ...({ ...ofHome(), autopayId: randomUUID(), method: 'DIRECT_DEBIT', change: 'STOPPED' } as const),
    ...({ because: 'OBJECTED', lastFour: '7894', owed: '482.10', payBy: null } as const),
    changedAt: '2026-11-20T18:00:00.000Z',
  }
  await room.hear(AutopayChanged, stopped)
  await room.hear(AutopayChanged, stopped)
  await expect.poll(() => letters().length, { timeout: 10_000 }).toBe(2)
  const letter = read(letters().at(-1)?.raw)
  expect(letter).toContain('Subject: We stopped your direct debit')
  expect(letter).toContain('https://agua.ejemplo.mx/cuenta/automatico')
  await expect.poll(evidence).toEqual(['INBOX DELIVERED', 'MAIL DELIVERED'])
  expect(letters()).toHaveLength(2)
})
