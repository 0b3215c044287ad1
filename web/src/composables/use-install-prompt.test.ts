import { expect, test, vi } from 'vitest'
import { keepInstallOffer, useInstallPrompt } from './use-install-prompt.ts'

test('keeps the offer of the browser until somebody asks for it', async () => {
  keepInstallOffer()
  const { way, install } = useInstallPrompt()
  expect(way.value).toBe('browser-menu')

  const prompt = vi.fn(() => Promise.resolve({ outcome: 'accepted' }))
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  window.dispatchEvent(offer)
  expect(offer.defaultPrevented).toBe(true)
  expect(way.value).toBe('prompt')

  await install()
  expect(prompt).toHaveBeenCalledOnce()
  window.dispatchEvent(new Event('appinstalled'))
  expect(way.value).toBe('installed')
})
