/** A header and the bytes of its data. */
export interface Piece {
  readonly header: Buffer
  readonly length: number
}

/** What may stand at one place of a layout: any one of these, often nothing. */
export type Place = readonly (readonly Piece[])[]

const nothing: readonly Piece[] = []
/** Bytes of data by the DIF's low half, as far as these meters use it (EN 13757-3 table 4). */
const lengths: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 6: 6 }

function piece(text: string): Piece {
  const header = Buffer.from(text, 'hex')
  return { header, length: lengths[(header[0] ?? 0) & 0x0f] ?? 0 }
}

function piecesOf(headers: string): readonly Piece[] {
  return headers.split(' ').map(piece)
}

/** One of them, or nothing. */
function maybe(...alternatives: readonly (readonly Piece[] | string)[]): Place {
  return [...alternatives.map((each) => (typeof each === 'string' ? piecesOf(each) : each)), nothing]
}

/** At most so many of them, in any order. */
function some(most: number, headers: string): Place {
  const all = piecesOf(headers)
  const orders: (readonly Piece[])[] = [nothing]
  for (let at = 0; at < orders.length; at++) {
    const order = orders[at] ?? nothing
    if (order.length === most) continue
    for (const next of all) if (!order.includes(next)) orders.push([...order, next])
  }
  return orders
}

// One object: a layout has it at one of its two places, never at both.
const unreadHours = maybe(piecesOf('06FF1B'))

/**
 * The order in which Kamstrup's water meters line up their records, seen in every layout of theirs that is known:
 * status, register, key-date register and date, flows, water and then ambient temperatures.
 */
const water: readonly Place[] = [
  [piecesOf('02FF20'), piecesOf('04FF23')],
  [piecesOf('0413')],
  maybe('4413'),
  maybe('426C'),
  maybe('04933C'),
  maybe('023B'),
  maybe('523B'),
  maybe('623B'),
  maybe('92013B'),
  maybe('A2013B'),
  unreadHours,
  some(2, '615B 515B A1015B 91015B'),
  some(3, '6167 5167 A10167 910167 8101E7FF0F'),
  unreadHours,
]

/**
 * The same of its heat meters, for one unit of energy and one of volume: energy, volume and what weighs it with the
 * temperatures, flow, power, temperatures, status, hours, peaks, date, and energy and volume at the key date.
 */
function heat(energy: string, volume: string): readonly Place[] {
  const weighed = '04FF07 04FF08'
  return [
    [piecesOf(`04${energy}`)],
    maybe(`${weighed} 04${volume}`, `04${volume} ${weighed}`, `04${volume}`),
    maybe('043B', '023B'),
    maybe('042D'),
    maybe('0259 025D', '0259 025D 0261'),
    maybe('042D', '142D', '042D 142D'),
    maybe('023B', '043B', '043B 143B'),
    [piecesOf('04FF22'), piecesOf('02FF22')],
    maybe('0422'),
    maybe('143B'),
    maybe('142D'),
    maybe('026C', '046D'),
    maybe(`44${energy} 426C`, `44${energy} 44${volume} 426C`),
  ]
}

const energies = ['05', '06', '07', '0E', '0F', 'FB00']
const volumes = ['13', '14', '15', '16']

/** Every order that is tried. */
export const kamstrupOrders: readonly (readonly Place[])[] = [
  water,
  ...energies.flatMap((energy) => volumes.map((volume) => heat(energy, volume))),
]
