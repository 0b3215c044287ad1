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

/** Address of the first thing that the list at `path` leads to, other than `pages`; null where it is empty. */
export async function firstBelow(visitor, origin, path, pages) {
  const opened = await openBrowser()
  try {
    await opened.browser.setCookie(...visitor.cookies)
    const page = await opened.browser.newPage()
    await page.goto(new URL(visitor.addressOf(path), origin).href)
    const found = await page
      .waitForFunction(
        (below, known) => {
          const paths = [...document.querySelectorAll('main a')].map(({ pathname }) => pathname)
          return paths.find((one) => one.startsWith(below) && !known.includes(one))
        },
        { timeout: 10_000 },
        `${path}/`,
        pages,
      )
      .catch(() => null)
    return found === null ? null : await found.jsonValue()
  } finally {
    await opened.close()
  }
}
