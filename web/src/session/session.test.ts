import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The gateway's end of the session. */
const gateway = {
  person: { kind: 'resident', name: 'Ana Robles Trejo' } as Record<string, string>,
  isThere: true,
}
const asked: string[] = []

beforeEach(() => {
  vi.resetModules()
  localStorage.clear()
  Object.assign(gateway, { person: { kind: 'resident', name: 'Ana Robles Trejo' }, isThere: true })
  asked.length = 0
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path} ${new Headers(init.headers).get('x-aquacis-csrf')}`)
    if (!gateway.isThere) throw new TypeError('Failed to fetch')
    if (path === '/auth/sign-out') gateway.person = { kind: 'anonymous' }
    return new Response(JSON.stringify(gateway.person), { status: 200 })
  })
  vi.spyOn(location, 'reload').mockImplementation(() => {})
  vi.spyOn(location, 'replace').mockImplementation(() => {})
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The page, loaded anew: module state is gone, what the device keeps is not. */
async function openPage() {
  vi.resetModules()
  const module = await import('./session.ts')
  await module.openSession()
  return { ...module, ...(await import('./sign-out.ts')) }
}

function keptFacts(): string[] {
  return Object.keys(localStorage).filter((key) => key !== 'aquacis.language')
}

test('asks the server who it is, and remembers it for the time without network', async () => {
  const first = await openPage()
  expect(first.session.value).toEqual({ kind: 'resident', name: 'Ana Robles Trejo' })

  gateway.isThere = false
  const second = await openPage()
  expect(second.session.value).toEqual({ kind: 'resident', name: 'Ana Robles Trejo' })
})

test('without network and memory nobody is signed in', async () => {
  gateway.isThere = false
  const { session } = await openPage()
  expect(session.value).toEqual({ kind: 'anonymous' })
})

test('a server that does not answer ends no session; one that says so does, and its data is forgotten', async () => {
  const { askSession, session } = await openPage()
  gateway.isThere = false
  await askSession()
  expect(session.value.kind).toBe('resident')

  Object.assign(gateway, { isThere: true, person: { kind: 'anonymous' } })
  await askSession()
  expect(session.value).toEqual({ kind: 'anonymous', because: 'expired' })
  expect(localStorage.getItem('aquacis.person')).toBeNull()
})

test('a page of somebody else’s, such as a captive portal’s, is no answer', async () => {
  const { askSession, session } = await openPage()
  gateway.person = { html: 'Bienvenido al WiFi del centro comercial' }
  await askSession()
  expect(session.value.kind).toBe('resident')
})

test('somebody else on the same device starts from an empty one', async () => {
  const { askSession } = await openPage()
  gateway.person = { kind: 'resident', name: 'Luis Ortega' }
  await askSession()
  expect(location.reload).toHaveBeenCalledOnce()
  expect(localStorage.getItem('aquacis.person')).toContain('Luis Ortega')
})

test('signing out ends the session at the gateway and forgets the person', async () => {
  const { signOut } = await openPage()
  await signOut()
  expect(asked.at(-1)).toBe('POST /auth/sign-out 1')
  expect(keptFacts()).toEqual([])
  expect(location.replace).toHaveBeenCalledWith('/entrar?motivo=salida')
})

test('a sign-out without network is made good before anything else', async () => {
  const { signOut } = await openPage()
  gateway.isThere = false
  await signOut()
  expect(localStorage.getItem('aquacis.person')).toBeNull()

  const { session: stillWithout } = await openPage()
  expect(stillWithout.value.kind).toBe('anonymous')

  asked.length = 0
  gateway.isThere = true
  const { session } = await openPage()
  expect(asked[0]).toBe('POST /auth/sign-out 1')
  expect(session.value.kind).toBe('anonymous')
})
