/** What time it is while something goes on that began at an instant, also where the day's clock is put back meanwhile. */
export function timeSince(begun: Date): () => Date {
  const from = performance.now()
  return () => new Date(begun.getTime() + performance.now() - from)
}
