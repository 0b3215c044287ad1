import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { testIssuer } from '@aquacis/simulators/pac/authority/test-seals.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { billOf } from '../../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../../test/pac-world.ts'
import { type Csd, openCsd } from '../cfdi/open-csd.ts'
import { signCancellation } from '../cfdi/sign-cancellation.ts'
import type { Receiver } from '../domain/document/document.ts'
import { contractHolder } from '../domain/document/receiver.ts'
import { sealDocument } from '../queue/seal-document.ts'
import { fiscalSettingsOf, type PacAccount } from '../settings.ts'
import { createFinkok } from './finkok.ts'
import type { CancelRequest, Pac, SealedDocument, StampedDocument } from './pac-port.ts'
import { createSw } from './sw.ts'

let world: PacWorld
let csd: Csd

beforeAll(async () => {
  world = await pacWorld()
  csd = opened(world.seals.csd)
})
afterAll(() => world.close())

function opened(files: Parameters<typeof openCsd>[0]): Csd {
  const read = openCsd(files)
  if ('refusal' in read) throw new Error(read.refusal.message)
  return read.csd
}

let numbers = 0

interface Making {
  readonly receiver?: Receiver
  readonly now?: Date
  readonly by?: Csd
  readonly amount?: string
  /** Folio fiscal of what it takes the place of. */
  readonly replaces?: string
}

/** A document as the queue hands it in. */
function sealed({
  receiver = contractHolder('442761', '76000'),
  now = new Date(),
  by = csd,
  amount,
  replaces,
}: Making = {}): SealedDocument {
  numbers += 1
  const settings = fiscalSettingsOf(world)
  const plain = billOf()
  const lines = plain.lines.slice(0, 1).map((line) => ({ ...line, amount: amount ?? line.amount }))
  const source = { of: 'bill' as const, bill: { ...plain, lines, total: amount ?? '108.72' } }
  const row = { source, series: 'A1', number: numbers, receiver, operatingUnitId: 1 }
  const sealing = sealDocument(row, replaces ?? null, by, { settings, schemas: null, now })
  if (sealing.kind !== 'sealed') throw new Error(sealing.reason)
  return { id: randomUUID(), xml: sealing.xml }
}

const soon = () => AbortSignal.timeout(10_000)
const company = { name: 'XENON INDUSTRIAL ARTICLES', taxRegime: '601', cfdiUse: 'G03' }

const adapters: [name: 'finkok' | 'sw', make: (account: PacAccount, satUrl: string) => Pac][] = [
  ['finkok', createFinkok],
  ['sw', createSw],
]

describe.each(adapters)('every PAC: %s', (name, make) => {
  const account = () => world[name]
  const pac = () => make(account(), world.satUrl)
  afterEach(() => world.behave(name, null))

  async function stamped(making: Making = {}): Promise<StampedDocument & { readonly xml: string }> {
    const outcome = await pac().stamp(sealed(making), soon())
    if (outcome.kind !== 'stamped') throw new Error(JSON.stringify(outcome))
    const { uuid, xml } = outcome
    const said = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? ''
    return {
      ...{ uuid, xml, issuerRfc: testIssuer.rfc, receiverRfc: said(/Receptor Rfc="([^"]+)"/) },
      ...{ total: said(/ Total="([^"]+)"/), sealEnd: said(/ Sello="[^"]*([^"]{8})"/) },
    }
  }

  test('stamps a document, and gives the same stamp to whoever hands it in again', async () => {
    const document = sealed()
    const first = await pac().stamp(document, soon())
    expect(first).toMatchObject({ kind: 'stamped', earlier: false })
    const again = await pac().stamp(document, soon())
    expect(again).toEqual({ ...first, earlier: true })
    expect(await pac().recover(document, soon())).toMatchObject({
      kind: 'stamped',
      uuid: first.kind === 'stamped' && first.uuid,
    })
  })

  test('says which data of the receiver SAT does not know', async () => {
    const rfc = 'XIA190128J61'
    await world.register({ rfc, name: company.name, postalCode: '76343', taxRegimes: ['601'] })
    const refusal = async (change: Partial<Receiver>) =>
      pac().stamp(sealed({ receiver: { rfc, ...company, postalCode: '76343', ...change } }), soon())
    expect(await refusal({})).toMatchObject({ kind: 'stamped' })
    expect(await refusal({ postalCode: '76000' })).toMatchObject({
      kind: 'refused',
      fault: 'data',
      code: 'CFDI40147',
    })
    expect(await refusal({ taxRegime: '603', cfdiUse: 'S01' })).toMatchObject({
      fault: 'data',
      code: 'CFDI40157',
    })
  })

  test('tells what is wrong with the certificate from what is wrong with the document', async () => {
    const span = { validFrom: new Date(Date.now() - 1e9), validTo: new Date(Date.now() + 1e9) }
    const strange = opened(await world.seals.authority.issue({ ...testIssuer, ...span, rfc: 'XIA190128J61' }))
    const ours = sealed()
    const changed = { ...ours, xml: ours.xml.replace('Agua potable', 'Agua de mesa') }
    expect(await pac().stamp(changed, soon())).toMatchObject({ kind: 'refused', fault: 'data', code: '302' })
    const other = ours.xml.replace(
      / Certificado="[^"]*"/,
      ` Certificado="${strange.certificate.x509.raw.toString('base64')}"`,
    )
    const numbered = other.replace(/NoCertificado="\d+"/, `NoCertificado="${strange.certificate.number}"`)
    expect(await pac().stamp({ ...ours, xml: numbered }, soon())).toMatchObject({
      fault: 'data',
      code: '303',
    })
    await world.behave(name, { mode: 'refusing', code: '305', times: 1 })
    expect(await pac().stamp(sealed(), soon())).toMatchObject({ fault: 'certificate', code: '305' })
  })

  test('a document of four days ago is stale, one that is no XML is refused', async () => {
    const old = sealed({ now: new Date(Date.now() - 73 * 3_600_000), by: opened(await longCertificate()) })
    expect(await pac().stamp(old, soon())).toMatchObject({ kind: 'refused', fault: 'stale', code: '401' })
    const broken = { id: randomUUID(), xml: '<cfdi:Comprobante' }
    expect(await pac().stamp(broken, soon())).toMatchObject({ kind: 'refused', fault: 'data', code: '301' })
  })

  test('knows whether it may have been stamped when there is no answer', async () => {
    await world.behave(name, { mode: 'lost', times: 1 })
    const lost = sealed()
    expect(await pac().stamp(lost, soon())).toMatchObject({ kind: 'later', unsure: true })
    expect(await pac().recover(lost, soon())).toMatchObject({ kind: 'stamped', earlier: name === 'sw' })
    await world.behave(name, { mode: 'failing', times: 1 })
    expect(await pac().stamp(sealed(), soon())).toMatchObject({ kind: 'later', unsure: true })
    await world.behave(name, { mode: 'slow', delayMs: 1_000, times: 1 })
    const slow = await pac().stamp(sealed(), AbortSignal.timeout(100))
    expect(slow).toMatchObject({ kind: 'later', unsure: true })
    const nobody = make({ ...account(), url: `http://127.0.0.1:${await freePort()}` }, world.satUrl)
    expect(await nobody.stamp(sealed(), soon())).toMatchObject({ kind: 'later', unsure: false })
  })

  test('a wrong password is nobody’s document’s fault, and is not repeated in what is told', async () => {
    const outcome = await make({ ...account(), password: 'equivocada' }, world.satUrl).stamp(sealed(), soon())
    expect(outcome).toMatchObject({ kind: 'later', unsure: false })
    expect(JSON.stringify(outcome)).not.toContain('equivocada')
  })

  test('a cut connection to something that is no PAC is not taken for a stamp', async () => {
    const server = await cutting()
    const { port } = server.address() as { port: number }
    const odd = make({ ...account(), url: `http://127.0.0.1:${port}` }, world.satUrl)
    expect(await odd.stamp(sealed(), soon())).toMatchObject({ kind: 'later' })
    server.close()
  })

  const askedOf = (
    document: StampedDocument,
    motive: '01' | '02' | '03' | '04' = '02',
    replacementUuid: string | null = null,
    by: Csd = csd,
  ): CancelRequest => {
    const date = new Date(Date.now() - 6 * 3_600_000).toISOString().slice(0, 19)
    const signed = signCancellation({ uuid: document.uuid, motive, replacementUuid, date }, by)
    return { ...document, motive, replacementUuid, signed }
  }

  test('cancels without acceptance what is small or to the public, with SAT’s acuse', async () => {
    const document = await stamped()
    await world.accept('wait', 3)
    const asked = askedOf(document)
    expect(await pac().stateOf(document, soon())).toEqual({ kind: 'standing' })
    const receipt = expect.stringMatching(
      new RegExp(`^<.*<UUID>${document.uuid.toUpperCase()}</UUID><EstatusUUID>201</EstatusUUID>.*</Acuse>$`),
    )
    expect(await pac().cancel(asked, soon())).toEqual({ kind: 'asked', code: '201', receipt })
    expect(await pac().cancel(asked, soon())).toMatchObject({ kind: 'asked', code: '202' })
    expect(await pac().stateOf(document, soon())).toMatchObject({
      kind: 'cancelled',
      acceptance: 'NOT_NEEDED',
    })
    expect(await pac().receipt(asked, soon())).toMatchObject({
      kind: 'receipt',
      xml: expect.stringContaining(document.uuid.toUpperCase()),
    })
  })

  test('says why SAT does not take a request', async () => {
    const document = await stamped()
    const nowhere = { ...document, uuid: randomUUID() }
    expect(await pac().cancel(askedOf(nowhere), soon())).toMatchObject({ kind: 'unknown', code: '205' })
    expect(await pac().stateOf(nowhere, soon())).toEqual({ kind: 'unknown' })
    expect(await pac().receipt(askedOf(nowhere), soon())).toMatchObject({ kind: 'later' })
    const span = { validFrom: new Date(Date.now() - 1e9), validTo: new Date(Date.now() + 1e9) }
    const strange = opened(await world.seals.authority.issue({ ...testIssuer, ...span, rfc: 'XIA190128J61' }))
    const refused = async (request: CancelRequest) => {
      const answer = await pac().cancel(request, soon())
      return answer.kind === 'refused' ? answer.code : answer.kind
    }
    expect(await refused(askedOf(document, '02', null, strange))).toBe('203')
    const changed = askedOf(document)
    expect(await refused({ ...changed, signed: changed.signed.replace('Motivo="02"', 'Motivo="03"') })).toBe(
      '302',
    )
    const right = await stamped()
    expect(await refused(askedOf(document, '02', right.uuid))).toBe('209')
    expect(await refused(askedOf(document, '01', randomUUID()))).toBe('208')
    expect(await refused(askedOf(document, '01', right.uuid))).toBe('212')
    await world.accept('wait', 500)
    expect(await refused(askedOf(document))).toBe('210')
    await world.accept('wait')
    await world.behave(name, { mode: 'lost', times: 1 })
    expect(await pac().cancel(askedOf(document), soon())).toMatchObject({ kind: 'later' })
    expect(await pac().cancel(askedOf(document), soon())).toMatchObject({ kind: 'asked', code: '202' })
  })

  const person = {
    ...{ rfc: 'CACX7605101P8', name: 'XOCHILT CASAS CHAVEZ', postalCode: '36257' },
    ...{ taxRegime: '605', cfdiUse: 'S01' },
  }

  test.each([
    ['accept', { kind: 'cancelled', acceptance: 'ACCEPTED' }],
    ['expire', { kind: 'cancelled', acceptance: 'EXPIRED' }],
    ['reject', { kind: 'rejected' }],
  ] as const)('what is above a thousand pesos waits for its receiver, who may %s', async (answer, state) => {
    const document = await stamped({ receiver: person, amount: '1500.00' })
    await world.accept('wait', 5)
    expect(await pac().cancel(askedOf(document, '03'), soon())).toMatchObject({ kind: 'asked' })
    expect(await pac().stateOf(document, soon())).toEqual({ kind: 'waiting' })
    await world.accept(answer, 5)
    expect(await pac().stateOf(document, soon())).toMatchObject(state)
  })

  test('on the day itself nobody has to accept', async () => {
    const document = await stamped({ receiver: person, amount: '1500.00' })
    await world.accept('wait')
    expect(await pac().cancel(askedOf(document, '03'), soon())).toMatchObject({ kind: 'asked' })
    expect(await pac().stateOf(document, soon())).toMatchObject({
      kind: 'cancelled',
      acceptance: 'NOT_NEEDED',
    })
  })

  test('motive 01 names what takes its place, and that names it', async () => {
    const wrong = await stamped()
    const right = await stamped({ replaces: wrong.uuid })
    expect(await pac().cancel(askedOf(wrong, '01', right.uuid), soon())).toMatchObject({ kind: 'asked' })
  })
})

test('Finkok says for certain that it never had a document', async () => {
  expect(await createFinkok(world.finkok).recover(sealed(), soon())).toEqual({ kind: 'absent' })
})

/** A certificate that was valid four days ago already. */
function longCertificate() {
  const day = 86_400_000
  const span = { validFrom: new Date(Date.now() - 30 * day), validTo: new Date(Date.now() + day) }
  return world.seals.authority.issue({ ...testIssuer, ...span })
}

function cutting(): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
