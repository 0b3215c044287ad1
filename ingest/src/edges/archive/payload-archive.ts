/** One message as it came, whole. */
export interface ArchivedMessage {
  readonly topic: string
  readonly payload: Buffer
  readonly arrivedAt: Date
  readonly traceId: string
}

/** What is asked of an archive: everything that arrived in `[from, before)`. */
export interface ArchiveSpan {
  readonly from?: Date
  readonly before?: Date
}

/** Where raw messages lie for years, so that they can be read again by a codec that knows more. */
export interface PayloadArchive {
  /**
   * Keeps messages so that they survive a kill of the process and of the machine; rejects when that cannot be done.
   * The same messages given twice are kept twice.
   */
  append(messages: readonly ArchivedMessage[]): Promise<void>
  /** Messages in order of their arrival, as far as one writer knows it; an end that was torn by a kill is left out. */
  read(span: ArchiveSpan): AsyncIterable<readonly ArchivedMessage[]>
  /** Removes what arrived before, by whole days; gives the number of files removed. */
  prune(before: Date): Promise<number>
  close(): Promise<void>
}
