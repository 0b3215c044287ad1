import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import * as v from 'valibot'
import type { HeardTelegram, ProvenRegister, Sha256 } from '../domain/proof/bill-proof.ts'
import type { BilledRegister } from '../domain/proof/registers-of.ts'
import { telegramsUrl } from '../settings.ts'

/** Some seconds for a day of the archive: people wait for the file. */
const patienceMs = 30_000
const places = { question: 'ingest|telegrams|question', answer: 'ingest|telegrams|answer' } as const

const answer = v.object({
  telegrams: v.array(
    v.union([
      v.object({
        network: v.string(),
        address: v.string(),
        topic: v.string(),
        heardAt: v.string(),
        payload: v.string(),
        clear: v.nullable(v.string()),
        profile: v.nullable(
          v.object({ vendor: v.string(), model: v.string(), litresPerPulse: v.nullable(v.number()) }),
        ),
      }),
      v.object({ missing: v.picklist(['NO_READING', 'NOT_ARCHIVED', 'UNREADABLE']) }),
    ]),
  ),
})

type Answer = v.InferOutput<typeof answer>['telegrams']

/**
 * What told these registers: asks ingest, which has the archive, sealed by the key that all rooms hold. A proof is made whether
 * it answers or not.
 */
export async function tellRegisters(
  room: Pick<SubgraphRoom, 'sealer' | 'settings'>,
  registers: readonly BilledRegister[],
  { now, log, sha256 }: { readonly now: Date; readonly log: Logger; readonly sha256: Sha256 },
): Promise<Omit<ProvenRegister, 'link'>[]> {
  const url = telegramsUrl(room)
  const telegrams = url === null || registers.length === 0 ? [] : await ask(url, room, registers, now, log)
  return Promise.all(
    registers.map(async ({ meterId, at, litres }, index) => {
      const told = telegrams[index] ?? { missing: 'NOT_ANSWERED' as const }
      return { meterId, at, litres, told: 'missing' in told ? told : await hashed(told, sha256) }
    }),
  )
}

async function hashed(
  { network, address, topic, heardAt, payload, clear, profile }: Omit<HeardTelegram, 'hash'>,
  sha256: Sha256,
): Promise<HeardTelegram> {
  const hash = await sha256(Buffer.from(payload, 'base64'))
  return { network, address, topic, heardAt, payload, hash, clear, profile }
}

async function ask(
  url: string,
  { sealer }: Pick<SubgraphRoom, 'sealer'>,
  registers: readonly BilledRegister[],
  now: Date,
  log: Logger,
): Promise<Answer> {
  const question = {
    askedAt: now.toISOString(),
    registers: registers.map(({ meterId, at }) => ({ meterId, at })),
  }
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(sealer.seal(JSON.stringify(question), places.question)),
      signal: AbortSignal.timeout(patienceMs),
    })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
    const sealed = Buffer.from(await response.arrayBuffer())
    return v.parse(answer, JSON.parse(sealer.open(sealed, places.answer).toString('utf8'))).telegrams
  } catch (error) {
    log.warn({ err: error }, 'ingest gave no telegrams for a proof; it is made without them')
    return []
  }
}
