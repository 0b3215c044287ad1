import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BilledHome,
  type BillingRoom,
  billingRoom,
  resident,
  staff,
  today,
} from '../../test/billing-room.ts'
import { checkProof } from '../domain/proof/check-proof.ts'
import { readProof } from '../proof/read-proof.ts'
import { proofDownload } from './proof.ts'

let billing: BillingRoom
let home: BilledHome
let invoiceId: string

beforeAll(async () => {
  billing = await billingRoom()
  home = await billing.home()
  await billing.bill(home, '2026-09', 21_000)
  await billing.record(home, () => [
    { type: 'PaymentApplied', paymentId: randomUUID(), amount: '300.00', channel: 'OXXO', allotments: [] },
  ])
  await billing.record(home, () => [{ type: 'DwellingsChanged', dwellings: 2 }])
  invoiceId = await billing.bill(home, '2026-10', 12_000)
  await billing.bill(home, '2026-11', 9_000)
})
afterAll(() => billing.room.drop())

async function proofFor(viewer: Viewer, invoice: string, settings = {}): Promise<string | null> {
  const room = { ...billing.room, settings }
  const context = { viewer, room, log: silentLog, now: today, traceId: '0'.repeat(32) }
  const file = await proofDownload(context, new URLSearchParams({ invoice }))
  return file === null ? null : String(file.body)
}

const sha256 = async (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

async function verdictOn(text: string | null) {
  const read = readProof(text ?? '')
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return { proof: read.proof, verdict: await checkProof(read.proof, { sha256 }) }
}

/** Answers for telegrams as ingest does: a second process that holds the same key. */
async function answering(work: (url: string, asked: string[]) => Promise<void>): Promise<void> {
  const asked: string[] = []
  const { sealer } = billing.room
  const server = createServer(async (request, response) => {
    const question = sealer.open(Buffer.concat(await request.toArray()), 'ingest|telegrams|question')
    const { registers } = JSON.parse(question.toString('utf8'))
    asked.push(...registers.map(({ meterId }: { meterId: string }) => meterId))
    const telegrams = [{ missing: 'NOT_ARCHIVED' }, heardTelegram].slice(-registers.length)
    response.end(sealer.seal(JSON.stringify({ telegrams }), 'ingest|telegrams|answer'))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    await work(`http://127.0.0.1:${port}/telegrams`, asked)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

const heardTelegram = {
  ...{ network: 'WMBUS', address: 'KAW:52525252', topic: 'wmbus/concentrator-01/telegram' },
  ...{ heardAt: '2026-11-01T06:00:03.120Z', payload: Buffer.from('{"telegram":"4d44"}').toString('base64') },
  ...{ clear: null, profile: null },
}

test('what the holder downloads proves the bill to anybody, and tells nothing of later ones', async () => {
  const { proof, verdict } = await verdictOn(await proofFor(home.holder, invoiceId))
  expect(verdict.findings).toEqual([])
  expect(verdict).toMatchObject({ ok: true, bill: { litres: 12_000, periodFrom: '2026-10-01' } })
  expect(proof.facts.at(-1)?.data).toMatchObject({ invoiceId })
})

test('the telegrams of its registers are in it as they were heard, with their hashes', async () => {
  await answering(async (url, asked) => {
    const settings = { AQUACIS_BILLING_TELEGRAMS_URL: url }
    const { proof, verdict } = await verdictOn(await proofFor(home.holder, invoiceId, settings))
    const [part] = verdict.issued?.volume.parts ?? []
    if (part?.kind !== 'MEASURED') throw new Error('the bill was to be measured')
    expect(asked).toEqual([part.from.meterId, part.to.meterId])
    expect(verdict).toMatchObject({ ok: true, registers: [{ state: 'NOT_ARCHIVED' }, { state: 'KEPT' }] })
    const { told } = proof.registers?.[1] ?? {}
    expect(told).toEqual({ ...heardTelegram, hash: await sha256('{"telegram":"4d44"}') })
  })
})

test('a proof is made where nobody answers for telegrams, and says so', async () => {
  const nobody = { AQUACIS_BILLING_TELEGRAMS_URL: 'http://127.0.0.1:9/telegrams' }
  const { verdict } = await verdictOn(await proofFor(home.holder, invoiceId, nobody))
  expect(verdict.ok).toBe(true)
  expect(new Set(verdict.registers.map(({ state }) => state))).toEqual(new Set(['NOT_ANSWERED']))
})

test('staff of the office and the system get the same proof; others get none', async () => {
  const whole = await proofFor(home.holder, invoiceId)
  expect(await proofFor(staff(1), invoiceId)).toEqual(whole)
  expect(await proofFor(systemViewer, invoiceId)).toEqual(whole)
  for (const other of [resident(), staff(2)]) expect(await proofFor(other, invoiceId)).toBeNull()
  expect(await proofFor(home.holder, randomUUID())).toBeNull()
})

test('a question that names no bill says so', async () => {
  await expect(proofFor(home.holder, 'QRO-1')).rejects.toThrow('invoice names a bill')
})
