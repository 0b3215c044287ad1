import type { Client } from '@urql/vue'
import { AddFilePartDocument } from '../generated/graphql.ts'

const partBytes = 512 * 1024

/** The bytes in base64, piece by piece: a spread of them all would overflow the stack. */
function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary)
}

/** Sends a file in parts; answers with the id by which it is used, or with what stands in the way: null where nobody answered. */
export async function sendFile(
  client: Client,
  file: Blob,
): Promise<{ readonly uploadId: string } | { readonly refusal: string | null }> {
  const uploadId = crypto.randomUUID()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts = Math.max(1, Math.ceil(bytes.length / partBytes))
  for (let part = 1; part <= parts; part += 1) {
    const content = base64(bytes.subarray((part - 1) * partBytes, part * partBytes))
    const { data } = await client
      .mutation(AddFilePartDocument, { input: { uploadId, part, parts, content } })
      .toPromise()
    const outcome = data?.addFilePart
    if (outcome === undefined) return { refusal: null }
    if (outcome.__typename === 'FileTooLarge') return { refusal: outcome.message }
  }
  return { uploadId }
}
