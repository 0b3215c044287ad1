import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createCookieSealer } from './sealer.ts'

const key = randomBytes(32).toString('base64')
const schema = v.object({ who: v.string() })
const inAnHour = new Date('2026-11-20T13:00:00Z')
let now = new Date('2026-11-20T12:00:00Z')
const sealer = createCookieSealer(key, () => now)

test('opens what it sealed, until it expires', async () => {
  const sealed = await sealer.seal('session', { who: 'ana' }, inAnHour)
  expect(await sealer.open('session', schema, sealed)).toEqual({ who: 'ana' })
  now = new Date('2026-11-20T13:00:01Z')
  expect(await sealer.open('session', schema, sealed)).toBeNull()
  now = new Date('2026-11-20T12:00:00Z')
})

test('opens nothing of another purpose, another key or another shape', async () => {
  const sealed = await sealer.seal('sign-in', { who: 'ana' }, inAnHour)
  expect(await sealer.open('session', schema, sealed)).toBeNull()
  expect(await sealer.open('sign-in', v.object({ what: v.string() }), sealed)).toBeNull()
  const stranger = createCookieSealer(randomBytes(32).toString('base64'), () => now)
  expect(await stranger.open('sign-in', schema, sealed)).toBeNull()
})

test.each(['', 'x', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0.e30.'])('takes %j for no cookie', async (text) => {
  expect(await sealer.open('session', schema, text)).toBeNull()
})
