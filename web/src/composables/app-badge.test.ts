import { afterEach, expect, test, vi } from 'vitest'
import { showUnread } from './app-badge.ts'

afterEach(() => vi.unstubAllGlobals())

test('the icon bears the number of unread notices, and none where there is none', async () => {
  const icon = { setAppBadge: vi.fn(async () => {}), clearAppBadge: vi.fn(async () => {}) }
  vi.stubGlobal('navigator', icon)
  await showUnread(3)
  expect(icon.setAppBadge).toHaveBeenCalledExactlyOnceWith(3)
  await showUnread(0)
  expect(icon.clearAppBadge).toHaveBeenCalledOnce()
})

test('where icons bear no number, or the app has none, nothing happens', async () => {
  vi.stubGlobal('navigator', {})
  await expect(showUnread(1)).resolves.toBeUndefined()
  vi.stubGlobal('navigator', { setAppBadge: async () => Promise.reject(new Error('not installed')) })
  await expect(showUnread(1)).resolves.toBeUndefined()
})
