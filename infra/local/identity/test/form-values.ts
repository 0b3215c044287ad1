import type { Page } from './cookie-browser.ts'

/** What a page's form brings back by itself; throws when there is no such field. */
export function hiddenValue({ text, url }: Page, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1]
  if (value === undefined) throw new Error(`${url} shows no form with ${name}:\n${text}`)
  return value
}
