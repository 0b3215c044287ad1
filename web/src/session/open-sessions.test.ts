import { afterEach, expect, test, vi } from 'vitest'
import { endOtherSessions, endSession, openSessions } from './open-sessions.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

function gateway(answer: unknown, status = 200) {
  const asked: { path: string; method: string; csrf: string | null; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const csrf = new Headers(init.headers).get('x-aquacis-csrf')
    asked.push({ path, method: init.method ?? '', csrf, body: init.body })
    return new Response(JSON.stringify(answer), { status })
  })
  return asked
}

const phone = { id: 'a', device: 'Chrome · Android', seenAt: '2026-11-20T10:00:00.000Z', isThis: false }

test('this device stands first, and what is not a session is left out', async () => {
  gateway({ sessions: [phone, { id: 7 }, { ...phone, id: 'b', isThis: true }] })
  expect((await openSessions()).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('ends one, or all others, as a page of the app', async () => {
  const asked = gateway({ ended: 1 })
  await endSession('a')
  await endOtherSessions()
  expect(asked).toEqual([
    { path: '/auth/sessions/end', method: 'POST', csrf: '1', body: '{"id":"a"}' },
    { path: '/auth/sessions/end-others', method: 'POST', csrf: '1', body: '{}' },
  ])
})

test('an answer that is a refusal is no answer', async () => {
  gateway({ errors: [] }, 401)
  await expect(openSessions()).rejects.toThrow('answered 401')
})

test('the demonstration home is open here alone, and asks nobody', async () => {
  sessionStorage.setItem('aquacis.demonstration', 'casa')
  const asked = gateway({})
  expect(await openSessions()).toMatchObject([{ isThis: true }])
  expect(asked).toEqual([])
})
