/** A whole number as somebody types it, `1,200`, `1 200` and `$1,200` too; null where it is none. */
export function wholeNumber(text: string): number | null {
  const digits = text.replaceAll(/[$,\s\u00a0]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
