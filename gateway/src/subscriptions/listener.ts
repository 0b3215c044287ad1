import type { GraphQLError } from 'graphql'

/** An execution result as it is sent, made once for all who listen. */
export interface Frame {
  /** JSON. */
  readonly text: string
  /** Of the text in UTF-8. */
  readonly byteLength: number
  /** Where it leaves whoever has seen it. */
  readonly point: ResumePoint
}

/** Somebody who listens to a subscription, over whatever it is sent. Told that it is over, it ends what it began. */
export interface Listener {
  next(frame: Frame): void
  /**
   * Where the listener stands now; with `refetch`, that it missed something and has to ask anew for what it shows. The
   * frame says so as an execution result without data.
   */
  stands(frame: Frame, refetch: boolean): void
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
