import { ContractEnded } from '@aquacis/contracts/events'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BillingRoom, billingRoom, staff, today } from '../../test/billing-room.ts'
import {
  billMonth,
  billsOf,
  type MeteredHome,
  meteredHome,
  type Registers,
  reads,
} from '../../test/metered-home.ts'
import { worked } from '../../test/run-room.ts'
import { releaseContracts } from '../commands/run/release-contracts.ts'
import type { InvoiceIssued } from '../domain/account/account-event.ts'
import { keepInstallation, keepRemoval } from '../store/registers/meter-life.ts'
import { type LeftOut, leftOutOf } from '../store/run/run-contract.ts'

// Homes with something special in October 2026, each from registers to the paper of the bill; prices are those that CEA
// published: 10 m³ of DOMÉSTICA MEDIO cost 434.51.

let billing: BillingRoom
let held: readonly LeftOut[]
const homes = new Map<string, MeteredHome>()
const bills = new Map<string, readonly InvoiceIssued[]>()
beforeAll(async () => {
  billing = await billingRoom()
  await settle('ordinary', { '2026-10-01': 1_000, '2026-11-01': 11_000 })
  await settle('replaced', { '2026-10-01': 1_000 })
  await replaceMeter(homeOf('replaced'))
  await settle('wrapped', { '2026-10-01': 9_996_000, '2026-11-01': 6_000 })
  await settle('fell', { '2026-10-01': 50_000, '2026-11-01': 45_000 })
  await settle('thirsty', { '2026-10-01': 1_000, '2026-11-01': 251_000 })
  await settle('two dwellings', { '2026-10-01': 1_000, '2026-11-01': 32_000 })
  await billing.record(homeOf('two dwellings'), () => [{ type: 'DwellingsChanged', dwellings: 2 }])
  const opened = { '2026-10-01': 1_000, '2026-10-11': 4_000, '2026-11-01': 11_000 }
  await settle('opened', opened, { startedOn: '2026-10-11' })
  const registers = { '2026-10-01': 1_000, '2026-10-16': 4_000, '2026-11-01': 14_000, '2026-12-01': 20_000 }
  await settle('old holder', registers, { startedOn: '2026-09-01' })
  const { contractId, servicePointId, holder } = homeOf('old holder')
  const ended = { contractId, servicePointId, customerId: holder.partyId, operatingUnitId: 1 }
  await billing.hear(ContractEnded, { ...ended, endedOn: '2026-10-15' })
  await settle('new holder', {}, { startedOn: '2026-10-16', servicePointId })
  await settle('credit', { '2026-10-01': 1_000, '2026-11-01': 11_000, '2026-12-01': 21_000 })
  const paymentId = '0190b3a0-0000-7000-8000-000000000401'
  await billing.record(homeOf('credit'), () => [
    { type: 'PaymentApplied', paymentId, amount: '700.00', channel: 'SPEI', allotments: [] },
  ])
  await billThreeMonths()
})
afterAll(() => billing.room.drop())

async function settle(name: string, registers: Registers, change = {}): Promise<void> {
  homes.set(name, await meteredHome(billing, registers, change))
}

function homeOf(name: string): MeteredHome {
  const home = homes.get(name)
  if (home === undefined) throw new Error(`no home is called ${name}`)
  return home
}

async function replaceMeter({ meterId, servicePointId }: MeteredHome): Promise<void> {
  const successor = '0190b3a0-0000-7000-8000-0000000c0de2'
  const place = { servicePointId, operatingUnitId: 1 }
  const at = '2026-10-15T18:00:00.000Z'
  await billing.room.database.transaction(systemViewer, async (tx) => {
    await keepRemoval(tx, { meterId, ...place, at, finalLitres: 7_000 })
    const installed = { serial: 'B2', installedAt: at, initialLitres: 500 }
    await keepInstallation(tx, { meterId: successor, ...place, ...installed })
  })
  await reads(billing, successor, { '2026-11-01': 4_500 })
}

/** October with what is held and released, November and December. */
async function billThreeMonths(): Promise<void> {
  const { room } = billing
  const runId = await billMonth(billing, '2026-10')
  held = await room.database.transaction(systemViewer, (tx) =>
    leftOutOf(tx, runId, { after: null, limit: 10 }),
  )
  const context = { room, viewer: staff(1), now: today, log: room.log, traceId: newTraceId() }
  await releaseContracts(
    context,
    runId,
    held.map(({ contractId }) => contractId),
  )
  await worked(room, runId)
  await billMonth(billing, '2026-11')
  await reads(billing, homeOf('ordinary').meterId, { '2027-01-01': 31_000 })
  await billMonth(billing, '2026-12')
  for (const [name, home] of homes) bills.set(name, await billsOf(billing, home))
}

function billOf(name: string, month = '2026-10'): InvoiceIssued {
  const bill = bills.get(name)?.find(({ periodTo }) => periodTo > `${month}-31`)
  if (bill === undefined) throw new Error(`${name} has no bill of ${month}`)
  return bill
}
const lineOf = ({ sheet }: InvoiceIssued, code: string) =>
  sheet.lines.filter((line) => line.code === code).map(({ amount }) => amount)

test('an ordinary month costs what CEA published', () => {
  const bill = billOf('ordinary')
  expect([bill.litres, lineOf(bill, 'water'), lineOf(bill, 'sewer')]).toEqual([10_000, ['434.51'], ['43.45']])
  expect([bill.remarks, bill.estimated]).toEqual([[], false])
})

test('a meter that was replaced in the month: both count, and the bill says so', () => {
  const bill = billOf('replaced')
  expect(bill.litres).toBe(10_000)
  expect(bill.volume.parts.map(({ kind, litres }) => [kind, litres])).toEqual([
    ['MEASURED', 6_000],
    ['MEASURED', 4_000],
  ])
  expect(bill.remarks.join(' ')).toContain('Se cambió tu medidor')
  expect(bill.currentReading).toMatchObject({ litres: 4_500, meterSerial: 'B2' })
})

test('a month without a reading is estimated by the own past, says so, and the next reading puts it right', () => {
  const estimated = billOf('ordinary', '2026-11')
  // 10,000 L in 31 days are 9,677 L in 30.
  expect([estimated.estimated, estimated.litres]).toEqual([true, 9_677])
  expect(estimated.remarks.join(' ')).toContain('No pudimos leer tu medidor')
  const corrected = billOf('ordinary', '2026-12')
  expect([corrected.estimated, corrected.litres]).toEqual([false, 20_000 - 9_677])
  expect(corrected.remarks.join(' ')).toContain('que ya se habían cobrado en un recibo anterior')
})

test('a register that passes the end of its digits is counted through', () => {
  const bill = billOf('wrapped')
  expect([bill.litres, lineOf(bill, 'water')]).toEqual([10_000, ['434.51']])
  expect(bill.remarks.join(' ')).toContain('llegó al final de sus dígitos')
})

test('a register that fell holds the bill; released, no water is charged until somebody has looked', () => {
  const { contractId } = homeOf('fell')
  expect(held).toMatchObject([{ contractId, kind: 'HELD', reason: 'NEGATIVE' }])
  const bill = billOf('fell')
  expect(bill.litres).toBe(0)
  expect(bill.remarks.join(' ')).toContain('La lectura es menor que la anterior')
})

test('above 200 m³ a bill costs what the published rule gives', () => {
  expect(lineOf(billOf('thirsty'), 'water')).toEqual(['21971.96'])
})

test('two dwellings behind a meter share the m³ as published', () => {
  const bill = billOf('two dwellings')
  expect([bill.dwellings, lineOf(bill, 'water')]).toEqual([2, ['1132.55']])
})

test('a contract that began on the 11th is billed from then on', () => {
  const bill = billOf('opened')
  expect([bill.litres, bill.periodFrom]).toEqual([7_000, '2026-10-11'])
})

test('a holder who changes in the month: each owes the own days, and sees no bill of the other', async () => {
  const [hers, his] = [billOf('old holder'), billOf('new holder')]
  const [before, after] = [homeOf('old holder').holder, homeOf('new holder').holder]
  expect([hers.litres, his.litres]).toEqual([3_000, 10_000])
  expect([hers.customerId, his.customerId]).toEqual([before.partyId, after.partyId])
  expect(hers.remarks.join(' ')).toContain('15 de octubre')
  // What she owes is hers: nothing of it stands on his bill.
  expect(his.previousBalance).toBe('0.00')
  const see = (viewer: typeof before, { invoiceId: id }: InvoiceIssued) =>
    billing.ask(viewer, 'query ($id: ID!) { invoice(id: $id) { id } }', { id })
  expect(await see(before, hers)).toEqual({ id: hers.invoiceId })
  expect(await see(after, his)).toEqual({ id: his.invoiceId })
  expect(await see(after, hers)).toBeNull()
  expect(await see(before, his)).toBeNull()
  // The next month is his alone.
  expect(bills.get('old holder')).toHaveLength(1)
  expect(billOf('new holder', '2026-11').litres).toBe(6_000)
})

test('a credit is used up before anything is to be paid', () => {
  const [first, second] = [billOf('credit'), billOf('credit', '2026-11')]
  expect([first.previousBalance, first.amountDue]).toEqual(['-700.00', '0.00'])
  const centavosOf = (text: string) => Math.round(Number(text) * 100)
  expect(centavosOf(second.amountDue)).toBe(centavosOf(first.total) + centavosOf(second.total) - 70_000)
})
