import type { InvoiceIssued } from '../account/account-event.ts'
import type { BillProof, HeardTelegram, ProvenRegister, Sha256 } from './bill-proof.ts'
import { linkOfRegister } from './link-registers.ts'
import type { ProofFinding, RegisterVerdict } from './proof-finding.ts'
import { type BilledRegister, registersOf } from './registers-of.ts'

/** What a telegram says, read again from its bytes. */
export type ReadAgain =
  | {
      readonly ok: true
      readonly network: string
      readonly address: string
      readonly readings: readonly { readonly at: string; readonly litres: number }[]
      /** Whether the bytes themselves say so, and not their deciphered form. */
      readonly inClear: boolean
    }
  | { readonly ok: false; readonly what: string }

/** Reads a telegram by the codecs of whoever checks. */
export type TelegramReader = (telegram: HeardTelegram) => ReadAgain

/** With what a proof is checked. */
export interface ProofTools {
  readonly sha256: Sha256
  /** Without one, telegrams are held against their hashes alone. */
  readonly readTelegram?: TelegramReader
}

/** What came of the registers of a bill. */
export interface RegistersChecked {
  readonly findings: readonly ProofFinding[]
  /** One for each register of the bill. */
  readonly registers: readonly RegisterVerdict[]
  /** The last link of the file. */
  readonly link: string
}

/**
 * From each register of a bill down to the telegram: whether every one is there and tied to the one before, the bytes are those
 * of their hash, and what they say, read again, is the register on the bill.
 */
export async function checkRegisters(
  { registers: proven = [], proof: form }: Pick<BillProof, 'registers' | 'proof'>,
  bill: Pick<InvoiceIssued, 'volume'>,
  { before, tools }: { readonly before: string; readonly tools: ProofTools },
): Promise<RegistersChecked> {
  const billed = registersOf(bill.volume.parts)
  if (form === 'aquacis-bill/1') {
    const registers = billed.map((register) => ({ ...register, state: 'NOT_IN_FILE' as const, heard: null }))
    return { findings: [], registers, link: before }
  }
  const findings: ProofFinding[] = []
  const registers: RegisterVerdict[] = []
  if (proven.length !== billed.length) {
    const what = `the bill counts with ${billed.length} registers, the file has ${proven.length}`
    findings.push({ check: 'TELEGRAMS', path: '/registers', what })
  }
  let link = before
  for (const [index, register] of proven.entries()) {
    const path = `/registers/${index}`
    const found = await linkOfRegister(link, register, tools.sha256)
    if (found !== register.link) {
      const what = `the link is ${register.link}, its content and what stands before it give ${found}: something was changed here`
      findings.push({ check: 'LINKS', path: `${path}/link`, what })
    }
    link = register.link
    const expected = billed[index]
    if (expected === undefined) continue
    const checked = await checkRegister(register, expected, path, tools)
    findings.push(...checked.findings)
    registers.push(checked.verdict)
  }
  return { findings, registers, link }
}

async function checkRegister(
  register: ProvenRegister,
  billed: BilledRegister,
  path: string,
  tools: ProofTools,
): Promise<{ readonly findings: ProofFinding[]; readonly verdict: RegisterVerdict }> {
  const findings: ProofFinding[] = []
  const tell = (where: string, what: string) =>
    findings.push({ check: 'TELEGRAMS', path: `${path}${where}`, what })
  const { meterId, at, litres } = register
  if (meterId !== billed.meterId || at !== billed.at || litres !== billed.litres) {
    tell('', `this is ${litres} L at ${at}, the bill counts with ${billed.litres} L at ${billed.at}`)
  }
  const { told } = register
  if ('missing' in told) return { findings, verdict: { ...billed, state: told.missing, heard: null } }
  const hash = await tools.sha256(bytesOf(told.payload))
  if (hash !== told.hash) {
    tell('/told/hash', `the hash is ${told.hash}, the bytes of the telegram give ${hash}: they were changed`)
  }
  const { network, address, heardAt } = told
  const heard = { network, address, heardAt, hash: told.hash }
  if (tools.readTelegram === undefined) return { findings, verdict: { ...billed, state: 'KEPT', heard } }
  const read = tools.readTelegram(told)
  if (!read.ok) {
    tell('/told/payload', `the telegram cannot be read: ${read.what}`)
    return { findings, verdict: { ...billed, state: 'KEPT', heard } }
  }
  if (read.network !== network || read.address !== address) {
    tell(
      '/told/address',
      `the file says radio ${network} ${address}, the telegram ${read.network} ${read.address}`,
    )
  }
  if (!read.readings.some((one) => one.litres === litres && one.at === at)) {
    const said = read.readings.map((one) => `${one.litres} L at ${one.at}`).join(', ')
    tell('/told/payload', `the register is ${litres} L at ${at}, the telegram says ${said}`)
  }
  return { findings, verdict: { ...billed, state: read.inClear ? 'READ' : 'DECIPHERED', heard } }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
