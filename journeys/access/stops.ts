import type { Page } from '@playwright/test'

/** Where the tabulator key stopped, and what is wrong there; empty when all is well. */
export interface Stop {
  readonly name: string
  readonly faults: readonly string[]
}

/** More stops than any page has: who meets them is caught in a trap. */
const mostStops = 150

/**
 * Marks everything that a keyboard should reach. Of radio buttons of one name the first counts: the arrow keys go on from
 * there. What a closed disclosure or a dialogue hides is not there.
 */
const markReachable = `(() => {
  const seen = new Set()
  const modal = document.querySelector('dialog[open]')
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('[inert]') || (modal && !modal.contains(element))) continue
    if (element.type === 'radio') {
      const group = element.name
      if (seen.has(group)) continue
      seen.add(group)
      element.dataset.stop = 'radio:' + group
    } else element.dataset.stop = 'yes'
  }
})()`

/** Looks at what has the focus: whether it is seen, seen as chosen, and not under anything that floats. */
const lookAtFocus = `(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const group = element.type === 'radio' ? document.querySelector('[data-stop="radio:' + element.name + '"]') : null
  delete (group ?? element).dataset.stop
  const name = element.tagName.toLowerCase() + ' “' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) + '”'
  const faults = []
  // A control may be drawn by the label around it, or by what stands beside it.
  const drawn = [element, element.closest('label'), element.parentElement, element.nextElementSibling].filter(Boolean)
  const isMarked = drawn.some((one) => {
    const style = getComputedStyle(one)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  })
  if (!isMarked) faults.push('its focus is not shown')
  const shown = drawn.map((one) => one.getBoundingClientRect()).find(({ width, height }) => width > 1 && height > 1)
  if (shown === undefined) faults.push('it has no place')
  else if (shown.bottom <= 0 || shown.top >= innerHeight) faults.push('it is out of sight')
  else {
    const x = Math.min(Math.max(shown.left + shown.width / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(shown.top + shown.height / 2, 0), innerHeight - 1)
    const there = document.elementFromPoint(x, y)
    if (!drawn.some((one) => one.contains(there) || there?.contains(one))) faults.push('something covers it: ' + there?.outerHTML.slice(0, 100))
  }
  return { name, faults }
})()`

/** Whoever did something on the page before stands in the middle of it. What a dialogue covers takes no focus: its own beginning stays. */
const standAtBeginning = `(() => {
  document.body.tabIndex = -1
  document.body.focus({ preventScroll: true })
  document.body.removeAttribute('tabindex')
})()`

/** Walks a page with the tabulator key, from its beginning until it leaves the page; answers the stops and what was missed. */
export async function walkByKey(page: Page): Promise<{ stops: readonly Stop[]; missed: readonly string[] }> {
  await page.evaluate(standAtBeginning)
  await page.evaluate(markReachable)
  const stops: Stop[] = []
  for (let presses = 0; presses < mostStops; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | null>(lookAtFocus)
    if (stop === null) break
    stops.push(stop)
  }
  if (stops.length === mostStops)
    stops.push({ name: 'the end', faults: ['the keyboard never leaves the page'] })
  const missed = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-stop]')].map(({ outerHTML }) => outerHTML.slice(0, 120))`,
  )
  return { stops, missed }
}
