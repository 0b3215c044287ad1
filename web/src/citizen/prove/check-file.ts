import { checkProof } from '@aquacis/billing/proof'
import { mostProofBytes, type ProofObstacle, readProof } from '@aquacis/billing/proof/read-proof'
import type { ProofVerdict } from '@aquacis/billing/proof/verdict'
import { sha256 } from './sha256.ts'
import { telegramReader } from './telegram-reader.ts'

/** What came of a file: the verdict over its proof, or why it is none; `UNREADABLE`: this device does not give it, or cannot hash. */
export type CheckedFile =
  | { readonly verdict: ProofVerdict }
  | { readonly obstacle: ProofObstacle | 'UNREADABLE'; readonly faults: readonly string[] }

/** Checks a file on this device: nothing of it goes anywhere. */
export async function checkFile(file: Blob): Promise<CheckedFile> {
  if (file.size > mostProofBytes) return { obstacle: 'TOO_LARGE', faults: [] }
  try {
    const read = readProof(await file.text())
    if ('obstacle' in read) return read
    const readTelegram = await telegramReader()
    return { verdict: await checkProof(read.proof, { sha256, readTelegram }) }
  } catch (error) {
    return { obstacle: 'UNREADABLE', faults: [String(error)] }
  }
}
