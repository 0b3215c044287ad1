/**
 * What somebody typed of their bill, as it is compared: an amount as pesos with two places (`$1,226.2` is `1226.20`), a serial
 * number without spaces and dashes, in capitals.
 */
export function checkedText(typed: string): string {
  const bare = typed
    .trim()
    .toUpperCase()
    .replaceAll(/[\s$,-]/g, '')
  const amount = /^(\d{1,9})(?:\.(\d{1,2}))?(?:MXN|PESOS)?$/.exec(bare)
  // A number without a point may be either: it stays as it was typed, and an amount of whole pesos is told with its point.
  if (amount === null || amount[2] === undefined) return bare
  return `${amount[1]}.${amount[2].padEnd(2, '0')}`
}
