import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, importJWK, jwtVerify, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { readableLog } from '../testing/observation/readable-log.ts'
import { newTokenKeys } from '../testing/token-keys.ts'
import { anonymousViewer, systemViewer, type Viewer } from '../values/viewer.ts'
import { createTokenSigner, createTokenVerifier, InvalidTokenError, readBearer } from './internal-token.ts'

const keys = newTokenKeys()
const ana: Viewer = { kind: 'resident', subject: 'ana', partyId: '0190b3a0-0000-7000-8000-000000000001' }
const staff = (...operatingUnitIds: number[]): Viewer => ({
  kind: 'staff',
  subject: 'asesora',
  operatingUnitIds,
})

/** A signer and a verifier on one clock that the test moves. */
function onOneClock(audience = 'metering') {
  let now = new Date('2026-11-20T18:00:00Z')
  const options = { now: () => now }
  return {
    sign: createTokenSigner(keys.privateJwk, options),
    verify: createTokenVerifier(keys.publicJwk, audience, options),
    later(seconds: number) {
      now = new Date(now.getTime() + seconds * 1_000)
    },
  }
}

test.each<[Viewer]>([[ana], [staff(1, 4)], [staff()], [anonymousViewer]])(
  'who asks arrives as who was signed: %j',
  async (viewer) => {
    const { sign, verify } = onOneClock()
    expect(await verify(await sign(viewer, 'metering'))).toEqual(viewer)
  },
)

test('a token is one that the library for such tokens reads: its header, its claims, its signature', async () => {
  const { sign } = onOneClock()
  const currentDate = new Date('2026-11-20T18:00:30Z')
  const key = await importJWK(JSON.parse(keys.publicJwk), 'EdDSA')
  const read = await jwtVerify(await sign(ana, 'metering'), key, { currentDate })
  expect(read.protectedHeader).toEqual({ alg: 'EdDSA' })
  expect(read.payload).toEqual({
    kind: 'resident',
    sub: 'ana',
    party: '0190b3a0-0000-7000-8000-000000000001',
    iss: 'aquacis-gateway',
    aud: 'metering',
    iat: Date.parse('2026-11-20T18:00:00Z') / 1_000,
    exp: Date.parse('2026-11-20T18:01:00Z') / 1_000,
  })
})

test('an expired token proves nothing, also when it was read before', async () => {
  const { sign, verify, later } = onOneClock()
  const token = await sign(ana, 'metering')
  await verify(token)
  later(66)
  await expect(verify(token)).rejects.toThrow(InvalidTokenError)
})

test('a token for another subgraph proves nothing', async () => {
  const { sign, verify } = onOneClock()
  await expect(verify(await sign(ana, 'contracts'))).rejects.toThrow('unexpected "aud" claim value')
})

test('a token of another key proves nothing', async () => {
  const { verify } = onOneClock()
  const stranger = createTokenSigner(newTokenKeys().privateJwk, {
    now: () => new Date('2026-11-20T18:00:00Z'),
  })
  await expect(verify(await stranger(ana, 'metering'))).rejects.toThrow('signature verification failed')
})

test('a token whose claims were altered proves nothing', async () => {
  const { sign, verify } = onOneClock()
  const [head, , signature] = (await sign(staff(1), 'metering')).split('.')
  const claims = { ...decodeJwt(await sign(staff(1), 'metering')), units: [1, 2, 3] }
  const altered = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
  await expect(verify(altered)).rejects.toThrow(InvalidTokenError)
})

test('a token without a signature, or signed with the public key as a secret, proves nothing', async () => {
  const { verify } = onOneClock()
  const claims = {
    kind: 'staff',
    sub: 'x',
    units: [1],
    aud: 'metering',
    iss: 'aquacis-gateway',
    iat: 1795197600,
    exp: 1795197660,
  }
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
  await expect(verify(none)).rejects.toThrow(InvalidTokenError)
  const secret = Buffer.from(keys.publicJwk)
  const symmetric = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret)
  await expect(verify(symmetric)).rejects.toThrow(InvalidTokenError)
})

test.each([
  { kind: 'system', sub: 'x' },
  { kind: 'resident', sub: 'x', party: 'not a customer' },
  { kind: 'staff', sub: 'x', units: ['1'] },
  { sub: 'x' },
])('signed claims that are not those of a viewer prove nothing: %j', async (claims) => {
  const { verify } = onOneClock()
  const key = await importJWK(JSON.parse(keys.privateJwk), 'EdDSA')
  const issuedAt = Date.parse('2026-11-20T18:00:00Z') / 1_000
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('aquacis-gateway')
    .setAudience('metering')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 60)
    .sign(key)
  await expect(verify(token)).rejects.toThrow('its claims are not those of a viewer')
})

test('a token that would live longer than a minute proves nothing', async () => {
  const { verify } = onOneClock()
  const key = await importJWK(JSON.parse(keys.privateJwk), 'EdDSA')
  const issuedAt = Date.parse('2026-11-20T18:00:00Z') / 1_000 - 3_600
  const token = await new SignJWT({ kind: 'anonymous' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('aquacis-gateway')
    .setAudience('metering')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 86_400)
    .sign(key)
  await expect(verify(token)).rejects.toThrow(InvalidTokenError)
})

test('changed rights are never served stale', async () => {
  const { sign, verify } = onOneClock()
  const seen: Viewer[] = [ana, staff(1), staff(1, 2), staff(2), staff(), anonymousViewer, staff(12)]
  for (const viewer of [...seen, ...seen])
    expect(await verify(await sign(viewer, 'metering'))).toEqual(viewer)
})

test('a token is used again for the same claims and audience alone, and only while it has half its life', async () => {
  const { sign, later } = onOneClock()
  const first = await sign(staff(1, 2), 'metering')
  expect(await sign(staff(2, 1), 'metering')).toBe(first)
  expect(await sign(staff(1, 2), 'contracts')).not.toBe(first)
  later(29)
  expect(await sign(staff(1, 2), 'metering')).toBe(first)
  later(1)
  expect(await sign(staff(1, 2), 'metering')).not.toBe(first)
})

test('the system never leaves its process', () => {
  expect(() => onOneClock().sign(systemViewer, 'metering')).toThrow('never signed')
})

test('a shared secret is no key', async () => {
  const secret = JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' })
  await expect(createTokenSigner(secret)(ana, 'metering')).rejects.toThrow('not a shared secret')
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  await expect(createTokenSigner(JSON.stringify(rsa))(ana, 'metering')).rejects.toThrow()
})

test.each([undefined, '', 'Basic abc', 'Bearer', 'Bearer a b', 42, ['Bearer x']])(
  'nobody stands behind the authorization %j',
  async (authorization) => {
    const { verify } = onOneClock()
    expect(await readBearer(verify, authorization, readableLog().log)).toBeUndefined()
  },
)

test('why a token was refused is told to the log, without the token', async () => {
  const { sign, verify } = onOneClock()
  const token = await sign(ana, 'contracts')
  const { log, lines } = readableLog()
  expect(await readBearer(verify, `Bearer ${token}`, log)).toBeUndefined()
  expect(lines()).toMatchObject([{ level: 'debug', msg: 'a caller was turned away' }])
  expect(JSON.stringify(lines())).not.toContain(token)
})
