import * as v from 'valibot'
import type { BillProof } from '../domain/proof/bill-proof.ts'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal'))

const heard = v.object({
  network: v.string(),
  address: v.string(),
  topic: v.string(),
  heardAt: v.pipe(v.string(), v.isoTimestamp()),
  payload: v.pipe(v.string(), v.base64()),
  hash,
  clear: v.nullable(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/, 'is not hexadecimal'))),
  profile: v.nullable(
    v.object({ vendor: v.string(), model: v.string(), litresPerPulse: v.nullable(v.number()) }),
  ),
})

const missing = v.object({
  missing: v.picklist(['NO_READING', 'NOT_ARCHIVED', 'UNREADABLE', 'NOT_ANSWERED']),
})

const registers = v.array(
  v.object({
    meterId: v.string(),
    at: v.string(),
    litres: v.number(),
    told: v.union([heard, missing]),
    link: hash,
  }),
)

const notOurs =
  'is neither "aquacis-bill/1" nor "aquacis-bill/2": the file is no proof of a bill, or of a newer form'

const rest = {
  invoiceId: v.string(),
  contractId: v.string(),
  facts: v.array(
    v.object({
      version: v.number(),
      id: v.string(),
      type: v.string(),
      schemaVersion: v.number(),
      occurredAt: v.string(),
      data: v.unknown(),
      link: hash,
    }),
  ),
  tariffs: v.array(
    v.object({ code: v.string(), effectiveTo: v.nullable(v.string()), document: v.string(), hash }),
  ),
}

const shape = v.variant(
  'proof',
  [
    v.object({ proof: v.literal('aquacis-bill/1'), ...rest }),
    v.object({ proof: v.literal('aquacis-bill/2'), ...rest, registers }),
  ],
  notOurs,
)

/** Megabytes are years of facts with their telegrams; whoever checks a proof on a phone is not to wait for a film. */
export const mostProofBytes = 50_000_000

/** Why a file is no proof: it is none of JSON, its end is missing, it is larger than any proof, it is other JSON. */
export type ProofObstacle = 'NO_JSON' | 'CUT_OFF' | 'TOO_LARGE' | 'NO_PROOF'

/** Takes the text of a file for a proof, or says what stands in the way, and in sentences where. Never throws. */
export function readProof(
  text: string,
): { readonly proof: BillProof } | { readonly obstacle: ProofObstacle; readonly faults: readonly string[] } {
  if (text.length > mostProofBytes) {
    const fault = `the file has more than ${mostProofBytes / 1_000_000} MB, which no proof has`
    return { obstacle: 'TOO_LARGE', faults: [fault] }
  }
  const file = parsed(text)
  if (file === undefined) {
    if (!/^\s*\{/.test(text)) return { obstacle: 'NO_JSON', faults: ['the file is no JSON'] }
    const isCut = !/\}\s*$/.test(text)
    return isCut
      ? { obstacle: 'CUT_OFF', faults: ['the file ends in the middle: get it anew'] }
      : {
          obstacle: 'NO_JSON',
          faults: ['the file begins and ends as JSON, and is damaged in between: get it anew'],
        }
  }
  const read = v.safeParse(shape, file)
  if (read.success) return { proof: read.output }
  const faults = read.issues
    .slice(0, mostFaults)
    .map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  return { obstacle: 'NO_PROOF', faults }
}

/** Nobody reads more. */
const mostFaults = 5

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
