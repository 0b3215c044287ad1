/** Up to here looking at each character is quicker than `JSON.stringify`. */
const short = 40

/** A string as JSON text. */
function quoted(text: string): string {
  if (text.length > short) return JSON.stringify(text)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // What has to be escaped: control characters, the quote, the backslash, and halves of surrogate pairs.
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff)) {
      return JSON.stringify(text)
    }
  }
  return `"${text}"`
}

/** A value that came out of JSON as JSON text; undefined is null. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  return value === undefined ? 'null' : JSON.stringify(value)
}
