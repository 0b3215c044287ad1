/** More particular first: Edge and Samsung's browser call themselves Chrome too, and all of them Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * What somebody's browser is, in words by which they know it again: `Chrome · Android`. Empty when the user agent tells
 * nothing; no version, so that it stays the same from one update to the next.
 */
export function deviceWords(userAgent: string | undefined): string {
  if (userAgent === undefined) return ''
  const named = [browsers, systems].map((known) => known.find(([form]) => form.test(userAgent))?.[1])
  return named.filter((word) => word !== undefined).join(' · ')
}
