/** Reads a batch bit by bit: lowest bit of every byte first. Throws a RangeError at the end. */
export interface BitReader {
  flag(): boolean
  /** A number of so many bits; its highest, perhaps partial, byte comes first. */
  number(bits: number): number
  /** The length of what follows, by one of the three codes of the format. */
  length(code: number): number
}

/** Lengths from here on stand for a whole value instead of a difference. */
export const wholeValue = 15

/** Canonical words of each code as text of bits, by the length that they mean. */
const codes: readonly ReadonlyMap<string, number>[] = [
  [
    '00 01 11 101 1001 10001 100001 1000001 10000001 1000000000 10000000010 10000000011 10000000100 10000000101 10000000110 10000000111',
  ],
  [
    '1101111 11010 1100 011 111 10 00 010 110110 110111011 110111001 1101110101 1101110100 1101110000 11011100011 11011100010',
  ],
  [
    '1001 101 00 01 11 10001 100001 1000001 10000001 1000000000 10000000010 10000000011 10000000100 10000000101 10000000110 10000000111',
  ],
].map(([words = '']) => new Map(words.split(' ').map((word, length) => [word, length])))
const longestWord = 11

export function bitReader(bytes: Buffer): BitReader {
  let position = 0
  const flag = () => ((bytes.readUInt8(position >> 3) >> (position++ & 7)) & 1) === 1
  const number = (bits: number) => {
    let value = 0
    for (let left = bits; left > 0; ) {
      const size = left % 8 || 8
      let part = 0
      for (let bit = 0; bit < size; bit++) if (flag()) part += 2 ** bit
      value = value * 256 + part
      left -= size
    }
    return value
  }
  const length = (code: number) => {
    let word = ''
    while (word.length < longestWord) {
      word += flag() ? '1' : '0'
      const meant = codes[code]?.get(word)
      if (meant !== undefined) return meant
    }
    throw new RangeError('no word of this code')
  }
  return { flag, number, length }
}
