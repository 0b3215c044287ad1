import { createSign, generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDigestKeys } from './digest-keys.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = ({ publicKey }: ReturnType<typeof pair>) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString()
const [old, young] = [pair(), pair()]
const rawBody = Buffer.from('{"type":"order.paid"}')
const signedBy = ({ privateKey }: ReturnType<typeof pair>) => ({
  rawBody,
  headers: { digest: createSign('RSA-SHA256').update(rawBody).sign(privateKey, 'base64') },
})
const soon = () => AbortSignal.timeout(1_000)

test.each([0, -3_600_000, 3_600_000])(
  'while a key is replaced, messages of both count; a clock that is put %i ms on changes nothing',
  async (put) => {
    let keys = [pem(old)]
    let asked = 0
    const verify = createDigestKeys(async () => {
      asked += 1
      return keys
    })
    expect(await verify(signedBy(old), soon())).toBe('genuine')
    keys = [pem(old), pem(young)]
    // Whoever forges does not make us ask each time.
    expect(await verify(signedBy(young), soon())).toBe('forged')
    expect(asked).toBe(1)
    vi.advanceTimersByTime(31_000)
    vi.setSystemTime(Date.now() + put)
    expect(await verify(signedBy(young), soon())).toBe('genuine')
    expect(await verify(signedBy(old), soon())).toBe('genuine')
    keys = [pem(young)]
    vi.advanceTimersByTime(601_000)
    expect(await verify(signedBy(old), soon())).toBe('forged')
  },
)
