import { createPrivateKey, type JsonWebKey, type KeyObject, sign as signBytes } from 'node:crypto'
import { type CryptoKey, importJWK, type JWK, jwtVerify } from 'jose'
import * as v from 'valibot'
import { anonymousViewer, type Viewer } from '../values/viewer.ts'
import type { Logger } from './log.ts'

/** Who signs: the gateway, and nobody else. */
const issuer = 'aquacis-gateway'
const algorithm = 'EdDSA'
const lifetimeSeconds = 60
/** A signed token is handed out again this long, so that it has at least as long to live when it arrives. */
const reuseSeconds = 30
const clockToleranceSeconds = 5
const cacheCeiling = 10_000

/** Signs who asks, for one subgraph. */
export type TokenSigner = (viewer: Viewer, audience: string) => Promise<string>

/** Reads who asks; throws an InvalidTokenError. */
export type TokenVerifier = (token: string) => Promise<Viewer>

/** Signs who asks each question of a batch, in their order, for one subgraph. */
export type BatchSigner = (viewers: readonly Viewer[], audience: string) => Promise<string>

/** Reads who asks each question of a batch; throws an InvalidTokenError. */
export type BatchVerifier = (token: string) => Promise<readonly Viewer[]>

/** A token that proves nothing; the message says why, for the log, and repeats no claim. */
export class InvalidTokenError extends Error {
  override readonly name = 'InvalidTokenError'
}

/** For tests of time; the wall clock otherwise. */
export interface TokenOptions {
  readonly now?: () => Date
}

const claims = v.variant('kind', [
  v.object({ kind: v.literal('anonymous') }),
  v.object({
    kind: v.literal('resident'),
    sub: v.pipe(v.string(), v.minLength(1)),
    party: v.pipe(v.string(), v.uuid()),
  }),
  v.object({
    kind: v.literal('staff'),
    sub: v.pipe(v.string(), v.minLength(1)),
    units: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
])

type Claims = v.InferOutput<typeof claims>

/** Viewers as JSON text: a claim of a thousand objects is copied one by one by whoever signs it. */
const batchClaims = v.object({
  kind: v.literal('several'),
  viewers: v.pipe(v.string(), v.parseJson(), v.array(claims)),
})

/**
 * Signs internal tokens (EdDSA, 60 s, for one audience) with the gateway's private key, a JWK as JSON. A token is
 * used again for 30 s for exactly the same claims, audience and offices included: other rights, another token.
 * The system's own viewer is never signed: it does not cross a process.
 */
export function createTokenSigner(privateJwk: string, options: TokenOptions = {}): TokenSigner {
  const now = options.now ?? (() => new Date())
  const sign = claimsSigner(privateJwk)
  const cache = new Map<string, { readonly token: Promise<string>; readonly untilMs: number }>()
  return (viewer, audience) => {
    const told = claimsOf(viewer)
    const cacheKey = JSON.stringify([audience, told])
    const at = now().getTime()
    const cached = cache.get(cacheKey)
    if (cached !== undefined && at < cached.untilMs) return cached.token
    const token = sign(told, audience, at)
    forgetExpired(cache, at)
    makeRoom(cache)
    cache.set(cacheKey, { token, untilMs: at + reuseSeconds * 1_000 })
    token.catch(() => cache.delete(cacheKey))
    return token
  }
}

/** Reads internal tokens for one audience with the gateway's public key, a JWK as JSON; caches by the token's text until it expires. */
export function createTokenVerifier(
  publicJwk: string,
  audience: string,
  options: TokenOptions = {},
): TokenVerifier {
  const now = options.now ?? (() => new Date())
  const key = keyOf(publicJwk)
  const cache = new Map<string, { readonly viewer: Viewer; readonly untilMs: number }>()
  return async (token) => {
    const at = now()
    const cached = cache.get(token)
    if (cached !== undefined && at.getTime() < cached.untilMs) return cached.viewer
    cache.delete(token)
    const { viewer, expiresAtSeconds } = await verify(await key, token, audience, at)
    makeRoom(cache)
    cache.set(token, { viewer, untilMs: (expiresAtSeconds + clockToleranceSeconds) * 1_000 })
    return viewer
  }
}

/**
 * Signs one token for many viewers (EdDSA, 60 s, for one audience): a signature costs more than everything else about a
 * small question, and one is as good for a thousand.
 */
export function createBatchSigner(privateJwk: string, options: TokenOptions = {}): BatchSigner {
  const now = options.now ?? (() => new Date())
  const sign = claimsSigner(privateJwk)
  return (viewers, audience) => {
    const told: v.InferInput<typeof batchClaims> = {
      kind: 'several',
      viewers: JSON.stringify(viewers.map(claimsOf)),
    }
    return sign(told, audience, now().getTime())
  }
}

/** Reads tokens for many viewers with the gateway's public key, a JWK as JSON. A token for one viewer is none of these. */
export function createBatchVerifier(
  publicJwk: string,
  audience: string,
  options: TokenOptions = {},
): BatchVerifier {
  const now = options.now ?? (() => new Date())
  const key = keyOf(publicJwk)
  return async (token) => {
    const { payload } = await proven(await key, token, audience, now())
    const read = v.safeParse(batchClaims, payload)
    if (!read.success) throw new InvalidTokenError(`internal token refused: ${notViewers}`)
    return read.output.viewers.map(viewerOf)
  }
}

/**
 * Who stands behind an `authorization` value, `Bearer <token>`; undefined when it is missing, of another kind or
 * proves nothing. Why goes to the log at debug.
 */
export async function readBearer(
  verify: TokenVerifier,
  authorization: unknown,
  log: Logger,
): Promise<Viewer | undefined> {
  const token = typeof authorization === 'string' ? /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1] : undefined
  if (token === undefined) return undefined
  try {
    return await verify(token)
  } catch (error) {
    if (!(error instanceof InvalidTokenError)) throw error
    log.debug({ reason: error.message }, 'a caller was turned away')
    return undefined
  }
}

/** Read at once, so that a wrong key is known from the first token on; whoever awaits it hears why. */
function keyOf(jwk: string): Promise<CryptoKey | KeyObject> {
  const key = importKey(jwk)
  key.catch(() => {})
  return key
}

async function importKey(jwk: string): Promise<CryptoKey | KeyObject> {
  const parsed: JWK = JSON.parse(jwk)
  const key = await importJWK(parsed, algorithm)
  if (key instanceof Uint8Array) throw notEd25519()
  return key
}

const header = Buffer.from(JSON.stringify({ alg: algorithm })).toString('base64url')

/**
 * Signs as RFC 7515 §7.1 has it, by hand: the library goes through WebCrypto and its threads, which costs four times the
 * signature itself, and encodes a token of many kilobytes at the price of another. Rejects when the key is none of Ed25519.
 */
function claimsSigner(privateJwk: string) {
  let key: KeyObject | undefined
  return async (told: object, audience: string, atMs: number): Promise<string> => {
    key ??= signingKeyOf(privateJwk)
    const iat = Math.floor(atMs / 1_000)
    const payload = { ...told, iss: issuer, aud: audience, iat, exp: iat + lifetimeSeconds }
    const signed = `${header}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
    return `${signed}.${signBytes(null, Buffer.from(signed), key).toString('base64url')}`
  }
}

function signingKeyOf(privateJwk: string): KeyObject {
  const jwk: JsonWebKey = JSON.parse(privateJwk)
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') throw notEd25519()
  return createPrivateKey({ key: jwk, format: 'jwk' })
}

function notEd25519(): TypeError {
  return new TypeError('an internal token key must be an Ed25519 key pair, not a shared secret')
}

async function verify(
  key: CryptoKey | KeyObject,
  token: string,
  audience: string,
  at: Date,
): Promise<{ viewer: Viewer; expiresAtSeconds: number }> {
  const { payload } = await proven(key, token, audience, at)
  const read = v.safeParse(claims, payload)
  if (!read.success) throw new InvalidTokenError(`internal token refused: ${notViewers}`)
  return { viewer: viewerOf(read.output), expiresAtSeconds: payload.exp ?? 0 }
}

const notViewers = 'its claims are not those of a viewer'

async function proven(key: CryptoKey | KeyObject, token: string, audience: string, at: Date) {
  try {
    return await jwtVerify(token, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      currentDate: at,
      clockTolerance: clockToleranceSeconds,
      maxTokenAge: lifetimeSeconds,
      requiredClaims: ['exp', 'iat'],
    })
  } catch (cause) {
    throw new InvalidTokenError(`internal token refused: ${messageOf(cause)}`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason'
}

function claimsOf(viewer: Viewer): Claims {
  switch (viewer.kind) {
    case 'anonymous':
      return { kind: 'anonymous' }
    case 'resident':
      return { kind: 'resident', sub: viewer.subject, party: viewer.partyId }
    case 'staff':
      return { kind: 'staff', sub: viewer.subject, units: [...viewer.operatingUnitIds].sort((a, b) => a - b) }
    case 'system':
      throw new TypeError('the system viewer is never signed: it does not cross a process')
  }
}

function viewerOf(told: Claims): Viewer {
  switch (told.kind) {
    case 'anonymous':
      return anonymousViewer
    case 'resident':
      return { kind: 'resident', subject: told.sub, partyId: told.party }
    case 'staff':
      return { kind: 'staff', subject: told.sub, operatingUnitIds: told.units }
  }
}

/** In a Map the oldest come first, and all of these live equally long. */
function forgetExpired(cache: Map<string, { readonly untilMs: number }>, atMs: number): void {
  for (const [name, { untilMs }] of cache) {
    if (untilMs > atMs) return
    cache.delete(name)
  }
}

/** Both caches stay bounded: the oldest entry leaves, a Map keeps its order. */
function makeRoom(cache: Map<string, unknown>): void {
  if (cache.size < cacheCeiling) return
  const oldest = cache.keys().next()
  if (!oldest.done) cache.delete(oldest.value)
}
