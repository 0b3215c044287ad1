import { expect, test } from 'vitest'
import css from './tokens.css?raw'

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

function colour(scheme: string, token: string): number[] {
  const [, hex = ''] = new RegExp(`--${token}: #([0-9a-f]{6})`).exec(scheme) ?? []
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(scheme: string, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((token) => luminance(colour(scheme, token)))
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const texts = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['water', 'paper'],
  ['water', 'surface'],
  ['paper', 'water'],
  ['paper', 'water-pressed'],
  ['ink', 'water-soft'],
  ['ink', 'sun-soft'],
  ['ink', 'danger-soft'],
  ['ink', 'ok-soft'],
  ['danger', 'paper'],
  ['danger', 'surface'],
  ['danger', 'danger-soft'],
  ['ok', 'paper'],
  ['ok', 'surface'],
  ['sun', 'paper'],
  ['ink', 'heat-0'],
  ['ink', 'heat-1'],
  ['ink', 'heat-2'],
  ['ink', 'heat-3'],
  ['paper', 'heat-4'],
] as const

test.each(texts)('%s on %s can be read, by day and by night', (text, ground) => {
  expect(contrast(light, text, ground)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark, text, ground)).toBeGreaterThanOrEqual(4.5)
})

test('the edge of a control can be seen, by day and by night', () => {
  expect(contrast(light, 'control-line', 'paper')).toBeGreaterThanOrEqual(3)
  expect(contrast(dark, 'control-line', 'paper')).toBeGreaterThanOrEqual(3)
})
