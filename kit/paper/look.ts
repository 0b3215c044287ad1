/** Letter, in points, and what the page keeps free around. */
export const page = { width: 612, height: 792, left: 40, right: 572, top: 30, bottom: 770 } as const

/** The light set of the product's colours; a bill is printed on white, so paper is left to the printer. */
export const colour = {
  ink: '#11242B',
  muted: '#4A5D64',
  line: '#D8D5CB',
  water: '#006B86',
  waterSoft: '#CFE6EC',
  sunSoft: '#FBE7D3',
  dangerSoft: '#F9DEDB',
  okSoft: '#DCEFE0',
  sun: '#9A4A00',
  danger: '#A9201A',
  ok: '#256B3B',
} as const

export type Weight = 'regular' | 'semibold'

/** How a line of text looks; sizes in points. */
export interface Style {
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

function style(size: number, weight: Weight = 'regular', ink: string = colour.ink): Style {
  return { size, weight, colour: ink }
}

export const styles = {
  title: style(16, 'semibold'),
  heading: style(11, 'semibold', colour.water),
  amount: style(44, 'semibold'),
  word: style(30, 'semibold'),
  volume: style(28, 'semibold'),
  lead: style(11, 'semibold'),
  text: style(9),
  strong: style(9, 'semibold'),
  small: style(7.5, 'semibold'),
  muted: style(8.5, 'regular', colour.muted),
  label: style(7.5, 'regular', colour.muted),
  axis: style(7, 'regular', colour.muted),
  axisNow: style(7, 'semibold'),
  reference: style(12, 'semibold'),
  fiscal: style(6.2),
  fiscalStrong: style(7, 'semibold'),
  seal: style(5, 'regular', colour.muted),
} as const

/** Whether letters of a size are kerned. Small print is not: nobody sees it there, and it doubles what the page weighs. */
export function isKerned(size: number): boolean {
  return size >= 7
}

/** Distance of baselines for text of a style: close for one page, closer in the small print, which is copied rather than read. */
export function leading({ size }: Style): number {
  return size * (isKerned(size) ? 1.28 : 1.16)
}
