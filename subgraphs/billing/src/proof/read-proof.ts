import * as v from 'valibot'
import type { BillProof } from '../domain/proof/bill-proof.ts'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal'))

const shape = v.object({
  proof: v.literal(
    'aquacis-bill/1',
    'is not "aquacis-bill/1": the file is no proof of a bill, or of a newer form',
  ),
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
})

/** Takes a parsed file for a proof, or says in sentences why it is none. */
export function readProof(
  file: unknown,
): { readonly proof: BillProof } | { readonly faults: readonly string[] } {
  const read = v.safeParse(shape, file)
  if (read.success) return { proof: read.output }
  return { faults: read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`) }
}
