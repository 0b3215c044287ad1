import { expect, test, vi } from 'vitest'
import { openPage } from './open-page.ts'

const origin = 'https://agua.example'

/** A window of the browser, as a service worker sees it. */
function windowAt(url: string, navigable = true) {
  const client = {
    url,
    focus: vi.fn(() => Promise.resolve(client)),
    navigate: vi.fn(() => (navigable ? Promise.resolve(client) : Promise.reject(new TypeError('not ours')))),
  }
  return client
}

async function tap(...windows: ReturnType<typeof windowAt>[]) {
  const openWindow = vi.fn(() => Promise.resolve(null))
  const clients = { matchAll: () => Promise.resolve(windows), openWindow } as unknown as Clients
  await openPage(clients, origin, '/alertas/1')
  return openWindow
}

test('with the app closed, the page opens in a window of its own', async () => {
  expect(await tap()).toHaveBeenCalledExactlyOnceWith('https://agua.example/alertas/1')
})

test('a window of the app is led to the page and comes to the front', async () => {
  const open = windowAt(`${origin}/consumo`)
  expect(await tap(open)).not.toHaveBeenCalled()
  expect(open.navigate).toHaveBeenCalledExactlyOnceWith('https://agua.example/alertas/1')
  expect(open.focus).toHaveBeenCalledOnce()
})

test('a window that shows the page already only comes to the front', async () => {
  const [other, there] = [windowAt(`${origin}/`), windowAt(`${origin}/alertas/1`)]
  expect(await tap(other, there)).not.toHaveBeenCalled()
  expect(there.navigate).not.toHaveBeenCalled()
  expect(there.focus).toHaveBeenCalledOnce()
  expect(other.focus).not.toHaveBeenCalled()
})

test('where a window cannot be led, another is opened', async () => {
  expect(await tap(windowAt(`${origin}/`, false))).toHaveBeenCalledOnce()
})
