/** A server said what is not HTTP/1.1, or more than is taken: nothing that comes on this connection can be trusted. */
export class BrokenResponse extends Error {
  override readonly name = 'BrokenResponse'
}

export function tooLarge(mostBytes: number): BrokenResponse {
  return new BrokenResponse(`the answer is larger than ${mostBytes} bytes`)
}
