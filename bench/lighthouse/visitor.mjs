import { openBrowser } from './open-browser.mjs'

/** Who looks at the pages: how a path becomes their address, and what their browser brings along. */

/** Somebody in the demonstration home. */
export function demonstrationVisitor() {
  return {
    name: 'demonstration home',
    addressOf: (path) => (path === '/entrar' ? path : `${path}?demo`),
    cookies: [],
  }
}

/** Somebody who has signed in by the form of the identity provider. Of what they saw before their device keeps nothing. */
export async function signedInVisitor(origin, email, password) {
  const opened = await openBrowser()
  try {
    const page = await opened.browser.newPage()
    await page.goto(new URL('/auth/sign-in?return=/', origin).href)
    await page.type('input[type=email]', email)
    await page.type('input[type=password]', password)
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'load' }),
      page.click('form:has(input[type=password]) button[type=submit], form:has(input[type=password]) button'),
    ])
    if (new URL(page.url()).origin !== new URL(origin).origin) {
      throw new Error(`${email} was not let in: ${page.url()}`)
    }
    const cookies = await opened.browser.cookies()
    return {
      name: email,
      addressOf: (path) => path,
      cookies: cookies.filter(({ domain }) => domain === new URL(origin).hostname),
    }
  } finally {
    await opened.close()
  }
}

/** Address of the first thing that the list at `path` leads to; null where it is empty. */
export async function firstBelow(visitor, origin, path) {
  const opened = await openBrowser()
  try {
    await opened.browser.setCookie(...visitor.cookies)
    const page = await opened.browser.newPage()
    await page.goto(new URL(visitor.addressOf(path), origin).href)
    const link = await page
      .waitForSelector(`main a[href^="${path}/"]`, { timeout: 10_000 })
      .catch(() => null)
    return link === null ? null : await link.evaluate((element) => new URL(element.href).pathname)
  } finally {
    await opened.close()
  }
}
