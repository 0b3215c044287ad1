/** Thrown by the quick way at what only the complete way can answer. No Error: nobody reads where it came from. */
const unusual = Symbol('an answer that takes the complete way')

/** For a value that is missing or wrong. */
export function takeCompleteWay(): never {
  throw unusual
}

/** The text, or null when the answer is unusual. */
export function textUnlessUnusual(write: () => string): string | null {
  try {
    return write()
  } catch (thrown) {
    if (thrown === unusual) return null
    throw thrown
  }
}
