import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** What a request to pay says to the payer's bank. */
export interface PayloadContent {
  readonly id: string
  /** Centavos. */
  readonly amount: number
  readonly concept: string
  /** Milliseconds since 1970; 0: without an end. */
  readonly validUntilMs: number
  readonly holder: string
  readonly clabe: string
}

/**
 * The text of a CoDi square code: the JSON that bank apps read, `TYP` 20 for a charge, the developer (`v.DEV`), the message's
 * id (`ic.IDC`) and serial number (`ic.SER`), its content enciphered for Banxico (`ic.ENC`) and a digest of it (`CRY`). The
 * cipher is the simulator's own: Banxico's keys are for banks alone, and no client reads the content.
 */
export function qrPayload(content: PayloadContent, serial: number): string {
  const { id, amount, concept, validUntilMs, holder, clabe } = content
  const inside = JSON.stringify({
    ...{ MON: (amount / 100).toFixed(2), CON: concept.slice(0, 40), VIG: validUntilMs },
    ...{ NOM: holder.slice(0, 40), CTA: clabe, TCB: 40 },
  })
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(`codi ${serial}`).digest(), iv)
  const enciphered = Buffer.concat([iv, cipher.update(inside, 'utf8'), cipher.final()]).toString('base64')
  const digest = createHash('sha256').update(`${id}${serial}${enciphered}`).digest('base64')
  return JSON.stringify({
    TYP: 20,
    v: { DEV: '00000161803398874989/0' },
    ic: { IDC: id, SER: serial, ENC: enciphered },
    CRY: digest,
  })
}
