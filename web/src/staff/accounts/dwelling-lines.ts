/** A dwelling as a clerk writes it down: `442761; Depto. 3; 25`. */
export interface DwellingLine {
  readonly contractNumber: string
  readonly name: string
  readonly weight: number
}

/** What lines say, or the first that does not say a contract, a name and, if it likes, a whole weight. */
export function readDwellingLines(text: string): readonly DwellingLine[] | { readonly wrong: string } {
  const lines: DwellingLine[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const [contractNumber = '', name = '', weight = '1', ...more] = line.split(';').map((each) => each.trim())
    const isWhole = /^[1-9]\d{0,6}$/.test(weight)
    if (contractNumber === '' || name === '' || !isWhole || more.length > 0) return { wrong: line }
    lines.push({ contractNumber, name, weight: Number(weight) })
  }
  return lines
}

/** The lines of dwellings that are known. */
export function writeDwellingLines(dwellings: readonly DwellingLine[]): string {
  return dwellings
    .map(({ contractNumber, name, weight }) => `${contractNumber}; ${name}; ${weight}`)
    .join('\n')
}
