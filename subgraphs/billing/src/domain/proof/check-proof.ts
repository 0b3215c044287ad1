import { centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import type { Account } from '../account/account.ts'
import { evolve } from '../account/account.ts'
import type { AccountEvent, InvoiceIssued } from '../account/account-event.ts'
import { amountDue } from '../account/issue-bill.ts'
import { priceBill } from '../account/price-bill.ts'
import { upcast } from '../account/upcast.ts'
import { chargeSheetJson } from '../rating/charge-sheet.ts'
import { isRefusal } from '../rating/rate.ts'
import { readTariff } from '../rating/read-tariff.ts'
import type { Tariff } from '../rating/tariff.ts'
import { type BillProof, noLink } from './bill-proof.ts'
import { canonicalJson } from './canonical-json.ts'
import { checkLinks } from './check-links.ts'
import { checkRegisters, type ProofTools } from './check-registers.ts'
import { checkVolume } from './check-volume.ts'
import type { ProofFinding, ProofVerdict } from './proof-finding.ts'
import { stepsOf } from './proof-steps.ts'
import { registerStep } from './register-step.ts'

/**
 * Checks a proof with nothing but what stands in it: the facts are the ones that were linked, the bill's charges come out of
 * the tariffs in it for the account as its facts made it, the litres are the sum of their parts and those of the registers,
 * each register is what its telegram says, and what was owed before is the sum of what moved. Never throws, whatever the file.
 */
export async function checkProof(proof: BillProof, tools: ProofTools): Promise<ProofVerdict> {
  try {
    return await checkWhole(proof, tools)
  } catch (error) {
    const what = `the file cannot be followed: ${error instanceof Error ? error.message : error}`
    return nothing([{ check: 'FILE', path: '', what }])
  }
}

function nothing(findings: readonly ProofFinding[]): ProofVerdict {
  return { ok: false, findings, bill: null, issued: null, registers: [], link: null, seal: null, steps: [] }
}

async function checkWhole(proof: BillProof, tools: ProofTools): Promise<ProofVerdict> {
  const links = await checkLinks(proof, tools.sha256)
  const { before, bill, findings: told } = replay(proof)
  if (before === null || bill === null) {
    const what = `no fact in the file issues the bill ${proof.invoiceId}`
    const none: ProofFinding = { check: 'FILE', path: '/facts', what }
    return nothing([...links, ...told, ...(told.length > 0 ? [] : [none])])
  }
  const { number, periodFrom, periodTo, total, amountDue, litres } = bill
  const ofBill = { number, periodFrom, periodTo, total, amountDue, litres }
  const link = proof.facts[before.version]?.link ?? noLink
  const wrong = checkBill(proof, before, bill)
  // Of facts that cannot be read there is nothing to follow.
  if (wrong.some(({ check }) => check === 'FILE')) {
    return { ...nothing([...links, ...wrong]), bill: ofBill, link }
  }
  const followed = await checkRegisters(proof, bill, { before: link, tools })
  const findings = [...links, ...wrong, ...followed.findings]
  const ok = findings.length === 0
  return {
    ...{ ok, findings, link, bill: ofBill, issued: bill },
    registers: followed.registers,
    seal: followed.link,
    steps: ok ? [...stepsOf(bill), ...followed.registers.map(registerStep)] : [],
  }
}

/** What does not hold of the bill; facts that are not shaped as facts are one finding, never an error. */
function checkBill(proof: BillProof, before: Account, bill: InvoiceIssued): ProofFinding[] {
  const at = `/facts/${before.version}/data`
  try {
    return [
      ...checkCharges(proof, before, bill, at),
      ...checkVolume(bill, at),
      ...checkBalance(before, bill, at),
    ]
  } catch (error) {
    const what = `the facts up to this bill cannot be read: ${error instanceof Error ? error.message : error}`
    return [{ check: 'FILE', path: at, what }]
  }
}

/** The account as it was when the bill was issued, and the bill. */
function replay(proof: BillProof): {
  before: Account | null
  bill: InvoiceIssued | null
  findings: ProofFinding[]
} {
  let account: Account | null = null
  for (const [index, fact] of proof.facts.entries()) {
    try {
      const event: AccountEvent = upcast(fact)
      if (event.type === 'InvoiceIssued' && event.invoiceId === proof.invoiceId)
        return { before: account, bill: event, findings: [] }
      account = evolve(account, event)
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      return { before: null, bill: null, findings: [{ check: 'FILE', path: `/facts/${index}`, what }] }
    }
  }
  return { before: account, bill: null, findings: [] }
}

function checkCharges(proof: BillProof, before: Account, bill: InvoiceIssued, at: string): ProofFinding[] {
  const tariffs: Tariff[] = []
  for (const [index, { code, document, effectiveTo }] of proof.tariffs.entries()) {
    const read = readTariff(parsed(document))
    if (!('tariff' in read)) {
      const [first] = read.mistakes
      const what = `tariff ${code} cannot be read: ${first?.path ?? ''} ${first?.what ?? 'it is no JSON'}`
      return [{ check: 'TARIFFS', path: `/tariffs/${index}/document`, what }]
    }
    tariffs.push({ ...read.tariff, effectiveTo })
  }
  const period = { from: bill.periodFrom, to: bill.periodTo }
  const sheet = priceBill(before, tariffs, {
    period,
    volume: { litres: bill.litres, days: bill.volume.days },
  })
  if (isRefusal(sheet)) return [{ check: 'CHARGES', path: `${at}/sheet`, what: sheet.what }]
  return differences(`${at}/sheet`, bill.sheet, chargeSheetJson(sheet))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where what stands in the file differs from what comes out. */
function differences(path: string, stands: unknown, comes: unknown): ProofFinding[] {
  if (isTree(stands) && isTree(comes)) {
    const keys = [...new Set([...Object.keys(stands), ...Object.keys(comes)])]
    return keys.flatMap((key) => differences(`${path}/${key}`, stands[key], comes[key]))
  }
  if (canonicalJson(stands ?? null) === canonicalJson(comes ?? null)) return []
  const what = `the bill says ${JSON.stringify(stands)}, the tariff gives ${JSON.stringify(comes)}`
  return [{ check: 'CHARGES', path, what }]
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function checkBalance(before: Account, bill: InvoiceIssued, at: string): ProofFinding[] {
  const findings: ProofFinding[] = []
  const owed = pesosText(before.balance)
  if (bill.previousBalance !== owed) {
    const what = `the bill says that ${bill.previousBalance} was owed before, the facts before it come to ${owed}`
    findings.push({ check: 'BALANCE', path: `${at}/previousBalance`, what })
  }
  if (bill.total !== bill.sheet.total) {
    const what = `the bill comes to ${bill.total}, its lines to ${bill.sheet.total}`
    findings.push({ check: 'BALANCE', path: `${at}/total`, what })
  }
  const { isCollectable } = bill.sheet
  const due = pesosText(amountDue({ total: centavosFromPesos(bill.total), isCollectable }, before.balance))
  if (bill.amountDue !== due) {
    const what = `the bill asks for ${bill.amountDue}, what was owed and its total come to ${due}`
    findings.push({ check: 'BALANCE', path: `${at}/amountDue`, what })
  }
  return findings
}
