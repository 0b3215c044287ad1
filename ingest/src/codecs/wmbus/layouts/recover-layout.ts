import { crcRegister } from '../check/crc.ts'

/** A header and the bytes of its data. */
type Piece = readonly [header: Buffer, length: number]

function pieces(...headers: readonly (readonly [string, number])[]): readonly Piece[] {
  return headers.map(([header, length]) => [Buffer.from(header, 'hex'), length])
}

/** How often a group of headers may give a piece: at most that many, each header at most once. */
interface Group {
  readonly most: number
  readonly pieces: readonly Piece[]
}

const unreadHours = pieces(['06FF1B', 6])

// The order in which Kamstrup's water meters line up their records, seen in every layout of theirs that is known:
// status, register, key-date register and date, flows, water and then ambient temperatures.
const groups: readonly Group[] = [
  { most: 1, pieces: pieces(['02FF20', 2], ['04FF23', 4]) },
  { most: 1, pieces: pieces(['0413', 4]) },
  { most: 1, pieces: pieces(['4413', 4]) },
  { most: 1, pieces: pieces(['426C', 2]) },
  { most: 1, pieces: pieces(['04933C', 4]) },
  { most: 1, pieces: pieces(['023B', 2]) },
  { most: 1, pieces: pieces(['523B', 2]) },
  { most: 1, pieces: pieces(['623B', 2]) },
  { most: 1, pieces: pieces(['92013B', 2]) },
  { most: 1, pieces: pieces(['A2013B', 2]) },
  { most: 1, pieces: unreadHours },
  { most: 2, pieces: pieces(['615B', 1], ['515B', 1], ['A1015B', 1], ['91015B', 1]) },
  {
    most: 3,
    pieces: pieces(['6167', 1], ['5167', 1], ['A10167', 1], ['910167', 1], ['8101E7FF0F', 1]),
  },
  { most: 1, pieces: unreadHours },
]
const mostSteps = 2_000_000

/** Most bytes that the groups from each one on can give. */
const room = groups.map((_, from) =>
  groups
    .slice(from)
    .reduce((sum, { most, pieces }) => sum + most * Math.max(...pieces.map(([, length]) => length)), 0),
)

/**
 * The layout of a compact frame that no full frame has taught, from the headers that Kamstrup's water meters use:
 * tried one by one until both the layout's signature and the CRC of the full frame fit, 32 bits that leave chance
 * no room. Status and register stand at the same place in all of them. Bounded; `undefined` when none fits.
 */
export function recoverLayout(signature: number, fullCrc: number, data: Buffer): Uint8Array | undefined {
  let steps = 0
  const chosen: Buffer[] = []
  const search = (group: number, left: number, position: number, headers: number, full: number): boolean => {
    if (position === data.length && (headers ^ 0xffff) === signature && (full ^ 0xffff) === fullCrc)
      return true
    const here = groups[group]
    if (here === undefined || position >= data.length || data.length - position > (room[group] ?? 0))
      return false
    if (left > 0) {
      for (const [header, length] of here.pieces) {
        if (position + length > data.length || chosen.includes(header) || ++steps > mostSteps) continue
        chosen.push(header)
        const nextHeaders = crcRegister(header, 0, header.length, headers)
        const behindHeader = crcRegister(header, 0, header.length, full)
        const nextFull = crcRegister(data, position, position + length, behindHeader)
        if (search(group, left - 1, position + length, nextHeaders, nextFull)) return true
        chosen.pop()
      }
    }
    return search(group + 1, groups[group + 1]?.most ?? 0, position, headers, full)
  }
  return search(0, groups[0]?.most ?? 0, 0, 0, 0) ? Buffer.concat(chosen) : undefined
}
