import { createHash } from 'node:crypto'
import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Invoice } from '../domain/account/invoice.ts'
import { upcast } from '../domain/account/upcast.ts'
import type { BillProof, Sha256 } from '../domain/proof/bill-proof.ts'
import { registersOf } from '../domain/proof/registers-of.ts'
import type { VolumePart } from '../domain/volume/volume-part.ts'
import { type ProofGround, sealProof } from '../proof/seal-proof.ts'
import { readStream, type StreamEvent } from '../store/events/event.ts'
import { invoicesByIds } from '../store/invoice.ts'
import { publishedTariffs, type StoredTariff } from '../store/tariff.ts'
import { tellRegisters } from './tell-registers.ts'

const sha256: Sha256 = async (content) => createHash('sha256').update(content).digest('hex')

/** `?invoice=`: the proof of a bill, for its holder and for staff of its office: it tells of the account's discounts too. */
export const proofDownload: Download = async ({ viewer, room, now, log }, asked) => {
  const invoiceId = asked.get('invoice') ?? ''
  if (!isId(invoiceId)) throw badUserInput('invoice names a bill: a UUID')
  const [seen] = await room.database.transaction(viewer, (tx) => invoicesByIds(tx, [invoiceId]))
  if (seen === undefined || !mayProve(viewer, seen)) return null
  // What of the stream the bill stands on is read as a whole: a resident's own transaction sees the bills in it alone.
  const { facts, tariffs } = await room.database.transaction(systemViewer, async (tx) => ({
    facts: factsUpTo(await readStream(tx, seen.contractId), invoiceId),
    tariffs: await publishedTariffs(tx),
  }))
  const billed = registersOf(volumeOf(facts.at(-1)))
  const told = await tellRegisters(room, billed, { now, log, sha256 })
  const proof = await billProof(seen, { facts, tariffs, told })
  return {
    name: `proof-${seen.bill.number}.json`,
    mediaType: 'application/json',
    body: Buffer.from(`${JSON.stringify(proof, null, 1)}\n`),
  }
}

function mayProve(viewer: Viewer, { bill }: Invoice): boolean {
  return viewer.kind !== 'resident' || viewer.partyId === bill.customerId
}

function factsUpTo(stream: readonly StreamEvent[], invoiceId: string): readonly StreamEvent[] {
  const last = stream.findIndex(
    ({ type, data }) => type === 'InvoiceIssued' && Object(data).invoiceId === invoiceId,
  )
  return stream.slice(0, last + 1)
}

function volumeOf(issued: StreamEvent | undefined): readonly VolumePart[] {
  const fact = issued && upcast(issued)
  return fact?.type === 'InvoiceIssued' ? fact.volume.parts : []
}

function billProof(
  { id, contractId, bill }: Invoice,
  ground: {
    readonly facts: readonly StreamEvent[]
    readonly tariffs: readonly StoredTariff[]
    readonly told: ProofGround['registers']
  },
): Promise<BillProof> {
  const facts = ground.facts.map(({ version, id: factId, type, schemaVersion, occurredAt, data }) => ({
    ...{ version, id: factId, type, schemaVersion, occurredAt: occurredAt.toISOString(), data },
  }))
  const codes = new Set(bill.sheet.lines.map(({ tariffCode }) => tariffCode))
  const tariffs = ground.tariffs.filter(({ code }) => codes.has(code))
  return sealProof({ invoiceId: id, contractId, facts, tariffs, registers: ground.told }, sha256)
}
