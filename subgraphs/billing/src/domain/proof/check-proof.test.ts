import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Account, evolve } from '../account/account.ts'
import type { AccountEvent } from '../account/account-event.ts'
import { issueBill } from '../account/issue-bill.ts'
import { priceBill } from '../account/price-bill.ts'
import { schemaVersions } from '../account/upcast.ts'
import { isRefusal } from '../rating/rate.ts'
import { readTariff } from '../rating/read-tariff.ts'
import type { BillableVolume } from '../volume/billable-volume.ts'
import { type BillProof, noLink, type ProvenRegister } from './bill-proof.ts'
import { checkProof } from './check-proof.ts'
import type { TelegramReader } from './check-registers.ts'
import { linkFacts } from './link-facts.ts'
import { linkRegisters } from './link-registers.ts'

const sha256 = async (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const document = readFileSync(new URL('../../../tariffs/CEAQ-2026-02.json', import.meta.url), 'utf8')
const read = readTariff(JSON.parse(document))
if ('mistakes' in read) throw new Error('the shipped tariff has mistakes')
const { tariff } = read

const contractId = '01890000-0000-7000-8000-000000000001'
const meterId = '01890000-0000-7000-8000-00000000000a'
const opened: AccountEvent = {
  type: 'AccountOpened',
  contractId,
  contractNumber: '442761',
  customerId: '01890000-0000-7000-8000-000000000002',
  servicePointId: '01890000-0000-7000-8000-000000000003',
  operatingUnitId: 1,
  openedOn: '2026-01-10',
  tariffOffice: 'QUERÉTARO',
  tariffClass: 'DOMÉSTICO ALTO',
  dwellings: 1,
  services: ['SEWER', 'TREATMENT'],
}

const register = (at: string, value: number, origin: 'BILLED' | 'READ') => ({
  meterId,
  at,
  litres: litres(value),
  origin,
})

function volumeOf(month: number, from: number, to: number): BillableVolume {
  const day = (m: number) => `2026-${String(m).padStart(2, '0')}-01`
  const [first, last] = [
    register(`${day(month)}T06:00:00.000Z`, from, 'BILLED'),
    register(`${day(month + 1)}T06:00:00.000Z`, to, 'READ'),
  ]
  return {
    litres: litres(to - from),
    days: { from: day(month), to: day(month + 1) },
    from: first,
    to: last,
    parts: [{ kind: 'MEASURED', litres: litres(to - from), from: first, to: last, range: null }],
    estimated: 'NONE',
    flags: [],
    billedUpTo: null,
  }
}

function issued(account: Account, month: number, from: number, to: number): AccountEvent {
  const volume = volumeOf(month, from, to)
  const sheet = priceBill(account, [tariff], { period: volume.days, volume })
  if (isRefusal(sheet)) throw new Error(sheet.what)
  return issueBill(
    account,
    { period: volume.days, volume, sheet, remarks: [] },
    {
      invoiceId: `01890000-0000-7000-8000-0000000001${String(month).padStart(2, '0')}`,
      sequence: month,
      issuedAt: new Date(`2026-${String(month + 1).padStart(2, '0')}-02T15:00:00Z`),
      issuedOn: `2026-${String(month + 1).padStart(2, '0')}-02`,
      runId: null,
      correctsInvoiceId: null,
      serials: new Map([[meterId, 'A17']]),
    },
  )
}

/** An account with a bill, a payment of most of it, another class, and the bill that is proved. */
async function proof(): Promise<BillProof> {
  const facts: AccountEvent[] = [opened]
  const account = () => facts.reduce<Account | null>(evolve, null) as Account
  facts.push(issued(account(), 3, 100_000, 118_400))
  facts.push({ type: 'PaymentApplied', paymentId: 'p1', amount: '500.00', channel: 'OXXO', allotments: [] })
  facts.push({ type: 'TariffClassAssigned', tariffClass: 'DOMÉSTICA MEDIO' })
  facts.push(issued(account(), 4, 118_400, 141_900))
  const linked = facts.map(({ type, ...data }, index) => ({
    version: index + 1,
    id: `01890000-0000-7000-8000-0000000002${index}0`,
    type,
    schemaVersion: schemaVersions[type],
    occurredAt: '2026-05-02T15:00:00.000Z',
    data,
  }))
  const proven = await linkFacts(linked, sha256)
  const registers = [
    { meterId, at: '2026-04-01T06:00:00.000Z', litres: 118_400, told: { missing: 'NOT_ARCHIVED' as const } },
    { meterId, at: '2026-05-01T06:00:00.000Z', litres: 141_900, told: await telegram('141900') },
  ]
  return {
    proof: 'aquacis-bill/2',
    invoiceId: '01890000-0000-7000-8000-000000000104',
    contractId,
    facts: proven,
    tariffs: [{ code: tariff.code, effectiveTo: null, document, hash: await sha256(document) }],
    registers: await linkRegisters(proven.at(-1)?.link ?? noLink, registers, sha256),
  }
}

/** A telegram of a network on which meters send their register in letters. */
async function telegram(said: string) {
  return {
    ...{ network: 'LETTERS', address: 'L-1', topic: 'letters/L-1', heardAt: '2026-05-01T06:00:03.000Z' },
    ...{ payload: btoa(said), hash: await sha256(said), clear: null, profile: null },
  }
}

const readTelegram: TelegramReader = ({ payload }) => {
  const litresSaid = Number(atob(payload))
  if (Number.isNaN(litresSaid)) return { ok: false, what: 'these are no digits' }
  const readings = [{ at: '2026-05-01T06:00:00.000Z', litres: litresSaid }]
  return { ok: true, network: 'LETTERS', address: 'L-1', readings, inClear: true }
}
const tools = { sha256, readTelegram }

/** The proof with other registers, all of them linked anew: as somebody who knows the format would forge it. */
async function forged(
  whole: BillProof,
  change: (registers: ProvenRegister[]) => readonly Omit<ProvenRegister, 'link'>[],
): Promise<BillProof> {
  const registers = change(structuredClone([...(whole.registers ?? [])]))
  return { ...whole, registers: await linkRegisters(whole.facts.at(-1)?.link ?? noLink, registers, sha256) }
}

test('a bill is followed from what is to be paid down to the registers', async () => {
  const verdict = await checkProof(await proof(), tools)
  expect(verdict.findings).toEqual([])
  expect(verdict.ok).toBe(true)
  expect(verdict.bill).toMatchObject({ litres: 23_500, periodFrom: '2026-04-01' })
  const said = verdict.steps.map(({ amount, of, from }) => `${amount} ${of}: ${from}`)
  expect(said[0]).toContain(`${verdict.bill?.amountDue} por pagar: saldo anterior`)
  expect(said.join('\n')).toContain('CEAQ-2026-02/')
  expect(said.at(-3)).toContain('23500 L medido: lecturas 141900')
  expect(said.at(-2)).toContain('su telegrama ya no está en el archivo')
  expect(said.at(-1)).toContain('telegrama del radio L-1 por LETTERS')
  expect(verdict.registers.map(({ state }) => state)).toEqual(['NOT_ARCHIVED', 'READ'])
})

test('whoever adds to a line, leaves a fact out, or exchanges the tariff is found out', async () => {
  const whole = await proof()
  const last = whole.facts.at(-1)
  const dearer = structuredClone(whole)
  const line = Object(dearer.facts.at(-1)?.data).sheet.lines[0]
  line.amount = '999.99'
  const found = await checkProof(dearer, tools)
  expect(found.findings.map(({ check }) => check)).toEqual(['LINKS', 'CHARGES'])
  expect(found.findings[1]?.path).toBe('/facts/4/data/sheet/lines/0/amount')

  const shorter = { ...whole, facts: whole.facts.filter(({ version }) => version !== 3) }
  expect((await checkProof(shorter, tools)).findings.map(({ check }) => check)).toContain('BALANCE')

  const cheaper = {
    ...whole,
    tariffs: whole.tariffs.map((one) => ({
      ...one,
      document: one.document.replace('221.95562', '21.95562'),
    })),
  }
  expect((await checkProof(cheaper, tools)).findings[0]).toMatchObject({
    check: 'TARIFFS',
    path: '/tariffs/0/document',
  })

  const none = { ...whole, facts: whole.facts.filter((fact) => fact !== last) }
  expect(await checkProof(none, tools)).toMatchObject({ ok: false, bill: null })
})

test('a telegram that says something else, was changed, or is of another radio is found out', async () => {
  const whole = await proof()
  const bytesChanged = structuredClone(whole)
  Object(bytesChanged.registers?.[1]?.told).payload = btoa('141901')
  const found = await checkProof(bytesChanged, tools)
  expect(found.findings.map(({ check, path }) => `${check} ${path}`)).toEqual([
    'LINKS /registers/1/link',
    'TELEGRAMS /registers/1/told/hash',
    'TELEGRAMS /registers/1/told/payload',
  ])
  const instead = (told: ProvenRegister['told']) =>
    forged(whole, (all) => all.map((one, index) => (index === 1 ? { ...one, told } : one)))
  expect((await checkProof(await instead(await telegram('141901')), tools)).findings).toMatchObject([
    { check: 'TELEGRAMS', what: expect.stringContaining('the telegram says 141901 L') },
  ])
  expect((await checkProof(await instead(await telegram('noise')), tools)).findings).toMatchObject([
    { check: 'TELEGRAMS', what: expect.stringContaining('no digits') },
  ])
  const ofAnother = await instead({ ...(await telegram('141900')), address: 'L-2' })
  expect((await checkProof(ofAnother, tools)).findings).toMatchObject([{ path: '/registers/1/told/address' }])
})

test('registers of a proof are those of its bill: one less, or another, does not hold', async () => {
  const whole = await proof()
  const fewer = await forged(whole, (all) => all.slice(0, 1))
  expect((await checkProof(fewer, tools)).findings).toMatchObject([
    { check: 'TELEGRAMS', path: '/registers' },
  ])
  const moved = await forged(whole, ([first, ...rest]) =>
    first === undefined ? rest : [{ ...first, litres: 118_000 }, ...rest],
  )
  expect((await checkProof(moved, tools)).findings).toMatchObject([{ path: '/registers/0' }])
})

test('without codecs telegrams are held against their hashes; a file of the first form has none', async () => {
  const whole = await proof()
  const kept = await checkProof(whole, { sha256 })
  expect(kept).toMatchObject({ ok: true, registers: [{ state: 'NOT_ARCHIVED' }, { state: 'KEPT' }] })
  expect(kept.seal).toBe(whole.registers?.at(-1)?.link)
  const { registers: _none, ...first } = whole
  const old = await checkProof({ ...first, proof: 'aquacis-bill/1' }, tools)
  expect(old).toMatchObject({ ok: true, registers: [{ state: 'NOT_IN_FILE' }, { state: 'NOT_IN_FILE' }] })
})

test('a file that nobody can follow is a finding, never an error', async () => {
  const whole = await proof()
  let deep: unknown = []
  for (let level = 0; level < 50_000; level++) deep = [deep]
  const endless = { ...whole, facts: whole.facts.map((fact) => ({ ...fact, data: deep })) }
  expect(await checkProof(endless, tools)).toMatchObject({ ok: false, findings: [{ check: 'FILE' }] })
})

test('no letter of any fact can be another', async () => {
  const whole = await proof()
  const text = JSON.stringify(whole.facts)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.constantFrom('0', '1', 'a', 'Z', '-'),
      async (at, letter) => {
        fc.pre(text[at] !== letter && /[\w.-]/.test(text[at] ?? ''))
        const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`
        let facts: BillProof['facts']
        try {
          facts = JSON.parse(changed)
        } catch {
          return
        }
        fc.pre(JSON.stringify(facts) !== text)
        expect((await checkProof({ ...whole, facts }, tools)).ok).toBe(false)
      },
    ),
    { numRuns: 50 },
  )
})

test('a fact that lost a field is found out, not thrown', async () => {
  const whole = await proof()
  const facts = structuredClone(whole.facts).map(({ link: _link, ...fact }) => fact)
  delete Object(facts[0]?.data).services
  delete Object(facts.at(-1)?.data).volume
  const damaged = await checkProof({ ...whole, facts: await linkFacts(facts, sha256) }, tools)
  expect(damaged).toMatchObject({ ok: false, findings: [{ check: 'FILE', path: '/facts/4/data' }] })
  expect(damaged.findings[0]?.what).toContain('cannot be read')
})

test('a bill whose litres are not those of its registers does not hold, however well it is linked', async () => {
  const whole = await proof()
  const facts = structuredClone(whole.facts).map(({ link: _link, ...fact }) => fact)
  Object(facts.at(-1)?.data).volume.parts[0].to.litres += 1
  const relinked = await forged({ ...whole, facts: await linkFacts(facts, sha256) }, (all) => all)
  expect((await checkProof(relinked, tools)).findings).toMatchObject([
    { check: 'VOLUME', path: '/facts/4/data/volume/parts/0' },
    { check: 'TELEGRAMS', path: '/registers/1' },
  ])
})
