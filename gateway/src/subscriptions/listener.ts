import type { GraphQLError } from 'graphql'

/** Somebody who listens to a subscription, over whatever it is sent. Texts are JSON, made once for all who listen. */
export interface Listener {
  /** A frame: an execution result. `place` names it, for whoever comes back to where it stopped. */
  next(text: string, place: string): void
  /**
   * Where the listener stands now; with `refetch`, that it missed something and has to ask anew for what it shows. `text`
   * says so as an execution result without data.
   */
  stands(text: string, place: string, refetch: boolean): void
  /** It was refused, or is over because of these. Nothing comes after. */
  error(errors: readonly GraphQLError[]): void
  /** Nothing comes after. */
  complete(): void
}

/** Where a client stopped: the run of a subscription, and the last frame of it that it has seen. */
export interface ResumePoint {
  readonly epoch: string
  readonly after: number
}
