/** What is wrong with a file, for the person who brought it: in Spanish. */
export interface FileMistake {
  /** `línea 7, columna Abono` or `línea 31, elemento Ntry/Amt`. */
  readonly where: string
  readonly what: string
  readonly mend: string
}

/** A file that was taken, or everything that stands against it: at most {@link mistakesTold}. */
export type FileRead<Taken> =
  | { readonly kind: 'read'; readonly statements: readonly Taken[] }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly FileMistake[] }

/** A file with the same mistake on every line is understood after so many. */
const mistakesTold = 50

/** Bytes of the largest file that is read: some 60,000 movements of CAMT.053. */
export const largestFile = 16_777_216

/** Movements of the longest file. */
export const mostLines = 100_000

/** Collects mistakes while a file is read to its end. */
export interface Complaints {
  add(where: string, what: string, mend: string): void
  readonly isFull: boolean
  /** The statements if nothing was wrong. */
  conclude<Taken>(statements: readonly Taken[]): FileRead<Taken>
}

/** No mistake yet. */
export function complaints(): Complaints {
  const mistakes: FileMistake[] = []
  return {
    get isFull() {
      return mistakes.length >= mistakesTold
    },
    add(where, what, mend) {
      if (mistakes.length < mistakesTold) mistakes.push({ where, what, mend })
    },
    conclude: (statements) =>
      mistakes.length === 0 ? { kind: 'read', statements } : { kind: 'mistaken', mistakes },
  }
}
