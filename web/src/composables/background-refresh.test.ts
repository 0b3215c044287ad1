import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onWake, refreshWhileClosed } from './background-refresh.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function look(visibility: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('looked at again after a while, the app asks anew; a glance elsewhere does not count', () => {
  const wake = vi.fn()
  const stop = onWake(60_000, wake)
  look('hidden')
  vi.setSystemTime(59_000)
  look('visible')
  expect(wake).not.toHaveBeenCalled()
  look('hidden')
  vi.setSystemTime(120_000)
  look('visible')
  expect(wake).toHaveBeenCalledTimes(1)
  stop()
  look('hidden')
  vi.setSystemTime(900_000)
  look('visible')
  expect(wake).toHaveBeenCalledTimes(1)
})

test('asks the browser to wake the app while it is closed, and bears a no', async () => {
  const register = vi.fn(() => Promise.reject(new DOMException('not installed', 'NotAllowedError')))
  const serviceWorker = { getRegistration: async () => ({ periodicSync: { register } }) }
  vi.stubGlobal('navigator', { serviceWorker })
  await refreshWhileClosed()
  expect(register).toHaveBeenCalledWith('aquacis-refresh', { minInterval: 10_800_000 })
})

test('a browser that wakes no apps is left alone', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({}) } })
  await expect(refreshWhileClosed()).resolves.toBeUndefined()
})
