import type { Modules } from '../code-modules.ts'

/** What a voucher or a receipt says, for a picture of it. */
export interface SheetDrawing {
  /** Of the file, without its ending. */
  readonly name: string
  readonly letterhead: string
  readonly title: string
  readonly amount: string
  /** Under the amount, in strong letters. */
  readonly strong: readonly string[]
  readonly rows: readonly { readonly name: string; readonly value: string; readonly isLarge?: true }[]
  readonly code: { readonly kind: 'line' | 'square'; readonly modules: Modules } | null
  readonly steps: readonly string[]
  /** It is paid: a mark says so. */
  readonly isPaid: boolean
}

const width = 1080
const margin = 72
const inner = width - 2 * margin
/** Always of the day: it is shown at a till, and printed. */
const colours = {
  paper: '#ffffff',
  ink: '#11242b',
  muted: '#4a5d64',
  line: '#d8d5cb',
  water: '#006b86',
  ok: '#256b3b',
}
const family = '"Source Sans 3", "Fallback Arial", sans-serif'

type Ink = (y: number) => number

/** Lines of a text that fit in a width. */
function wrapped(context: CanvasRenderingContext2D, text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && context.measureText(longer).width > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function textInk(
  context: CanvasRenderingContext2D,
  text: string,
  size: number,
  own: { weight?: number; colour?: string; gap?: number } = {},
): Ink {
  const { weight = 400, colour = colours.ink, gap = 0 } = own
  return (y) => {
    context.font = `${weight} ${size}px ${family}`
    context.fillStyle = colour
    context.textBaseline = 'top'
    let at = y
    for (const line of wrapped(context, text, inner)) {
      context.fillText(line, margin, at)
      at += size * 1.3
    }
    return at + gap
  }
}

function codeInk(
  context: CanvasRenderingContext2D,
  { kind, modules }: NonNullable<SheetDrawing['code']>,
): Ink {
  const columns = modules[0]?.length ?? 0
  // Whole pixels for a module: a till reads no blurred bars.
  const module = Math.max(1, Math.floor((kind === 'line' ? inner : 560) / Math.max(1, columns)))
  const height = kind === 'line' ? 240 : module
  return (y) => {
    context.fillStyle = '#000000'
    const left = Math.round((width - columns * module) / 2)
    for (const [row, cells] of modules.entries()) {
      for (const [column, isDark] of cells.entries()) {
        if (isDark) context.fillRect(left + column * module, y + row * height, module, height)
      }
    }
    return y + modules.length * height + 48
  }
}

function ruleInk(context: CanvasRenderingContext2D): Ink {
  return (y) => {
    context.fillStyle = colours.line
    context.fillRect(margin, y, inner, 2)
    return y + 32
  }
}

function inksOf(context: CanvasRenderingContext2D, drawing: SheetDrawing): Ink[] {
  const { letterhead, title, amount, strong, rows, code, steps, isPaid } = drawing
  const text = (words: string, size: number, own?: Parameters<typeof textInk>[3]) =>
    textInk(context, words, size, own)
  return [
    text(letterhead, 36, { weight: 600, colour: colours.water, gap: 12 }),
    ruleInk(context),
    text(isPaid ? `✓ ${title}` : title, 52, { weight: 600, ...(isPaid ? { colour: colours.ok } : {}) }),
    text(amount, 104, { weight: 600, gap: 8 }),
    ...strong.map((line) => text(line, 38, { weight: 600 })),
    (y) => y + 36,
    ...(code === null || code.modules.length === 0 ? [] : [codeInk(context, code)]),
    ...rows.flatMap(({ name, value, isLarge }) => [
      text(name, 32, { colour: colours.muted }),
      text(value, isLarge ? 54 : 40, { weight: 600, gap: 20 }),
    ]),
    ...(steps.length === 0 ? [] : [ruleInk(context)]),
    ...steps.map((step, index) => text(`${index + 1}. ${step}`, 34, { gap: 10 })),
  ]
}

/** Paints all of it from the top, and answers where it ends. */
function paint(context: CanvasRenderingContext2D, drawing: SheetDrawing): number {
  return inksOf(context, drawing).reduce((y, ink) => ink(y), margin)
}

/** A crisp picture of a sheet, white by night too. Null where the browser paints none. */
export async function paintedSheet(drawing: SheetDrawing): Promise<File | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = 10
  const trial = canvas.getContext('2d')
  if (trial === null) return null
  // What is painted before the letters are there is painted in others. A phone without Arial has no face to fall back on:
  // that is no reason to paint nothing.
  await Promise.allSettled([
    document.fonts.load(`400 32px ${family}`),
    document.fonts.load(`600 32px ${family}`),
  ])
  canvas.height = Math.ceil(paint(trial, drawing)) + margin
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = colours.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  paint(context, drawing)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob && new File([blob], `${drawing.name}.png`, { type: 'image/png' })
}
