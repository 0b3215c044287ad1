import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Pool } from 'pg'
import * as v from 'valibot'
import type { Challenges } from './challenge.ts'

/** Ed25519, ES256, RS256: what keys of phones, browsers and tokens offer (COSE, RFC 9053). */
const algorithms = [-8, -7, -257]

/** A passkey as its person sees it. */
export interface ListedPasskey {
  readonly id: string
  readonly device: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}

/** A key that was made, not yet anybody's. */
export interface MadePasskey {
  readonly id: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** WebAuthn: keys that ask for finger, face or a number of their own, and work on no other site. */
export interface Passkeys {
  /** JSON for the page: whoever has a passkey of this site may show it, without saying a name first. */
  askToShow(purpose: string): Promise<string>
  /** Whose key answered; null when it is none of ours, or the answer is not to this purpose. */
  shownBy(purpose: string, answer: string): Promise<string | null>
  /** JSON for the page on which a key is made. */
  askToMake(
    purpose: string,
    person: { readonly handle: string; readonly email: string; readonly name: string },
    have: readonly string[],
  ): Promise<string>
  /** The key that was made; null when the answer is not to this purpose. */
  made(purpose: string, answer: string): Promise<MadePasskey | null>
  add(subject: string, key: MadePasskey, device: string): Promise<void>
  of(subject: string): Promise<ListedPasskey[]>
  /** False when the person has no such key. */
  remove(subject: string, id: string): Promise<boolean>
}

const answerSchema = v.pipe(v.string(), v.maxLength(16_384), v.parseJson(), v.looseObject({ id: v.string() }))

export function passkeysIn(pool: Pool, issuer: URL, challenges: Challenges): Passkeys {
  const rpID = issuer.hostname
  const expected = { expectedOrigin: issuer.origin, expectedRPID: rpID, requireUserVerification: true }

  return {
    async askToShow(purpose) {
      const options = await generateAuthenticationOptions({
        rpID,
        challenge: challenges.make(purpose),
        userVerification: 'required',
        timeout: 600_000,
      })
      return JSON.stringify(options)
    },
    async shownBy(purpose, answer) {
      const read = v.safeParse(answerSchema, answer)
      if (!read.success) return null
      const { rows } = await pool.query<{ subject: string; public_key: Buffer; counter: string }>(
        'SELECT subject, public_key, counter FROM passkey WHERE id = $1',
        [read.output.id],
      )
      const [row] = rows
      if (row === undefined) return null
      const verified = await verifyAuthenticationResponse({
        ...expected,
        response: read.output as unknown as AuthenticationResponseJSON,
        expectedChallenge: (challenge) => challenges.isGood(purpose, challenge),
        credential: {
          id: read.output.id,
          publicKey: new Uint8Array(row.public_key),
          counter: Number(row.counter),
        },
      }).catch(() => undefined)
      if (!verified?.verified) return null
      await pool.query('UPDATE passkey SET counter = $2, used_at = now() WHERE id = $1', [
        read.output.id,
        verified.authenticationInfo.newCounter,
      ])
      return row.subject
    },
    async askToMake(purpose, { handle, email, name }, have) {
      const options = await generateRegistrationOptions({
        rpName: 'AquaCIS',
        rpID,
        userID: new Uint8Array(Buffer.from(handle)),
        userName: email,
        userDisplayName: name,
        challenge: challenges.make(purpose),
        excludeCredentials: have.map((id) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: algorithms,
        timeout: 600_000,
      })
      return JSON.stringify(options)
    },
    async made(purpose, answer) {
      const read = v.safeParse(answerSchema, answer)
      if (!read.success) return null
      const verified = await verifyRegistrationResponse({
        ...expected,
        response: read.output as unknown as RegistrationResponseJSON,
        expectedChallenge: (challenge) => challenges.isGood(purpose, challenge),
        supportedAlgorithmIDs: algorithms,
      }).catch(() => undefined)
      if (!verified?.verified) return null
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
      return { id, publicKey: Buffer.from(publicKey), counter, transports }
    },
    async add(subject, { id, publicKey, counter, transports }, device) {
      await pool.query(
        `INSERT INTO passkey (id, subject, public_key, counter, transports, device) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO NOTHING`,
        [id, subject, publicKey, counter, transports, device],
      )
    },
    async of(subject) {
      const { rows } = await pool.query<ListedPasskey>(
        `SELECT id, device, created_at AS "createdAt", used_at AS "usedAt" FROM passkey WHERE subject = $1
         ORDER BY created_at`,
        [subject],
      )
      return rows
    },
    async remove(subject, id) {
      const { rowCount } = await pool.query('DELETE FROM passkey WHERE subject = $1 AND id = $2', [
        subject,
        id,
      ])
      return rowCount === 1
    },
  }
}
