/** Thrown by the quick way at what only the complete way can answer. No Error: nobody reads where it came from. */
const unusual = Symbol('an answer that takes the complete way')

/** For a value that is missing or wrong. */
export function takeCompleteWay(): never {
  throw unusual
}

/** What was taken the quick way; undefined when the answer is unusual. */
export function unlessUnusual<T>(take: () => T): T | undefined {
  try {
    return take()
  } catch (thrown) {
    if (thrown === unusual) return undefined
    throw thrown
  }
}
