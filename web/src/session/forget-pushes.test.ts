import { afterEach, expect, test, vi } from 'vitest'
import { forgetPushes } from './forget-pushes.ts'

afterEach(() => vi.unstubAllGlobals())

function browserWith(unsubscribe: () => Promise<boolean>) {
  const shown = { close: vi.fn() }
  const clearAppBadge = vi.fn(async () => {})
  const registration = {
    pushManager: { getSubscription: async () => ({ unsubscribe }) },
    getNotifications: async () => [shown],
  }
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration }, clearAppBadge })
  return { shown, clearAppBadge }
}

test('whoever signs out is told nothing more, and nothing of theirs stays on the screen', async () => {
  const unsubscribe = vi.fn(async () => true)
  const { shown, clearAppBadge } = browserWith(unsubscribe)
  await forgetPushes()
  expect(unsubscribe).toHaveBeenCalledOnce()
  expect(shown.close).toHaveBeenCalledOnce()
  expect(clearAppBadge).toHaveBeenCalledOnce()
})

test('signing out does not fail because the push service is out of reach', async () => {
  browserWith(async () => Promise.reject(new Error('no network')))
  await expect(forgetPushes()).resolves.toBeUndefined()
  vi.stubGlobal('navigator', {})
  await expect(forgetPushes()).resolves.toBeUndefined()
})
