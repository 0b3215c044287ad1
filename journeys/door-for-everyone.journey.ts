import { expect, test } from '@playwright/test'
import { breachesOf } from './system/breaches.ts'
import { runningSystem } from './system/place.ts'
import { people } from './system/sign-in.ts'

const { origin } = runningSystem()

test('somebody without a mouse comes to the second step by Tab and Enter alone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${origin}/auth/sign-in?return=/`)
  const tabTo = async (field: string) => {
    const focused = () => page.evaluate<string>('document.activeElement.id')
    for (let presses = 0; (await focused()) !== field; presses += 1) {
      expect(presses, `Tab leads to ${field}`).toBeLessThan(10)
      await page.keyboard.press('Tab')
    }
  }
  await tabTo('email')
  await page.keyboard.type(people.officeCentro)
  await tabTo('password')
  await page.keyboard.type('no es esta')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await tabTo('password')
  await page.keyboard.type('agua-clara-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Escribe el código' })).toBeVisible()
  expect(await breachesOf(page)).toEqual([])
  await tabTo('code')
  await page.keyboard.type('no es')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Ese código no es')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await breachesOf(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})
