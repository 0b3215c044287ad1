import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  localStorage.clear()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

async function appOf(kind: 'anonymous' | 'resident') {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ kind, name: 'Ana' })))
  const { askSession, openSession, session } = await import('../session/session.ts')
  const { createCitizenRouter, followSession } = await import('./router.ts')
  await openSession()
  const router = createCitizenRouter()
  return { router, askSession, session, follow: () => followSession(router) }
}

test('leads whoever is not signed in to the door, and remembers where they wanted to go', async () => {
  const { router } = await appOf('anonymous')
  await router.push('/consumo?por=dia&mes=2026-10')
  expect(router.currentRoute.value).toMatchObject({
    path: '/entrar',
    query: { volver: '/consumo?por=dia&mes=2026-10' },
  })
})

test('leads whoever is signed in past the door', async () => {
  const { router } = await appOf('resident')
  await router.push('/entrar')
  expect(router.currentRoute.value.path).toBe('/')
})

test('keeps the contract in view from page to page', async () => {
  const { router } = await appOf('resident')
  await router.push('/?contrato=442774')
  await router.push('/consumo')
  expect(router.currentRoute.value).toMatchObject({ path: '/consumo', query: { contrato: '442774' } })
})

test('an address that is none leads home', async () => {
  const { router } = await appOf('resident')
  await router.push('/nada/2019')
  expect(router.currentRoute.value.path).toBe('/')
})

test('leads back to the door, with the reason, when the session has ended', async () => {
  const { router, askSession, follow } = await appOf('resident')
  await router.push('/consumo')
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ kind: 'anonymous' })))
  await askSession()
  follow()
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/entrar'))
  expect(router.currentRoute.value.query).toEqual({ volver: '/consumo', motivo: 'sesion' })
})
