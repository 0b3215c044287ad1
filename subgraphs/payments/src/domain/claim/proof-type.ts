/** Bytes of the largest proof: 5 MB. */
export const largestProof = 5_000_000

/** What a proof may be. */
export type ProofType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf'

/** What the bytes are, whatever a name or a sender says; null for anything that is not taken. */
export function proofTypeOf(bytes: Uint8Array): ProofType | null {
  const starts = (at: number, text: string) =>
    bytes.length >= at + text.length &&
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
  if (starts(0, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts(0, 'RIFF') && starts(8, 'WEBP')) return 'image/webp'
  if (starts(4, 'ftyp') && ['heic', 'heix', 'mif1'].some((brand) => starts(8, brand))) return 'image/heic'
  return starts(0, '%PDF-1.') || starts(0, '%PDF-2.') ? 'application/pdf' : null
}

/** The ending of a file of a type. */
export const proofEndings: Readonly<Record<ProofType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
}
