import type { Page } from '@playwright/test'

const look = `(() => {
  const faults = []
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide')
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.visually-hidden, svg, [aria-hidden=true]') || !element.checkVisibility()) continue
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue
    const style = getComputedStyle(element)
    // One pixel wide: meant for who listens.
    if (element.clientWidth === 1) continue
    const isCut = style.overflowX !== 'visible' && style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
    if (isCut || element.getBoundingClientRect().left < -1) faults.push(element.outerHTML.slice(0, 120))
  }
  return faults
})()`

/** Texts that are cut off, or lie where no scrolling leads; nothing when all can be read. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(look)
}
