/** From `real` on, the households live `speedUp` times as fast, beginning at the moment `profile` of their lives. */
export interface ClockPiece {
  readonly real: Date
  readonly profile: Date
  readonly speedUp: number
}

/** The moment of the households' lives at a real instant. Before the first piece both are the same. */
export function profileInstant(pieces: readonly ClockPiece[], at: Date): Date {
  const piece = pieces.findLast(({ real }) => real <= at)
  if (piece === undefined) return at
  return new Date(piece.profile.getTime() + (at.getTime() - piece.real.getTime()) * piece.speedUp)
}

/**
 * The same clock with another speed from now on. Never turned back: what was published stays true, and registers go
 * on from where they stood, however long the fleet was away.
 */
export function withSpeed(pieces: readonly ClockPiece[], now: Date, speedUp: number): readonly ClockPiece[] {
  if ((pieces.at(-1)?.speedUp ?? 1) === speedUp) return pieces
  // On the next whole second: telegrams of one second must not differ (see transmissionAt).
  const real = new Date(Math.ceil(now.getTime() / 1000) * 1000)
  return [...pieces, { real, profile: profileInstant(pieces, real), speedUp }]
}
