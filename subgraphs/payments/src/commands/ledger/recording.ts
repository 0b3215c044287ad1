/** When and in which trace something is recorded. */
export interface Recording {
  readonly at: Date
  readonly traceId: string
}
