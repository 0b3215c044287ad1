import type { Browser, BrowserContext } from '@playwright/test'
import { openContext } from './phone.ts'

/** Who holds the phone: what the file calls them, how a path becomes their address, and a browser that lets them in. */
export interface Visitor {
  readonly name: string
  addressOf(path: string): string
  enter(browser: Browser): Promise<BrowserContext>
}

/** Somebody in the demonstration home, which has thirteen months of hours behind it. */
export function demonstrationVisitor(origin: string): Visitor {
  return {
    name: 'demonstration home',
    addressOf: (path) => new URL(`${path}?demo`, origin).href,
    enter: openContext,
  }
}

/** Somebody who has signed in by the form of the identity provider, anew in each browser. */
export function signedInVisitor(origin: string, email: string, password: string): Visitor {
  return {
    name: email,
    addressOf: (path) => new URL(path, origin).href,
    async enter(browser) {
      const context = await openContext(browser)
      const page = await context.newPage()
      // A page of the identity provider: the app has not been opened yet when they come back from it.
      await page.goto(new URL('/auth/sign-in?return=/', origin).href)
      await page.locator('input[type=email]').fill(email)
      await page.locator('input[type=password]').fill(password)
      await page.locator('form:has(input[type=password]) button').last().click()
      await page.waitForURL(new URL('/**', origin).href)
      await page.close()
      return context
    },
  }
}
