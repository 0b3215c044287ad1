import lighthouse from 'lighthouse'
import { openBrowser } from './open-browser.mjs'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const timings = {
  fcpMs: 'first-contentful-paint',
  lcpMs: 'largest-contentful-paint',
  speedIndexMs: 'speed-index',
  tbtMs: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** What keeps a category from a hundred, in Lighthouse's words. */
function shortfalls({ categories: scored, audits }) {
  return categories
    .filter((category) => category !== 'performance')
    .flatMap((category) => scored[category].auditRefs)
    .map(({ id, weight }) => ({ weight, audit: audits[id] }))
    .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 1)
    .map(({ audit }) => audit.title)
}

/** One mobile run in a browser of its own; answers with all that Lighthouse reports. */
async function runOnce(url, cookies) {
  const opened = await openBrowser()
  try {
    if (cookies.length > 0) await opened.browser.setCookie(...cookies)
    const page = await opened.browser.newPage()
    const flags = { output: 'json', logLevel: 'error', onlyCategories: categories }
    const { lhr } = await lighthouse(url, flags, undefined, page)
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
    return lhr
  } finally {
    await opened.close()
  }
}

/**
 * The medians of so many runs: scores of 0 to 100, times in ms, bytes of everything that was loaded; and in `reports`
 * what Lighthouse said in each.
 */
export async function measurePage(url, cookies, rounds) {
  const reports = []
  for (let round = 0; round < rounds; round += 1) reports.push(await runOnce(url, cookies))
  const score = (category) => reports.map((lhr) => Math.round(lhr.categories[category].score * 100))
  const seen = (audit) =>
    Math.round(median(reports.map((lhr) => lhr.audits[audit].numericValue)) * 1_000) / 1_000
  return {
    scores: Object.fromEntries(categories.map((category) => [category, median(score(category))])),
    performanceOfEach: score('performance').join(' '),
    ...Object.fromEntries(Object.entries(timings).map(([name, audit]) => [name, seen(audit)])),
    shortfalls: [...new Set(reports.flatMap(shortfalls))],
    reports,
  }
}
